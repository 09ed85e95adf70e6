import { describe, expect, test } from 'vitest'
import { hashOf, pressButton, readPress, verbs } from '../../src/forms/press.ts'
import { asIs } from '../../src/forms/question.ts'
import { demo, facts } from './demo.ts'
import { play } from './play.ts'

const largestId = 2 ** 31 - 1

test.each(verbs)('a button "%s" names its draft, its step and its value, and is read back', verb => {
  const button = pressButton(asIs('…'), largestId, hashOf('targets.THCS-01'), verb, 'a:b')
  const read = readPress('press' in button ? button.press : '')
  expect(read).toEqual({ draftId: largestId, step: hashOf('targets.THCS-01'), verb, value: 'a:b' })
})

test('the longest code fits into a button', () => {
  expect(() => pressButton(asIs('…'), largestId, 'zzzzzzz', 'pick', 'x'.repeat(40))).not.toThrow()
})

test.each([
  '',
  'd',
  'd:1',
  'd:1:x:eat:',
  'd:!:x:pick:1',
  'e:1:x:pick:1',
  'd:1:x:pick',
  'd:99999999:x:pick:1',
])('no form wrote the button %j', data => expect(readPress(data)).toBe(null))

describe('an old button', () => {
  test('changes the answer of its own question while that is on the way', () => {
    const chat = play(demo, facts)
    const other = chat.data('Chưa đăng ký')
    chat.type('1', '500')
    expect(chat.press(other).notice?.[0]).toBe('forms-changed')
    expect(chat.answers()).toMatchObject({ title: 't2' })
    expect(chat.text()).toContain('✓ Đã sửa Danh hiệu: Chưa đăng ký.\n\nCâu 3/12\nTH-01?')
  })

  test('that repeats the answer changes nothing and says so', () => {
    const chat = play(demo, facts)
    const same = chat.data('Lao động tiên tiến')
    chat.press(same)
    const before = chat.state()
    expect(chat.press(same).notice?.[0]).toBe('forms-already')
    expect(chat.state()).toEqual(before)
  })

  test.each(['← Quay lại', 'Bỏ qua'])(
    '"%s" of a question that was answered is not taken for the present one',
    label => {
      const chat = play(demo, facts)
      chat.type('1', '500', '45', '46', '45/48', '12', '97', 'mai', 'có')
      const old = chat.data(label)
      chat.tap('Bỏ qua')
      expect(chat.press(old).notice).toEqual(['forms-old-button'])
      expect(chat.answers()).not.toHaveProperty('phone')
    },
  )

  test('of a question that left the way stores nothing', () => {
    const chat = play(demo, facts)
    const other = chat.data('Chưa đăng ký')
    chat.type('2')
    const discarded = chat.data('← Quay lại')
    chat.press(other)
    const before = chat.state()
    chat.press(discarded)
    expect(chat.state()).toEqual(before)
  })

  test('with a value that does not fit its question stores nothing', () => {
    const chat = play(demo, facts)
    const title = chat.data('Chưa đăng ký')
    expect(chat.press(title.replace(/t2$/, 't9')).notice).toEqual(['forms-old-button'])
    expect(chat.state()).toEqual({ answers: {} })
  })

  test('F-U13: is never taken for an answer to the present question', () => {
    const chat = play(demo, facts)
    chat.type('1', '500', '45', '46', '45/48', '12', '97', 'mai')
    const yes = chat.data('Có')
    const earlier = play(demo, facts)
    earlier.type('1')
    expect(earlier.press(yes).notice).toEqual(['forms-old-button'])
    expect(Object.keys(earlier.answers())).toEqual(['title'])
  })
})

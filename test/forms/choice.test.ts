import { expect, test } from 'vitest'
import { z } from 'zod'
import { form } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { choice } from '../../src/forms/questions/choice.ts'
import { play } from './play.ts'

const schools = [
  'Mầm non Hoa Mai',
  'Mầm non Phường 3',
  'Tiểu học Đề Thám',
  'Tiểu học Hoà Bình',
  'Tiểu học Phú Thọ',
  'Tiểu học Trần Văn Ơn',
  'THCS Chu Văn An',
  'THCS Lữ Gia',
  'THCS Nguyễn Huệ',
  '12',
]

const chooser = form('chooser', { subject: z.null(), load: async () => ({}) })
  .ask(
    'school',
    choice(
      schools.map((school, index) => ({ value: `s${index}`, label: asIs(school) })),
      { prompt: asIs('Trường nào?'), label: asIs('Trường') },
    ),
  )
  .submit(async () => ({ say: { text: [] } }))

const chosen = (...typed: string[]) => {
  const chat = play(chooser, {})
  chat.type(...typed)
  const index = chat.answers()['school']?.slice(1)
  return index === undefined ? null : schools[Number(index)]
}

test.each([
  ['Tiểu học Đề Thám', 'Tiểu học Đề Thám'],
  ['tieu hoc hoa binh', 'Tiểu học Hoà Bình'],
  ['TIEU HOC HÒA BÌNH', 'Tiểu học Hoà Bình'],
  ['9', 'THCS Nguyễn Huệ'],
  ['9.', 'THCS Nguyễn Huệ'],
  ['12', '12'],
  ['thcs l', 'THCS Lữ Gia'],
  ['nguyen hue', 'THCS Nguyễn Huệ'],
])('typing %j chooses %s', (typed, school) => {
  expect(chosen(typed)).toBe(school)
})

test.each(['hoa', 'tiểu học', 'văn', '11', '0', 'Lê Lợi', '   '])('typing %j chooses nothing yet', typed => {
  expect(chosen(typed)).toBe(null)
})

test('a code in letters is understood as people write it for short, a number never as a code', () => {
  const titles = form('titles', { subject: z.null(), load: async () => ({}) }).ask(
    'title',
    choice(
      [
        { value: 'LDTT', label: asIs('Lao động tiên tiến') },
        { value: 'CSTDCS', label: asIs('Chiến sĩ thi đua cơ sở') },
        { value: '1', label: asIs('Giấy khen') },
      ],
      { prompt: asIs('Danh hiệu nào?'), label: asIs('Danh hiệu') },
    ),
  )
  const chosenBy = (typed: string) => {
    const chat = play(titles, {})
    chat.type(typed)
    return chat.answers()['title']
  }
  expect(chosenBy('LĐTT')).toBe('LDTT')
  expect(chosenBy('cstđcs')).toBe('CSTDCS')
  expect(chosenBy('1')).toBe('LDTT')
  expect(chosenBy('LĐ')).toBeUndefined()
})

test('words that fit several options are asked back, and only those are offered', () => {
  const chat = play(chooser, {})
  chat.type('hoa')
  expect(chat.text()).toContain('Thầy/cô muốn nói ý nào?')
  expect(chat.rows().slice(0, 2)).toEqual(['[1. Mầm non Hoa Mai]', '[4. Tiểu học Hoà Bình]'])
  chat.tap('4. Tiểu học Hoà Bình')
  expect(chat.answers()).toMatchObject({ school: 's3' })
})

test('more than eight options come in pages, and a typed number counts over all of them', () => {
  const chat = play(chooser, {})
  expect(chat.buttons()).toHaveLength(8 + 1 + 2)
  expect(chat.buttons()[0]).toBe('1. Mầm non Hoa Mai')
  expect(chat.tap('Tiếp ›').inPlace).toBe(true)
  expect(chat.rows()).toEqual(['[9. THCS Nguyễn Huệ]', '[10. 12]', '[‹ Trước]', '[Để sau] [Huỷ]'])
  chat.type('2')
  expect(chat.answers()).toMatchObject({ school: 's1' })
})

test('a page that does not exist shows the nearest', () => {
  const chat = play(chooser, {})
  const next = chat.data('Tiếp ›')
  chat.press(next.replace(/\d+$/, '99'))
  expect(chat.buttons()).toContain('10. 12')
  chat.press(next.replace(/\d+$/, 'x'))
  expect(chat.buttons()).toContain('1. Mầm non Hoa Mai')
})

test('an option with a code too long for a button is refused when the form is written', () => {
  const option = { value: 'đ'.repeat(21), label: asIs('dài') }
  expect(() => choice([option])).toThrow('give it a short code')
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillIn, unfitSay } from '../../src/forms/fill.ts'
import { allStored, codeOf, emptyState, pathOf, withAnswer } from '../../src/forms/state.ts'
import { plain } from '../../src/lib/fluent.ts'
import { demo, facts, moment } from './demo.ts'
import { play } from './play.ts'

type Texts = Readonly<Record<string, string>>

/** A line of a table that answers everything. */
const line: Texts = {
  title: 'Chiến sĩ thi đua cơ sở',
  initiative: 'Trò chơi ôn bảng nhân',
  pupils: '40',
  'targets.TH-01': '38',
  'targets.TH-02': 'không áp dụng',
  boarding: '20/40',
  lessons: 'mười hai',
  share: '97,5',
  startsOn: '1/11/2026',
  fullDay: 'không',
  why: 'Thiếu phòng học',
  note: 'Hết',
}

const fill = (texts: Texts, begun = emptyState) =>
  fillIn({ form: demo, facts, begun }, place => texts[pathOf(place)] ?? '', moment)

const codes = (texts: Texts) =>
  Object.fromEntries(allStored(fill(texts).state).map(([path, stored]) => [path, codeOf(stored)]))

const told = (texts: Texts) => fill(texts).unfit.map(each => `${each.key}: ${plain('vi', unfitSay(each))}`)

test('a line of a table comes to the same answers as its words typed one after the other', () => {
  const chat = play(demo, facts)
  const typed = Object.values(line)
  // the file and the telephone are skipped in the chat, and have no column in the table
  chat.type(...typed.slice(0, -1), 'bỏ qua', 'bỏ qua', typed.at(-1)!)
  expect(chat.shown().walk.complete).toBe(true)
  expect(codes(line)).toEqual(chat.answers())
  expect(fill(line)).toMatchObject({ unfit: [], walk: { complete: true } })
})

test('a question that is not asked takes nothing, and an empty cell skips what may be skipped', () => {
  const found = codes({ ...line, title: 'lao động tiên tiến', note: '' })
  expect(found).not.toHaveProperty('initiative')
  expect(found).toMatchObject({ title: 't0', note: null })
  expect(codes({ ...line, note: 'không' })).toMatchObject({ note: null })
})

test('bad choices and bad words are named all at once', () => {
  expect(told({ ...line, title: 'ch', why: 'x'.repeat(81), note: 'y'.repeat(301) })).toEqual([
    'title: Chưa rõ là: Chiến sĩ thi đua cơ sở; Chưa đăng ký. Xin ghi rõ hơn.',
    'why: Câu trả lời dài 81 ký tự, nhiều nhất là 80. Thầy/cô rút gọn giúp.',
    'note: Câu trả lời dài 301 ký tự, nhiều nhất là 300. Thầy/cô rút gọn giúp.',
  ])
})

test('behind a bad number nothing more is judged, for what follows may depend on it', () => {
  expect(told({ ...line, pupils: '', boarding: '50/40' })).toEqual(['pupils: Cần một con số, ví dụ 12.'])
  expect(told({ ...line, boarding: '50/40', lessons: 'khoảng 12' })).toEqual([
    'boarding: Số đạt (50) không thể lớn hơn tổng số (40). Thầy/cô xem lại giúp.',
  ])
  expect(told({ ...line, lessons: 'khoảng 12' })).toEqual(['lessons: Chưa rõ là: 12. Xin ghi rõ hơn.'])
})

test('what speaks against the answers together is told of its question; a mere warning is not', () => {
  expect(told({ ...line, lessons: '41' })).toEqual(['lessons: Số tiết nhiều hơn số học sinh'])
  expect(told({ ...line, note: '' })).toEqual([])
})

test('a form that was begun goes on, and what was answered stays', () => {
  const begun = withAnswer(emptyState, { key: 'title', id: undefined }, 't0')
  expect(fill(line, begun).walk.answers).toMatchObject({ title: 't0', pupils: 40 })
})

test('whatever stands in the cells, the walk ends and what is complete has no bad cell', () => {
  const cell = fc.oneof(
    fc.constantFrom(...Object.values(line), '', 'không', '–'),
    fc.string({ unit: 'binary' }),
  )
  const cells = fc.record(Object.fromEntries(Object.keys(line).map(key => [key, cell])))
  fc.assert(
    fc.property(cells, texts => {
      const { unfit, walk } = fill(texts)
      expect(walk.complete || unfit.length > 0).toBe(true)
    }),
    { numRuns: 50 },
  )
})

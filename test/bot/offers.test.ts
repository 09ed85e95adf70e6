import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  meaningOf,
  numbered,
  offersFrom,
  shownAs,
  type Offer,
  type Offered,
} from '../../src/bot/offers.rules.ts'
import { asIs } from '../../src/forms/question.ts'
import { button } from '../../src/lib/card.ts'

const named = (label: string, style?: 'success' | 'danger'): Offered => ({
  label,
  press: `go:${label}`,
  ...(style && { style }),
})

const offer = (labels: readonly (string | Offered)[], numbersCount = true, messageId = 7): Offer => ({
  messageId,
  numbersCount,
  buttons: labels.map(label => (typeof label === 'string' ? named(label) : label)),
})

const preview = offer([
  named('Phát động, gửi 38 người', 'success'),
  named('Huỷ phần còn lại', 'danger'),
  'Chưa gửi',
])
const schools = offer(['Trường Tiểu học Hoa Mai', 'Trường Mầm non Hoa Phượng', 'Theo trường'])
const menu = [named('Tổng hợp kết quả'), named('Phong trào thi đua')]

/** What is pressed, or what is asked back with its question mark. */
function means(typed: string, ...offers: readonly Offer[]): string | null {
  const meaning = meaningOf(typed, offers, menu)
  if (!meaning) return null
  return 'button' in meaning
    ? meaning.button.label
    : `${meaning.which.map(({ label }) => label).join(' | ')}?`
}

test.for([
  ['chua gui', 'Chưa gửi'],
  ['chưa', 'Chưa gửi'],
  ['3', 'Chưa gửi'],
  ['1', 'Phát động, gửi 38 người'],
  ['phat dong gui 38 nguoi', 'Phát động, gửi 38 người'],
  ['phát động', 'Phát động, gửi 38 người?'],
  ['38 nguoi', 'Phát động, gửi 38 người?'],
  ['huy', 'Huỷ phần còn lại?'],
  ['gui', 'Phát động, gửi 38 người | Chưa gửi?'],
  ['dạ', null],
  ['ch', null],
  ['4', null],
  ['gửi đi', null],
] as const)('before something that cannot be taken back, %s means %s', ([typed, meant]) => {
  expect(means(typed, preview)).toBe(meant)
})

test('a number that may be an answer to something else, or was typed before the list was there, is asked back', () => {
  expect(means('1', { ...schools, numbersCount: false })).toBe('Trường Tiểu học Hoa Mai?')
  expect(means('hoa mai', { ...schools, numbersCount: false })).toBe('Trường Tiểu học Hoa Mai')
})

test('numbers are those of the latest offer, and words may be those of an earlier one', () => {
  const notice = offer(['Bắt đầu nhập số liệu'])
  expect(means('1', notice, schools)).toBe('Bắt đầu nhập số liệu')
  expect(means('2', notice, schools)).toBe(null)
  expect(means('hoa phuong', notice, schools)).toBe('Trường Mầm non Hoa Phượng')
  expect(means('hoa', notice, schools)).toBe('Trường Tiểu học Hoa Mai | Trường Mầm non Hoa Phượng?')
})

test('all the words of the menu are understood at any time, before a part of something else, and a part of them never', () => {
  expect(means('tong hop ket qua')).toBe('Tổng hợp kết quả')
  expect(means('phong trao thi dua', offer(['Phong trào thi đua yêu nước']))).toBe('Phong trào thi đua')
  expect(means('tong hop')).toBe(null)
  expect(means('1')).toBe(null)
})

test('what is asked back names the others, so that they can still be typed', () => {
  expect(meaningOf('hoa', [schools], menu)).toMatchObject({ others: [{ label: 'Theo trường' }] })
})

const at = (minute: number) => new Date(Date.UTC(2021, 4, 4, 8, minute))
const shown = (messageId: number, minute: number) => ({ messageId, at: at(minute), buttons: [named('Có')] })

test.for([
  ['stands last', [shown(5, 1)], null, 6, [5], true],
  ['was shown after the words were typed', [shown(5, 1)], null, 4, [5], false],
  ['has a form below it', [shown(5, 1)], at(2), 6, [5], false],
  ['came after the form', [shown(5, 3)], at(2), 6, [5], true],
  ['came later than another', [shown(5, 1), shown(9, 2)], null, 10, [9, 5], true],
  ['was changed after another came', [shown(9, 2), shown(5, 3)], null, 10, [5, 9], true],
  ['came at the same moment as another', [shown(5, 1), shown(9, 1)], null, 10, [9, 5], true],
] as const)('numbers count or not in an offer that %s', ([, all, overtakenAt, typedId, order, count]) => {
  const offers = offersFrom(all, { overtakenAt, typedId })
  expect(offers.map(({ messageId }) => messageId)).toEqual(order)
  expect(offers.map(({ numbersCount }) => numbersCount)).toEqual([count, ...order.slice(1).map(() => false)])
})

test('buttons get numbers in the order in which they stand, unless they carry some', () => {
  const rows = [[button(asIs('Một'), 'a'), button(asIs('Hai'), 'b')], [button(asIs('Ba'), 'c')]]
  const labels = shownAs('vi', numbered('vi', rows)).map(({ label }) => label)
  expect(labels).toEqual(['1. Một', '2. Hai', '3. Ba'])
  const own = [[button(asIs('9. Trần Thị Lan'), 'a'), button(asIs('Sao chép'), 'b')]]
  expect(numbered('vi', own)).toBe(own)
})

const label = fc.array(fc.constantFrom('Trường', 'Hoa', 'Mai', 'Phượng', 'Gửi', 'Xem', '3', 'Huỷ'), {
  minLength: 1,
  maxLength: 3,
})
const buttons = fc.array(
  fc
    .tuple(label, fc.constantFrom(undefined, 'success', 'danger'))
    .map(([words, style]) => named(words.join(' '), style)),
  { minLength: 1, maxLength: 6 },
)

test('whatever is typed, what cannot be taken back is pressed only by all its words or by a number that is sure', () => {
  fc.assert(
    fc.property(buttons, label, fc.boolean(), (all, words, sure) => {
      const typed = words.join(' ')
      const meaning = meaningOf(typed, [{ messageId: 1, numbersCount: sure, buttons: all }], [])
      if (!meaning || !('button' in meaning) || meaning.button.style === undefined) return
      const byNumber = sure && all[Number(typed) - 1] === meaning.button
      expect(byNumber || meaning.button.label === typed).toBe(true)
    }),
  )
})

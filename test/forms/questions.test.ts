import { describe, expect, test } from 'vitest'
import type { Given, Heard, Question } from '../../src/forms/question.ts'
import { date } from '../../src/forms/questions/date.ts'
import { decimal } from '../../src/forms/questions/decimal.ts'
import { figure } from '../../src/forms/questions/figure.ts'
import { file } from '../../src/forms/questions/file.ts'
import { integer } from '../../src/forms/questions/integer.ts'
import { phone } from '../../src/forms/questions/phone.ts'
import { text } from '../../src/forms/questions/text.ts'
import { yesNo } from '../../src/forms/questions/yesNo.ts'
import { moment } from './demo.ts'

/** What is heard, in short: a code, `?` and the codes to choose from, or `!` and the problem. */
function short(heard: Heard): string {
  if ('problem' in heard) return `!${heard.problem[0].replace('forms-', '')}`
  return 'code' in heard ? heard.code : `?${heard.codes.join(' ')}`
}

type Rows = readonly (readonly [typed: string, heard: string])[]

function table(name: string, question: Question<unknown>, rows: Rows): void {
  describe(name, () => {
    test.each(rows)('%j is heard as %s', (typed, heard) => {
      expect(short(question.hear({ kind: 'text', text: typed }, moment))).toBe(heard)
      // whatever is stored or offered can be read back
      const codes = heard.startsWith('!') ? [] : heard.replace('?', '').split(' ')
      if (question.wordy)
        expect(question.read(heard)).toBe(heard.startsWith('!') ? question.read(heard) : heard)
      else expect(codes.map(code => question.read(code))).not.toContain(undefined)
    })
  })
}

table('a figure', figure(), [
  ['45/48', '45/48'],
  ['45 trên 48', '45/48'],
  ['1.200/1.250', '1200/1250'],
  ['0/12', '0/12'],
  ['0/0', 'noCase'],
  ['5/0', '!figure-above-zero'],
  ['49/48', '!figure-above'],
  ['45', '!figure-wanted'],
  ['93,75%', '!figure-not-percent'],
  ['không phát sinh', '!number-wanted'],
  ['nhiều', '!number-wanted'],
])

table('a figure that may exceed its whole', figure({ mayExceed: true }), [['49/48', '49/48']])

table('a figure whose whole is known', figure({ denominator: 48 }), [
  ['45', '45'],
  ['45/48', '45'],
  ['45/50', '!figure-known'],
  ['49', '!figure-above'],
  ['khoảng 45', '?45'],
])

table('a figure of a whole that is 0', figure({ denominator: 0 }), [
  ['0', 'noCase'],
  ['3', '!figure-above-zero'],
])

table('a figure that may be absent', figure({ absences: true }), [
  ['45/48', '45/48'],
  ['ko phát sinh', 'noCase'],
  ['chưa có số liệu', 'notYet'],
  ['không áp dụng', 'notApplicable'],
])

table('a whole number', integer({ max: 5000 }), [
  ['59', '59'],
  ['59 học sinh', '59'],
  ['06', '6'],
  ['1.234', '1234'],
  ['mười hai', '12'],
  ['khoảng 50', '?50'],
  ['không', '?0'],
  ['12,5', '!number-whole'],
  ['5001', '!number-high'],
  ['96%', '!figure-not-percent'],
])

table('a whole number that may be absent', integer({ absences: true }), [
  ['0', '0'],
  ['không', '?0 noCase'],
  ['ko có', '?0 noCase'],
  ['không phát sinh', 'noCase'],
])

table('a percentage', decimal({ as: 'percent', max: 100 }), [
  ['97,35 %', '97.35'],
  ['97.35', '97.35'],
  ['100', '100'],
  ['101', '!number-high'],
  ['0,96', '?0.96 96'],
])

table('a day', date({ min: '2026-01-01', max: '2026-12-31' }), [
  ['30/10/2026', '2026-10-30'],
  ['mai', '2026-10-16'],
  ['31/12/2025', '!date-early'],
  ['1/1/2027', '!date-late'],
  ['31/2/2026', '!date-unread'],
])

table('yes or no', yesNo(), [
  ['có', 'yes'],
  ['KO', 'no'],
  ['có lẽ', '!yes-or-no'],
])

table('a text', text({ max: 10, min: 3 }), [
  ['  hai   từ\n', 'hai từ'],
  ['a', '!text-short'],
  ['', '!text-empty'],
  ['mười một chữ', '!text-long'],
  ['ho\u0000a\ud800', 'hoa'],
  ['hòa 👍👍👍', 'hòa 👍👍👍'],
])

test('a text keeps its line breaks only where lines are asked for', () => {
  const given: Given = { kind: 'text', text: 'một\r\nhai' }
  expect(short(text({ max: 300, lines: true }).hear(given, moment))).toBe('một\nhai')
  expect(short(text({ max: 300 }).hear(given, moment))).toBe('một hai')
})

test('a text that is too long is answered with both numbers', () => {
  expect(text({ max: 3 }).hear({ kind: 'text', text: 'bốn chữ' }, moment)).toEqual({
    problem: ['forms-text-long', { length: 7, max: 3 }],
  })
})

const photo = { fileId: 'AgAC-1', name: 'minh chung.jpg', size: 70_000, mime: 'image/jpeg' }

test('a file is taken by its kind and size', () => {
  const question = file({ maxBytes: 100_000, types: ['image/', 'application/pdf'] })
  const hear = (change: object) =>
    short(question.hear({ kind: 'file', file: { ...photo, ...change } }, moment))
  expect(hear({})).toBe('AgAC-1 70000 minh chung.jpg')
  expect(question.read(hear({}))).toEqual({ fileId: 'AgAC-1', name: 'minh chung.jpg', size: 70_000 })
  expect(question.read(hear({ name: '' }))).toMatchObject({ name: '' })
  expect(hear({ size: 100_001 })).toBe('!file-large')
  expect(hear({ mime: 'video/mp4' })).toBe('!file-type')
  expect(short(question.hear({ kind: 'text', text: 'đây' }, moment))).toBe('!file-wanted')
})

const contact = (own: boolean): Given => ({ kind: 'contact', phone: '84912345678', own })

test("F-U20: a phone number is taken only from the person's own contact", () => {
  expect(short(phone().hear(contact(true), moment))).toBe('+84912345678')
  expect(short(phone().hear(contact(false), moment))).toBe('!phone-not-own')
  expect(short(phone().hear({ kind: 'text', text: '0912345678' }, moment))).toBe('!phone-share')
})

test('a question that wants words says so when it gets a file or a contact', () => {
  const given: Given[] = [{ kind: 'file', file: photo }, contact(true)]
  for (const question of [integer(), decimal(), figure(), date(), yesNo(), text({ max: 5 })])
    expect(given.map(each => short(question.hear(each, moment)))).toEqual(['!no-file', '!no-contact'])
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'the code "%s", which every object knows, is no answer to any question',
  code => {
    const absences = { absences: true }
    for (const question of [
      integer(absences),
      decimal(),
      figure(absences),
      date(),
      yesNo(),
      file({ maxBytes: 1 }),
    ])
      expect(question.read(code)).toBeUndefined()
  },
)

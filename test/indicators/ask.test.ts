import { expect, test } from 'vitest'
import { askRow, type AskedRow } from '../../src/indicators/ask.ts'
import type { Kind, Value } from '../../src/indicators/rules.ts'
import { plain } from '../../src/lib/fluent.ts'
import { figure, kinds, row } from './samples.ts'

const moment = { now: new Date('2021-05-04T08:00:00+07:00'), language: 'vi' } as const
const about = { label: ['indicators-row', { name: 'Tốt' }], school: null, last: undefined } as const

const asked = (own: Partial<AskedRow>): AskedRow => ({
  ...row(own),
  counted: 'số học sinh đạt',
  outOf: 'tổng số học sinh',
  ...own,
})

/** What is understood of something typed: a value, several, or the words of a refusal. */
function heard(kind: Kind, typed: string, base?: number): unknown {
  const question = askRow(asked({ kind }), { ...about, base })
  const found = question.hear({ kind: 'text', text: typed }, moment)
  if ('problem' in found) return plain('vi', found.problem)
  return 'code' in found ? question.read(found.code) : found.codes.map(code => question.read(code))
}

const noCase: Value = { state: 'noCase' }
const notYet: Value = { state: 'notYet' }
const notApplicable: Value = { state: 'notApplicable' }

test.each<[Kind, string, unknown]>([
  ['count', '59 học sinh', figure(59)],
  ['count', '1.234', figure(1234)],
  ['population', '196', figure(196)],
  ['ratio', '45/48', figure(45, 48)],
  ['ratio', '45 trên 48', figure(45, 48)],
  ['cohort', '103/102', figure(103, 102)],
  ['change', '3/18', figure(3, 18)],
  ['change', '18 → 3', figure(3, 18)],
  ['change', '1.018 -> 3', figure(3, 1018)],
  ['change', '21/18', figure(21, 18)],
  ['shareOfUnits', 'rồi', figure(1, 1)],
  ['shareOfUnits', 'dat', figure(1, 1)],
  ['shareOfUnits', 'không', figure(0, 1)],
  ['shareOfUnits', 'chưa', [figure(0, 1), notYet]],
  ['qualitative', 'chua dat', figure(0, 1)],
  ['qualitative', '1', figure(1, 1)],
  ['level', '2', figure(2)],
  ['level', 'muc do 3', figure(3)],
])('A %s takes "%s"', (kind, typed, value) => {
  expect(heard(kind, typed)).toEqual(value)
})

test('F-N4: 0 and the three words are four answers wherever a figure is asked', () => {
  for (const kind of ['count', 'population', 'ratio', 'cohort', 'change', 'distribution'] as const) {
    const zero = kind === 'count' || kind === 'population' ? '0' : '0/48'
    expect(heard(kind, zero), kind).toMatchObject({ state: 'figure', numerator: 0 })
    expect(heard(kind, 'ko phát sinh'), kind).toEqual(noCase)
    expect(heard(kind, 'chưa có số liệu'), kind).toEqual(notYet)
    expect(heard(kind, 'khong ap dung'), kind).toEqual(notApplicable)
  }
})

test('Nothing to count among is not a level nor a yes or no, so it is not offered there', () => {
  for (const kind of ['shareOfUnits', 'qualitative', 'level'] as const) {
    const values = askRow(asked({ kind }), about).options?.map(({ value }) => value)
    expect(values).not.toContain('noCase')
    expect(heard(kind, 'không áp dụng'), kind).toEqual(notApplicable)
  }
})

test('F-N6: more than there are is stopped, but a cohort may grow and a change be for the worse', () => {
  expect(heard('ratio', '49/48')).toContain('không thể lớn hơn')
  expect(heard('distribution', '487', 486)).toContain('không thể lớn hơn')
})

test('A later part of a whole is asked for its own count only', () => {
  expect(heard('distribution', '57', 486)).toEqual(figure(57, 486))
  expect(heard('distribution', '57/486', 486)).toEqual(figure(57, 486))
  expect(heard('distribution', '57/480', 486)).toContain('480')
})

test('A percentage alone is no figure', () => {
  expect(heard('ratio', '97,35%')).toContain('không phải phần trăm')
})

test('Counts that the database would not take are refused, typed or in a button', () => {
  expect(heard('count', '1.000.000.000')).toContain('quá lớn')
  for (const kind of kinds) {
    const question = askRow(asked({ kind }), about)
    for (const code of ['1000000000', '1000000000/1000000000', '1/9999999999', '-1', '', 'null', '1/0'])
      expect(question.read(code), `${kind} ${code}`).toBeUndefined()
  }
})

test('Every kind reads back what it hears, and says it', () => {
  const samples: Record<Kind, [string, string]> = {
    count: ['59', '59 học sinh'],
    ratio: ['45/48', '45/48 = 93,75 %'],
    cohort: ['187/191', '187/191 = 97,91 %'],
    population: ['1196', '1.196'],
    shareOfUnits: ['có', 'Đạt'],
    distribution: ['425/486', '425/486 = 87,45 %'],
    change: ['3/18', 'đầu kỳ 18, hiện nay 3: giảm 83,33 %'],
    level: ['3', 'Mức độ 3'],
    qualitative: ['chưa đạt', 'Chưa đạt'],
  }
  for (const kind of kinds) {
    const question = askRow(asked({ kind, measure: kind === 'count' ? 'học sinh' : '%' }), about)
    const found = question.hear({ kind: 'text', text: samples[kind][0] }, moment)
    const value = 'code' in found && question.read(found.code)
    expect(value && plain('vi', question.show(value)), kind).toBe(samples[kind][1])
  }
})

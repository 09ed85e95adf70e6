import { expect, test } from 'vitest'
import {
  areaIndicators,
  completeness,
  expectedIndicators,
  expectedSchools,
} from '../../src/indicators/expected.ts'
import type { Value } from '../../src/indicators/rules.ts'
import { figure, row } from './samples.ts'

const literacy = row({ code: 'PC-01', position: 1, level: null, kind: 'population' })
const dropOut = row({ code: 'TH-02', position: 4, level: 'TH' })
const enrolled = row({ code: 'TH-01', position: 2, level: 'TH', kind: 'population' })
const graduates = row({ code: 'THCS-08', position: 3, level: 'THCS' })
const table = [dropOut, literacy, graduates, enrolled]

const codes = (rows: { code: string }[]) => rows.map(({ code }) => code)

test('A school is asked the rows of its levels in the order of the table', () => {
  expect(codes(expectedIndicators(table, ['TH']))).toEqual(['TH-01', 'TH-02'])
  expect(codes(expectedIndicators(table, ['TH', 'THCS']))).toEqual(['TH-01', 'THCS-08', 'TH-02'])
  expect(expectedIndicators(table, ['MN'])).toEqual([])
})

test('The office itself owes the rows without a level and the figures of the area', () => {
  expect(codes(areaIndicators(table))).toEqual(['PC-01', 'TH-01'])
})

test('An answer to a row is owed by the schools that have its level', () => {
  const schools = [
    { levels: ['TH'] as const },
    { levels: ['TH', 'THCS'] as const },
    { levels: ['MN'] as const },
  ]
  expect([dropOut, graduates, literacy].map(indicator => expectedSchools(indicator, schools))).toEqual([
    2, 1, 0,
  ])
})

const answered = (...values: [{ id: number }, Value][]) =>
  new Map(values.map(([{ id }, value]) => [id, value]))

test('F-N12: a submission of nothing but blanks is not a complete one', () => {
  expect(completeness([dropOut, enrolled], new Map())).toMatchObject({ answered: 0, expected: 2 })
  const blanks = answered([dropOut, { state: 'notYet' }], [enrolled, { state: 'notYet' }])
  expect(completeness([dropOut, enrolled], blanks)).toMatchObject({ answered: 0, expected: 2 })
})

test('F-N4: zero, no case and not applicable are answers; not yet and nothing are not', () => {
  const values: Value[] = [figure(0, 50), { state: 'noCase' }, { state: 'notApplicable' }]
  for (const value of values) expect(completeness([dropOut], answered([dropOut, value])).answered).toBe(1)
  expect(completeness([dropOut], answered([dropOut, { state: 'notYet' }])).missing).toEqual([dropOut])
})

test('Answers to rows that were not asked do not count', () => {
  expect(completeness([dropOut], answered([graduates, figure(1, 2)]))).toMatchObject({
    answered: 0,
    expected: 1,
  })
})

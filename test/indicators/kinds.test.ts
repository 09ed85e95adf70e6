import { expect, test } from 'vitest'
import { rollUp } from '../../src/indicators/rollUp.ts'
import { exceedsWhole, shareOf, valueOf } from '../../src/indicators/rules.ts'
import { figure } from './samples.ts'

test('A count is a sum and not a share', () => {
  const { sum, of, fraction } = rollUp({ kind: 'count' }, [figure(5), figure(16), figure(0)], 3)
  expect([sum, of, fraction]).toEqual([21, null, { numerator: 21, denominator: 1 }])
})

test('A cohort is those who finished over those who began, added up on both sides', () => {
  const { fraction } = rollUp({ kind: 'cohort' }, [figure(187, 191), figure(214, 219)], 2)
  expect(fraction).toEqual({ numerator: 401, denominator: 410 })
})

test('A population is divided by what the office knows of the area, and by nothing before that', () => {
  const schools = [figure(58), figure(44)]
  expect(rollUp({ kind: 'population' }, schools, 2)).toMatchObject({ sum: 102, of: null, fraction: null })
  expect(rollUp({ kind: 'population' }, schools, 2, { numerator: null, denominator: 500 })).toMatchObject({
    sum: 102,
    of: 500,
    fraction: { numerator: 102, denominator: 500 },
  })
})

test('Where no school is asked, the office counts both sides of a population', () => {
  const ofOffice = rollUp({ kind: 'population' }, [], 0, { numerator: 9837, denominator: 10_000 })
  expect(ofOffice).toMatchObject({
    fraction: { numerator: 9837, denominator: 10_000 },
    coverage: { expected: 0 },
  })
  expect(rollUp({ kind: 'population' }, [], 0, { numerator: null, denominator: 10_000 }).fraction).toBeNull()
})

test('A share of units is how many meet it over how many answered', () => {
  const nine = [1, 1, 1, 1, 0, 0, 0, 0, 0].map(met => figure(met, 1))
  expect(rollUp({ kind: 'shareOfUnits' }, nine, 9).fraction).toEqual({ numerator: 4, denominator: 9 })
  expect(rollUp({ kind: 'qualitative' }, [figure(1), figure(0)], 2).fraction).toEqual({
    numerator: 1,
    denominator: 2,
  })
})

test('A change adds the readings first: 50 children at the start and 9 left are 82 % fewer', () => {
  const { sum, of, fraction } = rollUp({ kind: 'change' }, [figure(3, 18), figure(2, 14), figure(4, 18)], 3)
  expect([sum, of, fraction]).toEqual([9, 50, { numerator: 41, denominator: 50 }])
})

test('A change for the worse is a negative one', () => {
  expect(shareOf('change', figure(12, 10))).toEqual({ numerator: -2, denominator: 10 })
})

test('Of levels the lowest counts, with how many schools stand at each', () => {
  const { fraction, byLevel } = rollUp({ kind: 'level' }, [figure(3), figure(2), figure(3)], 3)
  expect(fraction).toEqual({ numerator: 2, denominator: 1 })
  expect(byLevel).toEqual({ 2: 1, 3: 2 })
})

test('A school of one answer has its own share, and a word or an empty denominator has none', () => {
  expect(shareOf('ratio', figure(45, 48))).toEqual({ numerator: 45, denominator: 48 })
  expect(shareOf('count', figure(59))).toEqual({ numerator: 59, denominator: 1 })
  expect(shareOf('population', figure(58))).toBeNull()
  expect(shareOf('population', figure(58), { numerator: null, denominator: 200 })).toEqual({
    numerator: 58,
    denominator: 200,
  })
  expect(shareOf('ratio', figure(0, 0))).toBeNull()
  expect(shareOf('ratio', { state: 'noCase' })).toBeNull()
})

test('F-N6: more counted than there are is noticed, but a change for the worse and a grown cohort are possible', () => {
  expect(exceedsWhole('ratio', figure(49, 48))).toBe(true)
  expect(exceedsWhole('distribution', figure(49, 48))).toBe(true)
  expect(exceedsWhole('ratio', figure(48, 48))).toBe(false)
  expect(exceedsWhole('change', figure(12, 10))).toBe(false)
  expect(exceedsWhole('cohort', figure(102, 100))).toBe(false)
})

test('F-N4: a stored row holds one of four answers, and a figure of 0 stays a figure', () => {
  const none = { numerator: null, denominator: null }
  expect(valueOf({ state: 'figure', numerator: 0, denominator: null })).toEqual(figure(0))
  expect(valueOf({ state: 'figure', numerator: 0, denominator: 50 })).toEqual(figure(0, 50))
  expect(valueOf({ state: 'noCase', ...none })).toEqual({ state: 'noCase' })
  expect(() => valueOf({ state: 'figure', ...none })).toThrow('needs a numerator')
})

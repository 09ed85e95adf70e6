import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount, formatDecimal, formatPercent } from '../../src/lib/numbers.ts'

test.each([
  [45, 48, '93,75 %'],
  [1, 2, '50 %'],
  [3, 8, '37,5 %'],
  [2, 3, '66,67 %'],
  [1, 8000, '0,01 %'],
  [5, 1000, '0,5 %'],
  [0, 48, '0 %'],
  [48, 48, '100 %'],
  [60, 48, '125 %'],
  [-1, 8, '-12,5 %'],
  [12_345, 10, '123.450 %'],
])('%d of %d is printed as %s', (numerator, denominator, printed) => {
  expect(formatPercent(numerator, denominator, 'vi')).toBe(printed)
})

test.each([
  [2499, 2500, '99,96 %'],
  [999_999, 1_000_000, '99,99 %'],
  [1_000_001, 1_000_000, '100,01 %'],
  [1, 1_000_000, '0,01 %'],
  [-1, 1_000_000, '-0,01 %'],
])('F-N7: %d of %d is not rounded to a whole it is not: %s', (numerator, denominator, printed) => {
  expect(formatPercent(numerator, denominator, 'vi')).toBe(printed)
})

test('F-N5: nothing of nothing is "–" and neither 0 % nor 100 %', () => {
  expect(formatPercent(0, 0, 'vi')).toBe('–')
  expect(formatPercent(5, 0, 'en')).toBe('–')
})

test('F-N7: only nothing is 0 %, only the whole is 100 %, and no print is off by a hundredth', () => {
  const counts = fc.bigInt({ min: 0n, max: 10n ** 12n })
  fc.assert(
    fc.property(counts, fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
      const printed = formatPercent(numerator, denominator, 'en')
      expect(printed === '0 %').toBe(numerator === 0n)
      expect(printed === '100 %').toBe(numerator === denominator)
      const [whole = '', decimals = ''] = printed.replace(/,| %/g, '').split('.')
      const off = BigInt(whole + decimals.padEnd(2, '0')) * denominator - numerator * 10_000n
      expect(off < denominator && off > -denominator).toBe(true)
    }),
  )
})

test('Counts and decimals are printed with the separators of the language', () => {
  expect(formatCount(1_659_589, 'vi')).toBe('1.659.589')
  expect(formatCount(1_659_589, 'en')).toBe('1,659,589')
  expect([0, 999, 1000, -1250].map(count => formatCount(count, 'vi'))).toEqual([
    '0',
    '999',
    '1.000',
    '-1.250',
  ])
  expect(formatDecimal('1234.5', 'vi')).toBe('1.234,5')
  expect(formatDecimal('97.35', 'en')).toBe('97.35')
  expect(formatDecimal('12', 'vi')).toBe('12')
  expect(formatDecimal('-0.5', 'vi')).toBe('-0,5')
})

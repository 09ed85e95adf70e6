import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareFractions, parsePrinted } from '../../src/lib/vietnamese/fraction.ts'

const fraction = (numerator: number, denominator: number) => ({ numerator, denominator })

test.each([
  ['0,23', 23, 100],
  ['91.7', 917, 10],
  ['99,97', 9997, 100],
  ['100', 100, 1],
  ['0,20', 20, 100],
  [' 97,35 % ', 9735, 100],
])('The printed figure "%s" stands for exactly %d/%d', (text, numerator, denominator) => {
  expect(parsePrinted(text)).toEqual({ numerator, denominator })
})

test.each(['', 'giữ vững', 'mức độ 3', '1.234,5', '-3', '1,', ',5', '2/3', '1e5', '0x10', '∞'])(
  '"%s" is no printed figure',
  text => {
    expect(parsePrinted(text)).toBeNull()
  },
)

test('Fractions are compared exactly where percentages look the same', () => {
  expect(compareFractions(fraction(2499, 2500), fraction(1, 1))).toBe(-1)
  expect(compareFractions(fraction(1, 3), fraction(3333333, 10000000))).toBe(1)
  expect(compareFractions(fraction(45, 48), fraction(15, 16))).toBe(0)
  expect(compareFractions(fraction(999_999_998, 999_999_999), fraction(999_999_997, 999_999_998))).toBe(1)
})

test('The order of fractions is the order of the numbers, and turns when the two are swapped', () => {
  const counts = fc.integer({ min: 0, max: 1_000_000 })
  const fractions = fc.record({ numerator: counts, denominator: counts.filter(count => count > 0) })
  fc.assert(
    fc.property(fractions, fractions, (one, other) => {
      const difference = one.numerator * other.denominator - other.numerator * one.denominator
      expect(compareFractions(one, other)).toBe(Math.sign(difference))
      expect(compareFractions(one, other) + compareFractions(other, one)).toBe(0)
    }),
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount } from '../../src/lib/numbers.ts'
import { readFigure } from '../../src/lib/vietnamese/figure.ts'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })

test.each([
  ['45/48', of(45, 48)],
  ['45 / 48', of(45, 48)],
  ['４５／４８', of(45, 48)],
  ['45/48 học sinh', of(45, 48)],
  ['45 hs/48 hs', of(45, 48)],
  ['45 trên 48', of(45, 48)],
  ['45 tren 48', of(45, 48)],
  ['48 trên 50', of(48, 50)],
  ['45 em trên tổng số 48 em', of(45, 48)],
  ['đạt 45 trong số 48 em ạ', of(45, 48)],
  ['bốn mươi lăm trên bốn mươi tám', of(45, 48)],
  ['1.200/1.250', of(1200, 1250)],
  ['1 200 / 1 250', of(1200, 1250)],
  ['0/48', of(0, 48)],
  ['06/48', of(6, 48)],
  ['0/0', of(0, 0)],
])('F-N2: "%s" is a figure for sure', (typed, value) => {
  expect(readFigure(typed)).toEqual({ value })
})

test.each([
  ['45 48', of(45, 48)],
  ['45\n48', of(45, 48)],
  ['45\t48', of(45, 48)],
  ['45-48', of(45, 48)],
  ['45 480', of(45, 480)],
  ['khoảng 45/48', of(45, 48)],
  ['hơn 45 trên 48', of(45, 48)],
  ['không/48', of(0, 48)],
  ['45/48 (93,75%)', of(45, 48)],
  ['45/48 = 93,75 %', of(45, 48)],
])('F-N2: "%s" is asked about', (typed, figure) => {
  expect(readFigure(typed)).toEqual({ unsure: [figure] })
})

test.each([
  ['97,35%', 'percentNotCounts'],
  ['97,35', 'percentNotCounts'],
  ['45/48%', 'percentNotCounts'],
  ['45', 'denominatorMissing'],
  ['trên 50', 'denominatorMissing'],
  ['có trên 50 em', 'denominatorMissing'],
  ['48/45', 'aboveDenominator'],
  ['5/0', 'zeroDenominator'],
  ['45,5/48', 'notWhole'],
  ['-3/48', 'negative'],
  ['1/2/3', 'notOneNumber'],
  ['30/10/2026', 'notOneNumber'],
  ['45/', 'notNumber'],
  ['/48', 'notNumber'],
  ['a/b', 'notNumber'],
  ['', 'empty'],
])('F-N2: "%s" is no figure: %s', (typed, problem) => {
  expect(readFigure(typed)).toEqual({ problem })
})

test('A known denominator lets the numerator alone do, and another one is asked about', () => {
  const known = { denominator: 48 }
  expect(readFigure('45', known)).toEqual({ value: of(45, 48) })
  expect(readFigure('khoảng 45 em', known)).toEqual({ unsure: [of(45, 48)] })
  expect(readFigure('45/48', known)).toEqual({ value: of(45, 48) })
  expect(readFigure('45/50', known)).toEqual({ unsure: [of(45, 50)] })
  expect(readFigure('49', known)).toEqual({ problem: 'aboveDenominator' })
  expect(readFigure('1 234', { denominator: 1250 })).toEqual({ unsure: [of(1234, 1250), of(1, 234)] })
})

test('More above than below is a figure only where that can be', () => {
  expect(readFigure('50/48', { mayExceed: true })).toEqual({ value: of(50, 48) })
  expect(readFigure('50', { mayExceed: true, denominator: 48 })).toEqual({ value: of(50, 48) })
  expect(readFigure('5/0', { mayExceed: true })).toEqual({ problem: 'zeroDenominator' })
})

test('F-N2: every figure reads back from every way of printing it', () => {
  const counts = fc
    .tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 99_999 }))
    .map(pair => pair.toSorted((a, b) => a - b))
  const between = fc.constantFrom('/', ' / ', ' trên ', ' trên tổng số ', ' hs / ')
  fc.assert(
    fc.property(
      counts,
      between,
      fc.constantFrom('', ' em', ' học sinh ạ'),
      ([n = 0, d = 0], middle, ending) => {
        expect(readFigure(n + middle + d + ending)).toEqual({ value: of(n, d) })
        expect(readFigure(formatCount(n, 'vi') + middle + formatCount(d, 'vi') + ending)).toEqual({
          value: of(n, d),
        })
      },
    ),
  )
})

test('No text breaks the reading of figures, and nothing read exceeds its whole', () => {
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9 .,/%:|-]{0,12}$/))
  fc.assert(
    fc.property(typed, text => {
      const read = readFigure(text)
      for (const { numerator, denominator } of 'value' in read
        ? [read.value]
        : 'unsure' in read
          ? read.unsure
          : [])
        expect(numerator <= denominator).toBe(true)
    }),
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../src/lib/language.ts'
import { formatDecimal } from '../../src/lib/numbers.ts'
import { readDecimal } from '../../src/lib/vietnamese/decimal.ts'

test.each([
  ['97,35%', { value: '97.35' }],
  ['97,35 %', { value: '97.35' }],
  ['97.35', { value: '97.35' }],
  ['９７，３５％', { value: '97.35' }],
  ['95,5', { value: '95.5' }],
  ['95.5', { value: '95.5' }],
  ['96%', { value: '96' }],
  ['96 phần trăm', { value: '96' }],
  ['97 phẩy 35', { value: '97.35' }],
  ['năm mươi phần trăm', { value: '50' }],
  ['100', { value: '100' }],
  ['100,00', { value: '100' }],
  ['0', { value: '0' }],
  ['0,96%', { value: '0.96' }],
  ['0,20 %', { value: '0.2' }],
  ['0,96', { unsure: ['0.96', '96'] }],
  ['0,2', { unsure: ['0.2', '20'] }],
  ['1.234', { unsure: ['1.234', '1234'] }],
  ['97,350', { unsure: ['97.35', '97350'] }],
  ['khoảng 97,5', { unsure: ['97.5'] }],
  ['không', { unsure: ['0'] }],
  ['-3,5', { problem: 'negative' }],
  ['1,2,3', { problem: 'notNumber' }],
  ['45/48', { problem: 'notOneNumber' }],
  ['', { problem: 'empty' }],
  ['9999999999,5', { problem: 'tooLarge' }],
])('F-N2: as a percentage "%s" is %j', (typed, reading) => {
  expect(readDecimal(typed, { as: 'percent' })).toEqual(reading)
})

test.each([
  ['0,96', { value: '0.96' }],
  ['1.234,5', { value: '1234.5' }],
  ['1,234.5', { value: '1234.5' }],
  ['1 234,5', { value: '1234.5' }],
  ['1.234.567', { value: '1234567' }],
  ['1.234', { unsure: ['1.234', '1234'] }],
  ['007,50', { value: '7.5' }],
  ['97,35%', { problem: 'notNumber' }],
])('F-N2: as a number "%s" is %j', (typed, reading) => {
  expect(readDecimal(typed, { as: 'number' })).toEqual(reading)
})

test.each([
  ['1.234', { value: '1234' }],
  ['khoảng 50', { unsure: ['50'] }],
  ['12,5', { problem: 'notWhole' }],
])('F-N2: as a count "%s" is %j', (typed, reading) => {
  expect(readDecimal(typed, { as: 'count' })).toEqual(reading)
})

test('F-N2: every printed percentage reads back, or is among what is asked', () => {
  const canonical = fc
    .tuple(fc.nat({ max: 99_999 }), fc.stringMatching(/^\d{0,4}$/))
    .map(([whole, decimals]) => `${whole}.${decimals}`.replace(/\.?0*$/, ''))
    .map(text => text || '0')
  fc.assert(
    fc.property(
      canonical,
      fc.constantFrom(...languages),
      fc.constantFrom('', '%', ' %'),
      (text, language, sign) => {
        const read = readDecimal(formatDecimal(text, language) + sign, { as: 'percent' })
        expect('value' in read ? [read.value] : 'unsure' in read && read.unsure).toContain(text)
      },
    ),
  )
})

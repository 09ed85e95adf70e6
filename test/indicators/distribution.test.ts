import { expect, test } from 'vitest'
import { distributionsOf, partsMissing, shareBase } from '../../src/indicators/distribution.ts'
import { rollUp } from '../../src/indicators/rollUp.ts'
import { figure, row } from './samples.ts'

test('The parts of a distribution share one denominator: their sum, unless another was given', () => {
  expect(shareBase([figure(3), figure(1)])).toEqual([figure(3, 4), figure(1, 4)])
  expect(shareBase([figure(3, 5), figure(1)])).toEqual([figure(3, 5), figure(1, 5)])
  expect(shareBase([figure(3), { state: 'noCase' }])).toEqual([figure(3, 3), { state: 'noCase' }])
})

test('While a part is not known yet, the parts have no whole', () => {
  expect(shareBase([figure(3), { state: 'notYet' }])).toEqual([figure(3), { state: 'notYet' }])
})

test('Parts that do not make up the whole say by how much', () => {
  expect(partsMissing([figure(3, 5), figure(1)])).toBe(1)
  expect(partsMissing([figure(3, 4), figure(1)])).toBe(0)
  expect(partsMissing([figure(3), figure(1)])).toBeNull()
  expect(partsMissing([figure(3, 5), { state: 'notYet' }])).toBeNull()
})

test('Over schools each part is added up over the same whole', () => {
  const [good, fair] = [
    [figure(3, 4), figure(10, 20)],
    [figure(1, 4), figure(10, 20)],
  ].map(values => rollUp({ kind: 'distribution' }, values, 2).fraction)
  expect([good, fair]).toEqual([
    { numerator: 13, denominator: 24 },
    { numerator: 11, denominator: 24 },
  ])
})

const part = (partOf: string, name: string) => row({ kind: 'distribution', partOf, name })

test('Parts belong together by group, level and whole', () => {
  const table = [part('Hạnh kiểm', 'Tốt'), row(), part('Học lực', 'Giỏi'), part('Hạnh kiểm', 'Khá')]
  expect(distributionsOf(table).map(parts => parts.map(({ name }) => name))).toEqual([
    ['Tốt', 'Khá'],
    ['Giỏi'],
  ])
})

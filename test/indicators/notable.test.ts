import { expect, test } from 'vitest'
import { isNotable } from '../../src/indicators/notable.ts'
import type { Kind, Value } from '../../src/indicators/rules.ts'
import { figure, kinds } from './samples.ts'

test.each<[Kind, Value, Value, boolean]>([
  ['ratio', figure(805, 968), figure(810, 970), false],
  ['ratio', figure(805, 968), figure(560, 970), true],
  ['ratio', figure(2, 968), figure(2, 96), true],
  ['ratio', figure(27, 38), figure(33, 40), false],
  ['ratio', figure(1, 1), figure(0, 1), false],
  ['count', figure(59), figure(60), false],
  ['count', figure(59), figure(600), true],
  ['count', figure(2), figure(6), false],
  ['population', figure(196), figure(19), true],
  ['change', figure(3, 18), figure(0, 14), false],
  ['change', figure(3, 18), figure(3, 180), true],
  ['shareOfUnits', figure(1, 1), figure(0, 1), true],
  ['shareOfUnits', figure(0, 1), figure(1, 1), false],
  ['level', figure(3), figure(2), true],
])('A %s from %o to %o is worth a second look: %s', (kind, last, now, notable) => {
  expect(isNotable(kind, last, now)).toBe(notable)
})

test('Without two figures there is nothing to compare', () => {
  for (const kind of kinds) {
    expect(isNotable(kind, undefined, figure(1, 1))).toBe(false)
    expect(isNotable(kind, { state: 'noCase' }, figure(1, 1))).toBe(false)
    expect(isNotable(kind, figure(1, 1), { state: 'notYet' })).toBe(false)
  }
  expect(isNotable('ratio', figure(0, 0), figure(1, 1))).toBe(false)
})

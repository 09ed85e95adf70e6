import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPercent } from '../../src/lib/numbers.ts'
import { addUp, type RollUp, rollUp } from '../../src/indicators/rollUp.ts'
import type { Kind, Value } from '../../src/indicators/rules.ts'
import { figure, kinds } from './samples.ts'

const ratio = { kind: 'ratio' } as const
const words: Value[] = [{ state: 'noCase' }, { state: 'notYet' }, { state: 'notApplicable' }]

const shown = ({ fraction }: RollUp) =>
  fraction ? formatPercent(fraction.numerator, fraction.denominator, 'vi') : '–'

test('F-N1: schools of 1/10 and 90/100 make 82,73 %, never the 50 % of averaged percentages', () => {
  const whole = rollUp(ratio, [figure(1, 10), figure(90, 100)], 2)
  expect([whole.sum, whole.of, shown(whole)]).toEqual([91, 110, '82,73 %'])
})

test('F-N1: drop-outs of 2/40, 3/1200 and 0/60 are 0,38 %, not the mean rate of 1,75 %', () => {
  expect(shown(rollUp(ratio, [figure(2, 40), figure(3, 1200), figure(0, 60)], 3))).toBe('0,38 %')
})

const answer = fc.oneof(
  fc.tuple(fc.nat(500), fc.nat(2000)).map(([numerator, denominator]) => figure(numerator, denominator)),
  fc.constantFrom(...words),
)
// in every part one school more owes an answer than gave one
const expected = (values: readonly Value[]) => values.length + 1
const parts = fc.array(fc.array(answer, { maxLength: 8 }), { minLength: 1, maxLength: 5 })

test('F-N1: rolling up all schools is the same as adding up the roll-ups of any parts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Kind>(...kinds),
      parts,
      fc.option(fc.integer({ min: 0, max: 9000 })),
      (kind, groups, base) => {
        const area = base === null ? null : { numerator: null, denominator: base }
        const ofParts = groups.map(values => rollUp({ kind }, values, expected(values)))
        const owed = groups.map(expected).reduce((sum, count) => sum + count, 0)
        expect(addUp({ kind }, ofParts, area)).toEqual(rollUp({ kind }, groups.flat(), owed, area))
      },
    ),
  )
})

const treatment = (value: Value) => {
  const { counted, of, coverage } = rollUp(ratio, [value], 1)
  return {
    inTotals: counted === 1 && of === 50,
    answered: coverage.answered,
    applicable: coverage.applicable,
  }
}

test('Areas whose parts each know their own figure add up without a new one', () => {
  const wards = [rollUp({ kind: 'population' }, [figure(8)], 1, { numerator: null, denominator: 10 })]
  wards.push(rollUp({ kind: 'population' }, [], 0, { numerator: 81, denominator: 90 }))
  expect(addUp({ kind: 'population' }, wards)).toMatchObject({ sum: 89, of: 100 })
  expect(shown(addUp({ kind: 'population' }, wards))).toBe('89 %')
})

test('F-N4: zero, no case, not yet and not applicable are four treatments in totals and completeness', () => {
  expect(treatment(figure(0, 50))).toEqual({ inTotals: true, answered: 1, applicable: 1 })
  expect(treatment({ state: 'noCase' })).toEqual({ inTotals: false, answered: 1, applicable: 1 })
  expect(treatment({ state: 'notYet' })).toEqual({ inTotals: false, answered: 0, applicable: 1 })
  expect(treatment({ state: 'notApplicable' })).toEqual({ inTotals: false, answered: 1, applicable: 0 })
})

test('F-N4: how many schools gave each answer is kept beside the totals', () => {
  const { byState } = rollUp(ratio, [figure(0, 50), figure(1, 2), ...words, { state: 'notYet' }], 9)
  expect(byState).toEqual({ figure: 2, noCase: 1, notYet: 2, notApplicable: 1 })
})

test('F-N5: a zero denominator is shown as –, stands outside the ratio and counts as reported', () => {
  const empty = rollUp(ratio, [figure(0, 0)], 1)
  expect([shown(empty), empty.counted, empty.coverage.answered]).toEqual(['–', 0, 1])
  const both = rollUp(ratio, [figure(0, 0), figure(30, 40)], 2)
  expect([shown(both), both.sum, both.of, both.coverage.answered]).toEqual(['75 %', 30, 40, 2])
})

test('F-N6: more than everything is shown as it is, never capped', () => {
  expect(shown(rollUp(ratio, [figure(5, 3)], 1))).toBe('166,67 %')
})

test('F-N7: 2.499 of 2.500 is 99,96 %, never 100 %', () => {
  expect(shown(rollUp(ratio, [figure(2499, 2500)], 1))).toBe('99,96 %')
})

test('Coverage counts the schools that owe an answer, also those who sent nothing', () => {
  const { coverage } = rollUp(ratio, [figure(1, 2), { state: 'notYet' }, { state: 'notApplicable' }], 50)
  expect(coverage).toEqual({ answered: 2, expected: 50, applicable: 49 })
})

test('No school at all comes to nothing instead of an error', () => {
  for (const kind of kinds) expect(rollUp({ kind }, [], 0).fraction, kind).toBeNull()
  for (const kind of kinds) expect(addUp({ kind }, []).fraction, kind).toBeNull()
})

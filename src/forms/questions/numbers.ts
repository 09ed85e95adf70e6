import type { Say } from '../../lib/card.ts'
import type { Reading, ReadingProblem } from '../../lib/vietnamese/reading.ts'
import type { Heard } from '../question.ts'

/** What was heard, from what was read: each value in its short form, and only those that the question takes. */
export function heardNumber<T>(
  reading: Reading<T>,
  write: (value: T) => string,
  refuse: (value: T) => Say | null,
): Heard {
  if ('problem' in reading) return { problem: [problems[reading.problem]] }
  const values = 'value' in reading ? [reading.value] : reading.unsure
  const fitting = values.filter(value => refuse(value) === null)
  if (fitting.length === 0) return { problem: refuse(values[0]!)! }
  return 'value' in reading ? { code: write(reading.value) } : { codes: fitting.map(write) }
}

/** Says that a number lies outside the limits. */
export function outside(value: number, min?: number, max?: number): Say | null {
  if (min !== undefined && value < min) return ['forms-number-low', { value, min }]
  return max !== undefined && value > max ? ['forms-number-high', { value, max }] : null
}

/** The whole number in a part of a code, NaN if it is none; by hand, for every walk reads every answer. */
export function digitsIn(code: string, from: number, to: number): number {
  if (to <= from || to - from > 15) return Number.NaN
  let value = 0
  for (let index = from; index < to; index += 1) {
    const digit = code.charCodeAt(index) - zero
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const zero = 48

const problems: Record<ReadingProblem, string> = {
  empty: 'forms-number-wanted',
  notNumber: 'forms-number-wanted',
  notOneNumber: 'forms-number-one',
  notWhole: 'forms-number-whole',
  negative: 'forms-number-negative',
  tooLarge: 'forms-number-large',
  percentNotCounts: 'forms-figure-not-percent',
  denominatorMissing: 'forms-figure-wanted',
  zeroDenominator: 'forms-figure-above-zero',
  aboveDenominator: 'forms-figure-wanted',
}

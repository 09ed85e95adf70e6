/**
 * What was understood of something typed: a value, a few values to choose from, or why there is none.
 * Never a guess: whoever gets `unsure` must ask, even when only one value is offered.
 */
export type Reading<T> = { value: T } | { unsure: readonly T[] } | { problem: ReadingProblem }

export type ReadingProblem =
  | 'empty'
  | 'notNumber'
  | 'notOneNumber'
  | 'notWhole'
  | 'negative'
  | 'tooLarge'
  | 'percentNotCounts'
  | 'denominatorMissing'
  | 'zeroDenominator'
  | 'aboveDenominator'

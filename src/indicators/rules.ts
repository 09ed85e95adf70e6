import type { Fraction } from '../lib/vietnamese/fraction.ts'

export type Level = 'MN' | 'TH' | 'THCS'
export type Direction = 'higher' | 'lower' | 'exact' | 'hold' | 'none'
export type Kind =
  | 'count'
  | 'ratio'
  | 'cohort'
  | 'population'
  | 'shareOfUnits'
  | 'distribution'
  | 'change'
  | 'level'
  | 'qualitative'

/** A row of the office's table; baseline and target stay as printed. */
export type Indicator = {
  id: number
  code: string
  position: number
  group: string
  level: Level | null
  name: string
  partOf: string | null
  measure: string
  kind: Kind
  direction: Direction
  baseline: string | null
  target: string | null
}

/** What a school answered: counts (for `change`: the last reading over the first), or one of three words that are no figure. */
export type Value =
  | { state: 'figure'; numerator: number; denominator?: number }
  | { state: 'noCase' | 'notYet' | 'notApplicable' }

export type State = Value['state']

/** What only the office knows of the whole area; it counts the numerator itself where no school is asked. */
export type AreaFigure = { numerator: number | null; denominator: number }

type Row = { state: State; numerator: number | null; denominator: number | null }

/** The value that a stored row holds. */
export function valueOf({ state, numerator, denominator }: Row): Value {
  if (state !== 'figure') return { state }
  if (numerator === null)
    throw new Error('An entry in state "figure" needs a numerator: store its word instead')
  return denominator === null ? { state, numerator } : { state, numerator, denominator }
}

/** The counts with which a value enters a total, or null when it stands outside: a word, or nobody to count among. */
export function countsOf(kind: Kind, value: Value): Fraction | null {
  if (value.state !== 'figure') return null
  switch (kind) {
    case 'count':
    case 'level':
    case 'population':
      return { numerator: value.numerator, denominator: 1 }
    case 'shareOfUnits':
    case 'qualitative':
      return { numerator: value.numerator > 0 ? 1 : 0, denominator: 1 }
    default:
      return value.denominator ? { numerator: value.numerator, denominator: value.denominator } : null
  }
}

/** What one school's value comes to in the indicator's own measure, or null for "–". */
export function shareOf(kind: Kind, value: Value, area: AreaFigure | null = null): Fraction | null {
  const counts = countsOf(kind, value)
  return (
    counts &&
    resultOf(kind, counts.numerator, kind === 'population' ? (area?.denominator ?? 0) : counts.denominator)
  )
}

/** What counts come to: a count stays a number, a change is the part of the first reading that is gone, nothing is capped. */
export function resultOf(kind: Kind, numerator: number, denominator: number): Fraction | null {
  if (kind === 'count' || kind === 'level') return { numerator, denominator: 1 }
  if (denominator === 0) return null
  return kind === 'change' ? { numerator: denominator - numerator, denominator } : { numerator, denominator }
}

/** Whether more were counted than there are; such a figure is stopped where it is typed and never capped later. */
export function exceedsWhole(kind: Kind, value: Value): boolean {
  if (value.state !== 'figure' || value.denominator === undefined) return false
  // a cohort may grow by pupils who moved in, and a change may be for the worse
  return (kind === 'ratio' || kind === 'distribution') && value.numerator > value.denominator
}

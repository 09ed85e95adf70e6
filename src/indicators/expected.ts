import type { Indicator, Level, Value } from './rules.ts'

/** The rows that a school of these levels is asked, in the table's order; rows without a level are the office's own. */
export function expectedIndicators<T extends Indicator>(
  indicators: readonly T[],
  levels: readonly Level[],
): T[] {
  return inOrder(indicators.filter(({ level }) => level !== null && levels.includes(level)))
}

/** The rows for which only the office knows a figure: it owes the area's denominator, without a level also the numerator. */
export function areaIndicators<T extends Indicator>(indicators: readonly T[]): T[] {
  return inOrder(indicators.filter(({ level, kind }) => level === null || kind === 'population'))
}

/** How many of these schools owe an answer to a row. */
export function expectedSchools(
  { level }: Indicator,
  schools: readonly { levels: readonly Level[] }[],
): number {
  return level === null ? 0 : schools.filter(({ levels }) => levels.includes(level)).length
}

export type Completeness<T> = { answered: number; expected: number; missing: T[] }

/** How many of the rows a school is asked it has answered: rows, not submissions, so an empty one counts for nothing. */
export function completeness<T extends Indicator>(
  expected: readonly T[],
  values: ReadonlyMap<number, Value>,
): Completeness<T> {
  const missing = expected.filter(({ id }) => !isAnswered(values.get(id)))
  return { answered: expected.length - missing.length, expected: expected.length, missing }
}

/** Whether a value answers the question; "not yet" only says that somebody looked at it. */
export function isAnswered(value: Value | undefined): boolean {
  return value !== undefined && value.state !== 'notYet'
}

const inOrder = <T extends Indicator>(indicators: readonly T[]): T[] =>
  indicators.toSorted((a, b) => a.position - b.position)

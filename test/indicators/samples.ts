import type { Indicator, Kind, Value } from '../../src/indicators/rules.ts'

export const kinds: readonly Kind[] = [
  'count',
  'ratio',
  'cohort',
  'population',
  'shareOfUnits',
  'distribution',
  'change',
  'level',
  'qualitative',
]

/** A figure as a school gives it. */
export const figure = (numerator: number, denominator?: number): Value =>
  denominator === undefined ? { state: 'figure', numerator } : { state: 'figure', numerator, denominator }

let lastId = 0

/** A row of a table that differs from a plain one in what is said. */
export function row(own: Partial<Indicator> = {}): Indicator {
  lastId += 1
  return {
    id: lastId,
    code: `TH-${lastId}`,
    position: lastId,
    group: 'Học sinh bỏ học',
    level: 'TH',
    name: 'Học sinh tiểu học',
    partOf: null,
    measure: '%',
    kind: 'ratio',
    direction: 'higher',
    baseline: null,
    target: null,
    ...own,
  }
}

import { showAbsent } from '../forms/questions/absence.ts'
import type { Say } from '../lib/card.ts'
import { resultOf, type AreaFigure, type Indicator, type Value } from './rules.ts'

/** What a row is called among these others: with its group where it is alone there, with its level where there are several. */
export function labelIn(rows: readonly Indicator[]): (row: Indicator) => Say {
  const alone = (row: Indicator) =>
    !rows.some(({ id, group, level }) => id !== row.id && group === row.group && level === row.level)
  const levels = new Set(rows.map(({ level }) => level))
  return row => {
    const label: Say = alone(row)
      ? ['indicators-row-alone', { group: row.group, name: row.name }]
      : nameOf(row)
    return levels.size > 1 ? ['indicators-row-level', { label, level: levelOf(row) }] : label
  }
}

/** The name of a row; a part of a whole names both. */
export const nameOf = ({ name, partOf }: Indicator): Say =>
  partOf === null ? ['indicators-row', { name }] : ['indicators-row-part', { whole: partOf, name }]

/** The level of schools that a row is about. */
export const levelOf = ({ level }: Indicator): Say => [`indicators-level-${level ?? 'none'}`]

/** How a school's answer reads: the counts and what they come to, or the word that stands for them. */
export function valueSay({ kind, measure }: Pick<Indicator, 'kind' | 'measure'>, value: Value): Say {
  if (value.state !== 'figure') return showAbsent({ absence: value.state })
  const { numerator, denominator = 0 } = value
  switch (kind) {
    case 'count':
      return measure === '%'
        ? ['indicators-number', { numerator }]
        : ['indicators-count', { numerator, measure }]
    case 'population':
      return ['indicators-number', { numerator }]
    case 'level':
      return ['indicators-at-level', { level: numerator }]
    case 'shareOfUnits':
    case 'qualitative':
      return [numerator > 0 ? 'indicators-met' : 'indicators-not-met']
    case 'change':
      return changeSay(numerator, denominator)
    default:
      return ['indicators-share', { numerator, denominator, fraction: `${numerator}/${denominator}` }]
  }
}

/** How a figure of the whole area reads. */
export function areaSay(
  row: Pick<Indicator, 'kind' | 'measure'>,
  { numerator, denominator }: AreaFigure,
): Say {
  if (numerator === null) return ['indicators-number', { numerator: denominator }]
  // no school gives its part of a row that the office counts by itself
  const kind =
    row.kind === 'population' || row.kind === 'shareOfUnits' || row.kind === 'qualitative'
      ? 'ratio'
      : row.kind
  return valueSay({ ...row, kind }, { state: 'figure', numerator, denominator })
}

/** Two readings and what has become of the first. */
export function changeSay(last: number, first: number): Say {
  const gone = resultOf('change', last, first)
  if (!gone) return ['indicators-change-none', { last, first }]
  const fraction = `${Math.abs(gone.numerator)}/${gone.denominator}`
  return [gone.numerator < 0 ? 'indicators-change-more' : 'indicators-change-less', { last, first, fraction }]
}

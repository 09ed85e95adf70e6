import type { Fraction } from '../lib/vietnamese/fraction.ts'
import { type AreaFigure, countsOf, type Kind, resultOf, type State, type Value } from './rules.ts'

/** What the schools' answers to one indicator come to; two of them can be added, as the office of an office does. */
export type RollUp = {
  /** Σ of what was counted, over the schools that stand in the ratio. */
  sum: number
  /** Σ of what it was counted among, or the area's own figure; null where there is none. */
  of: number | null
  /** How many schools the sums are made of; a zero denominator and a word stand outside. */
  counted: number
  byState: Readonly<Record<State, number>>
  coverage: Coverage
  /** For levels: how many schools stand at each, and the lowest decides. */
  byLevel: Readonly<Record<string, number>>
  fraction: Fraction | null
}

/** How many of the schools that owe an answer gave one; of those for whom the indicator applies, when told apart. */
export type Coverage = { answered: number; expected: number; applicable: number }

type Asked = { kind: Kind }

/** Adds what the schools answered; `expected` is how many owe an answer, also those who sent nothing yet. */
export function rollUp(
  { kind }: Asked,
  values: readonly Value[],
  expected: number,
  area: AreaFigure | null = null,
): RollUp {
  const counts = values.map(value => countsOf(kind, value)).filter(found => found !== null)
  const byState = countStates(values)
  const sums = {
    sum: total(counts.map(({ numerator }) => numerator)),
    of: hasBase(kind) ? total(counts.map(({ denominator }) => denominator)) : null,
    counted: counts.length,
    byState,
    coverage: {
      answered: values.length - byState.notYet,
      expected,
      applicable: expected - byState.notApplicable,
    },
    byLevel: kind === 'level' ? addLevels(counts.map(({ numerator }) => ({ [numerator]: 1 }))) : {},
  }
  return finish(kind, sums, area)
}

/** Adds roll-ups of parts of the area: the same as rolling all their schools up at once. */
export function addUp({ kind }: Asked, parts: readonly RollUp[], area: AreaFigure | null = null): RollUp {
  const sumOf = (pick: (part: RollUp) => number) => total(parts.map(pick))
  const sums = {
    sum: sumOf(({ sum }) => sum),
    of: hasBase(kind) ? sumOf(part => part.of ?? 0) : null,
    counted: sumOf(({ counted }) => counted),
    byState: addStates(parts.map(({ byState }) => byState)),
    coverage: {
      answered: sumOf(({ coverage }) => coverage.answered),
      expected: sumOf(({ coverage }) => coverage.expected),
      applicable: sumOf(({ coverage }) => coverage.applicable),
    },
    byLevel: addLevels(parts.map(({ byLevel }) => byLevel)),
  }
  return finish(kind, sums, area ?? areaOf(parts))
}

const hasBase = (kind: Kind) => kind !== 'count' && kind !== 'level' && kind !== 'population'

function finish(kind: Kind, sums: Omit<RollUp, 'fraction'>, area: AreaFigure | null): RollUp {
  if (kind === 'population') return ofArea(sums, area)
  if (sums.counted === 0) return { ...sums, fraction: null }
  const numerator = kind === 'level' ? Math.min(...Object.keys(sums.byLevel).map(Number)) : sums.sum
  return { ...sums, fraction: resultOf(kind, numerator, sums.of ?? 1) }
}

function ofArea(sums: Omit<RollUp, 'fraction'>, area: AreaFigure | null): RollUp {
  // where no school is asked, the office counts both sides
  const known = area !== null && (sums.counted > 0 || area.numerator !== null)
  const sum = area?.numerator ?? sums.sum
  const fraction = known ? resultOf('population', sum, area.denominator) : null
  return { ...sums, sum, of: area?.denominator ?? null, fraction }
}

/** The figure of an area whose parts each know theirs. */
function areaOf(parts: readonly RollUp[]): AreaFigure | null {
  if (parts.length === 0 || parts.some(({ of }) => of === null)) return null
  return { numerator: total(parts.map(({ sum }) => sum)), denominator: total(parts.map(({ of }) => of ?? 0)) }
}

function countStates(values: readonly Value[]): Record<State, number> {
  const added = { figure: 0, noCase: 0, notYet: 0, notApplicable: 0 }
  for (const { state } of values) added[state] += 1
  return added
}

function addStates(parts: readonly Readonly<Record<State, number>>[]): Record<State, number> {
  const of = (state: State) => total(parts.map(part => part[state]))
  return {
    figure: of('figure'),
    noCase: of('noCase'),
    notYet: of('notYet'),
    notApplicable: of('notApplicable'),
  }
}

function addLevels(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const added: Record<string, number> = {}
  for (const [level, schools] of parts.flatMap(part => Object.entries(part)))
    added[level] = (added[level] ?? 0) + schools
  return added
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

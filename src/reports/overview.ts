import { judge, type Judgement } from '../indicators/judge.ts'
import { readPrinted } from '../indicators/printed.ts'
import { rollUp, type RollUp } from '../indicators/rollUp.ts'
import type { AreaFigure, Indicator, Value } from '../indicators/rules.ts'
import { groupBy } from '../lib/group.ts'
import { compareFractions, type Fraction } from '../lib/vietnamese/fraction.ts'

/** What an indicator comes to over all schools, and what that means. */
export type Result = RollUp &
  Judgement & {
    byOffice: boolean
    /** Whether the target is missed by less than the printed figure can show. */
    justMissed: boolean
    /** Whether it is a sum over the whole area in which schools are still missing: no aim can be held against it yet. */
    tooEarly: boolean
  }

type Said = { row: Indicator; expected: number; values: readonly Value[]; area: AreaFigure | null }

/** Adds up what was reported for one row; a row without a level is the office's own and has one answer. */
export function resultOf({ row, expected, values, area }: Said): Result {
  const byOffice = row.level === null
  const own = byOffice && row.kind !== 'population' ? officeValue(area) : values
  const sums = rollUp(row, own, expected, area)
  const { answered, expected: asked } = sums.coverage
  const tooEarly = !byOffice && (row.kind === 'population' || row.kind === 'count') && answered < asked
  const { target, change } = judge(row, tooEarly ? null : sums.fraction)
  return {
    ...sums,
    target,
    // a printed baseline is rounded itself, so what rounds to it may well be the same
    change: change !== 'noJudgement' && roundsTo(sums.fraction, row.baseline, row.measure) ? 'same' : change,
    justMissed: target === 'notReached' && roundsTo(sums.fraction, row.target, row.measure),
    byOffice,
    tooEarly: tooEarly && sums.fraction !== null,
  }
}

/** Whether a result, rounded as a printed figure is, is that figure; nothing but all of it is 100 %, nothing but none is 0 %. */
export function roundsTo(result: Fraction | null, text: string | null, measure: string): boolean {
  const printed = readPrinted(text, measure)
  if (!result || !printed) return false
  const { numerator, denominator } = printed
  if (numerator === 0 || numerator === denominator) return compareFractions(result, printed) === 0
  const off = Math.abs(result.numerator * denominator - numerator * result.denominator)
  return 2 * off <= result.denominator
}

/** The rows of a table in pages of one group each, as many as a message can hold. */
export function pagesOf<T extends Pick<Indicator, 'group'>>(
  rows: readonly T[],
): { group: string; rows: T[] }[] {
  return [...groupBy(rows, ({ group }) => group)].flatMap(([group, all]) => {
    const starts = [...all.keys()].filter(index => index % rowsOnPage === 0)
    return starts.map(start => ({ group, rows: all.slice(start, start + rowsOnPage) }))
  })
}

const rowsOnPage = 12

/** Schools as people look for them: who has not sent first, then by name. */
type Listed = { school: string; sentAt?: Date | null; excuse?: string | null }

export function inOrder<T extends Listed>(schools: readonly T[]): T[] {
  const late = ({ sentAt, excuse }: T) => (excuse ? 2 : Number(sentAt !== null))
  return schools.toSorted((one, other) => late(one) - late(other) || names.compare(one.school, other.school))
}

const names = new Intl.Collator('vi')

function officeValue(area: AreaFigure | null): Value[] {
  if (area === null || area.numerator === null) return []
  return [{ state: 'figure', numerator: area.numerator, denominator: area.denominator }]
}

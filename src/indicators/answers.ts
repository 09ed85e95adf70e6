import type { AskedRow } from './ask.ts'
import type { Figures } from './receipt.ts'
import type { Value } from './rules.ts'

/** What was answered so far, by the rows' codes. */
export type Answers = Readonly<Record<string, Value>>

/** The answers so far, which the engine shows to a question beside the facts. */
export const answersIn = (context: object): Answers =>
  'figures' in context ? (context.figures as Answers) : {}

/** What an earlier part of the same whole was counted out of, so that it is asked once. */
export function baseOf(row: AskedRow, rows: readonly AskedRow[], answers: Answers): number | undefined {
  if (row.kind !== 'distribution') return undefined
  const earlier = rows.filter(each => each.position < row.position && isSameWhole(each, row))
  const values = earlier.map(({ code }) => answers[code])
  return values.find(value => value?.state === 'figure')?.denominator
}

/** What an earlier row of the same level counted out of, if it was called the same. */
export function likelyOf(row: AskedRow, rows: readonly AskedRow[], answers: Answers): number | undefined {
  if (row.kind !== 'ratio' || row.outOf === null) return undefined
  const earlier = rows.filter(each => each.position < row.position && countsOutOfSame(each, row))
  const values = earlier.map(({ code }) => answers[code])
  return values.findLast(value => value?.state === 'figure')?.denominator
}

/** The answers as they are stored, row by row. */
export function inRows(rows: readonly AskedRow[], answers: Answers): Figures {
  return rows.flatMap(({ id, code }) => {
    const value = answers[code]
    return value ? [{ indicatorId: id, code, value }] : []
  })
}

const isSameWhole = (one: AskedRow, other: AskedRow): boolean =>
  one.kind === other.kind &&
  one.group === other.group &&
  one.level === other.level &&
  one.partOf === other.partOf

const countsOutOfSame = (one: AskedRow, other: AskedRow): boolean =>
  one.kind === other.kind && one.level === other.level && one.outOf === other.outOf

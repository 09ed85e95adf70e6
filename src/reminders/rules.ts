import { codeAt, readState } from '../forms/state.ts'
import { expectedIndicators } from '../indicators/expected.ts'
import type { Indicator, Level } from '../indicators/rules.ts'
import { addDays, at, dayOf, lastDay, quiet } from '../lib/time.ts'
import type { Notice } from '../outbox/store.ts'
import { reminderCard } from './cards.ts'

export type PeriodTimes = { id: number; name: string; openedAt: Date; closesAt: Date }

/** Somebody who may report for a school that has not sent its figures, with what the draft keeps where there is one. */
export type Unsent = {
  submissionId: number
  unitId: number
  school: string
  levels: readonly Level[]
  head: number
  draft: unknown
}

/** An open period with what is needed to remind of it. */
export type PeriodFacts = { period: PeriodTimes; rows: readonly Indicator[]; unsent: readonly Unsent[] }

/** The reminders that fall due: to everybody who may report for a school that has not sent, each under a key that is always the same. */
export function due(now: Date, facts: readonly PeriodFacts[]): Notice[] {
  return facts.flatMap(({ period, rows, unsent }) => {
    const days = reminderOf(period, now)
    return days === null ? [] : unsent.map(one => noticeOf(now, period, days, rows, one))
  })
}

/** How many days before the last one schools are reminded. */
const daysBefore = [3, 1]
const clock = '07:30'

/**
 * Which reminder of a period is to go out now, by its days before the last; null when none is.
 * The latest whose moment has come counts, so after an outage people hear once and not of what was missed.
 */
export function reminderOf(
  { openedAt, closesAt }: Omit<PeriodTimes, 'id' | 'name'>,
  now: Date,
): number | null {
  if (now >= closesAt || quiet(now)) return null
  const come = daysBefore.filter(days => {
    const moment = at(addDays(lastDay(closesAt), -days), clock)
    return openedAt < moment && moment <= now
  })
  return come.length > 0 ? Math.min(...come) : null
}

/** What a reminder is called, so that nobody is told twice. */
export const keyOf = (
  periodId: number,
  days: number,
  { submissionId, head }: Pick<Unsent, 'submissionId' | 'head'>,
) => `reminder:${periodId}:${days}:${submissionId}:${head}`

function noticeOf(
  now: Date,
  period: PeriodTimes,
  days: number,
  table: readonly Indicator[],
  unsent: Unsent,
): Notice {
  const rows = expectedIndicators(table, unsent.levels)
  const draft = readState(unsent.draft)
  const missing = rows.filter(({ code }) => codeAt(draft, 'figures', code) === undefined)
  const card = reminderCard(period, unsent, { rows, missing, today: dayOf(now) })
  return { key: keyOf(period.id, days, unsent), to: unsent.head, unitId: unsent.unitId, card }
}

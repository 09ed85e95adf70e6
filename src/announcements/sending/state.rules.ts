import type { Written } from '../announcements.store.ts'

/** What became of the newest sending of an announcement. */
export type LastSending = {
  withdrawnAt: Date | null
  /** Since when the rest of it waits for somebody to let it go on; not set where there is no rest. */
  pausedAt: Date | null
}

/** Where an announcement stands. */
export function stateOf(announcement: Schedule, last: LastSending | null) {
  const { confirmedAt, cancelledAt, nextAt, repeat } = announcement
  if (cancelledAt) return 'calledOff'
  if (!confirmedAt) return 'draft'
  if (nextAt) return repeat ? 'repeated' : 'planned'
  return last ? 'sent' : 'waiting'
}

/** What lists say of it: first what somebody has to decide, then whether it comes (again), then what became of it. */
export function listedAs(announcement: Schedule, last: LastSending | null) {
  const state = stateOf(announcement, last)
  if (last?.pausedAt) return 'paused'
  return state === 'sent' && last?.withdrawnAt ? 'withdrawn' : state
}

type Schedule = Pick<Written, 'confirmedAt' | 'cancelledAt' | 'nextAt' | 'repeat'>

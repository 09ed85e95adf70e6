import { addDays, dayOf } from '../../lib/time.ts'

/** What is known of the way to a person. */
export type Contact = {
  hasChat: boolean
  withdrawnAt: Date | null
  unreachableCause: string | null
  lastSeenAt: Date | null
  joinedAt: Date | null
}

/** Whether and how a person can be reached, the best first. */
export const reachStates = ['reachable', 'silent', 'blocked', 'gone', 'withdrawn', 'neverStarted'] as const

export type ReachState = (typeof reachStates)[number]

/** Who has not written for so many days is called silent. */
export const silentDays = 30

/** What Telegram says of people to whom nothing can be sent. */
export const lostCauses = ['blocked', 'deactivated', 'chatNotFound', 'neverStarted'] as const

/** Where a person stands now. */
export function reachOf(contact: Contact, now: Date): ReachState {
  const { hasChat, withdrawnAt, unreachableCause, lastSeenAt, joinedAt } = contact
  if (!hasChat) return withdrawnAt ? 'withdrawn' : 'neverStarted'
  if (unreachableCause === 'blocked') return 'blocked'
  if (unreachableCause === 'neverStarted') return 'neverStarted'
  if (unreachableCause !== null) return 'gone'
  const seenAt = lastSeenAt ?? joinedAt
  return seenAt !== null && dayOf(seenAt) > addDays(dayOf(now), -silentDays) ? 'reachable' : 'silent'
}

/** How many people are in each state. */
export type ReachCount = Readonly<Record<ReachState, number>>

/** Counts people by their state. */
export function countReach(states: readonly ReachState[]): ReachCount {
  const count = Object.fromEntries(reachStates.map(state => [state, 0])) as Record<ReachState, number>
  for (const state of states) count[state] += 1
  return count
}

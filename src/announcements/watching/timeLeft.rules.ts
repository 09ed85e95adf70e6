import type { Ahead, Load } from '../../outbox/ahead.store.ts'

/** How long a sending still takes, or until when all that is left of it waits. */
export type TimeLeft = { minutes: number } | { until: Date }

/** What is said to one group in a minute. */
const perMinuteInGroup = 20

/** A wait shorter than this is no moment to name: it only takes a little longer. */
const shortWaitMs = 60_000

/** How long it takes until the last that is to be said now has left; null where nothing is to be said. */
export function timeLeft(
  { due, inOneGroup, nextAt, quietUntil }: Ahead,
  { now, perSecond }: { now: Date; perSecond: number },
): TimeLeft | null {
  if (nextAt === null) return null
  const from = quietUntil !== null && quietUntil > nextAt ? quietUntil : nextAt
  const waitMs = Math.max(0, from.getTime() - now.getTime())
  if (waitMs >= shortWaitMs) return { until: from }
  return { minutes: minutesFor(waitMs / 1_000 + secondsFor({ due, inOneGroup }, perSecond)) }
}

/** Something of so many messages that is about to be added to the ledger, for so many people and groups. */
export type New = { messages: number; people: number; groups: number }

/** What has to leave until that has left as well. */
export const behind = (before: Load, { messages, people, groups }: New): Load => ({
  due: before.due + messages * (people + groups),
  inOneGroup: groups > 0 ? before.inOneGroup + messages : 0,
})

/** How long so much is on its way out, where nobody asks for quiet. */
export const secondsFor = ({ due, inOneGroup }: Load, perSecond: number): number =>
  Math.max(due / perSecond, (inOneGroup * 60) / perMinuteInGroup)

/** A duration as people say it; less than half a minute is none. */
export const minutesFor = (seconds: number): number => Math.round(seconds / 60)

import type { Ctx } from '../../bot/context.ts'
import { readBefore } from '../../outbox/ahead.store.ts'
import { compose, countMessages } from '../../outbox/compose.ts'
import { sentCards, type Content } from '../content.ts'
import { behind, minutesFor, secondsFor } from '../watching/timeLeft.rules.ts'
import type { Meant } from '../writing/audience.store.ts'

/** What is to be sent, to whom, in how many groups, and when if not now. */
type Planned = { content: Content; people: readonly Meant[]; groups: number; leavesAt?: Date | null }

/** How many minutes it will take, counted by the same rule as the time that is left once it is on its way. */
export async function minutesToSend(
  { app, now }: Ctx,
  { content, people, groups, leavesAt = null }: Planned,
): Promise<number> {
  // what is due now has left long before something that is sent on another day
  const isLater = leavesAt !== null && leavesAt > now
  const schools = groups > 0 ? people.flatMap(({ schoolId }) => schoolId ?? []) : []
  const before = isLater ? nothing : await readBefore(app.db, [...new Set(schools)], now)
  const messages = countMessages(compose('vi', sentCards(content, { broadcastId: 0, version: 1 })))
  const load = behind(before, { messages, people: people.filter(isReached).length, groups })
  const quietMs = Math.max(0, (before.quietUntil?.getTime() ?? 0) - now.getTime())
  return minutesFor(quietMs / 1_000 + secondsFor(load, app.config.MESSAGES_PER_SECOND))
}

const nothing = { due: 0, inOneGroup: 0, quietUntil: null }

const isReached = ({ joined, restricted }: Meant): boolean => joined && !restricted

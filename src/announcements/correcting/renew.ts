import type { App } from '../../app.ts'
import type { Tx } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { dayOf } from '../../lib/time.ts'
import {
  addChanges,
  cancelWithdrawn,
  followRefused,
  isFlying,
  refusedBroadcasts,
  supersede,
} from '../../outbox/corrections.store.ts'
import { audit } from '../../people/audit.store.ts'
import { reviseAnnouncement } from '../announcements.store.ts'
import { revise, setCaughtUp } from '../broadcast.store.ts'
import { daysOffOf } from '../calendar/daysOff.store.ts'
import type { Content } from '../content.ts'
import { readLastSending } from '../sending/last.store.ts'
import { movedBy } from '../sending/schedule.rules.ts'
import { titleAfter } from './amend.rules.ts'
import { addVersion, behindBroadcasts, type NewVersion } from './corrections.store.ts'

/**
 * Makes something the newest version of a broadcast, or takes it back, unless somebody was quicker:
 * 1. who has not got it yet gets the new version, or nothing; 2. what was still to be done for older ones is cancelled;
 * 3. whatever has arrived is changed.
 */
export async function renew(tx: Tx, broadcast: Broadcast, made: NewVersion, now: Date): Promise<boolean> {
  const { id, officeId, version } = broadcast
  const { content } = made
  const before = broadcast.content as unknown as Content
  const title = content ? titleAfter(broadcast.title, before, content) : broadcast.title
  if (!(await revise(tx, { id, version: version + 1, title, content }, now))) return false
  await addVersion(tx, broadcast, made, now)
  if (content) await reviseWritten(tx, broadcast, { title, content })
  await (content ? supersede : cancelWithdrawn)(tx, id, now)
  await addChanges(tx, id, now)
  await audit(tx, now, {
    action: content ? 'broadcast.correct' : 'broadcast.withdraw',
    actorId: made.byId,
    unitId: officeId,
    after: { title, version: version + 1 },
    reason: made.reason,
  })
  return true
}

/** What was written says so too, so that it is not sent again, or looked up, with its mistake. */
async function reviseWritten(
  tx: Tx,
  { id, announcementId }: Broadcast,
  words: { title: string; content: Content },
): Promise<void> {
  if (announcementId === null) return
  const last = await readLastSending(tx, announcementId)
  if (last?.id === id) await reviseAnnouncement(tx, announcementId, words)
}

/** A statement that began before a correction may claim something in an older version for as long as this. */
const claimedLateMs = 120_000

/** Catches up with what has landed in an older version, and says in another way what could not be changed. */
export async function catchUp({ db, outbox }: App, now: Date): Promise<void> {
  let added = 0
  for (const behind of await behindBroadcasts(db)) {
    const { id, behindSince } = behind
    const over = now.getTime() - behindSince!.getTime() > claimedLateMs && !(await isFlying(db, id))
    added += await addChanges(db, id, now)
    if (over) await setCaughtUp(db, behind)
  }
  for (const { id, officeId } of await refusedBroadcasts(db)) {
    const { at: loudAt } = movedBy(await daysOffOf(db, officeId, dayOf(now)), now)
    added += await followRefused(db, id, { now, loudAt })
  }
  if (added > 0) outbox.ring()
}

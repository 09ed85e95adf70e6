import type { Tx } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { addBroadcast, addToGroups, type GroupsOf, type Recipient } from '../../outbox/store.ts'
import { audit } from '../../people/audit.store.ts'
import type { Written } from '../announcements.store.ts'
import { createBroadcast } from '../broadcast.store.ts'
import { recipientsOf } from '../writing/audience.store.ts'
import { occurrenceKey } from './schedule.rules.ts'

/** What has to happen elsewhere when something is sent. */
export type OnIssue = {
  /** A campaign is under way from the moment at which it is announced. */
  launch(tx: Tx, campaignId: number, now: Date): Promise<boolean>
}

/** Why something is sent although the bot advised against it: the same was said just before, or people should be left in peace. */
export type Insisted = 'again' | 'urgent'

/** Writes down that an officer has insisted on sending. */
export async function recordInsisting(
  tx: Tx,
  announcement: Written,
  { how, by }: { how: Insisted; by: number | null },
  now: Date,
): Promise<void> {
  const action = how === 'again' ? 'announcement.again' : 'announcement.urgent'
  const { officeId, title } = announcement
  await audit(tx, now, { action, actorId: by, unitId: officeId, after: { title } })
}

/** Writes down that an announcement leaves now, with a delivery for everybody it is for at this moment. */
export async function issue(
  tx: Tx,
  announcement: Written,
  onIssue: OnIssue,
  now: Date,
  people?: readonly Recipient[],
): Promise<Broadcast> {
  const { officeId, launchOfId, title, content, escalateAfter, createdById } = announcement
  const recipients = people ?? (await recipientsOf(tx, officeId, announcement.audience))
  const occurrence = occurrenceKey(announcement, now)
  const escalateAt = escalateAfter === null ? null : new Date(now.getTime() + escalateAfter * 3_600_000)
  const sending = { officeId, campaignId: launchOfId, announcementId: announcement.id, title, content }
  const count = { recipients: recipients.length, occurrence, escalateAt, createdById }
  const broadcast = await createBroadcast(tx, { ...sending, ...count }, now)
  await addBroadcast(tx, broadcast.id, recipients, now)
  if (announcement.audience.groups)
    await addToGroups(tx, broadcast.id, groupsMeant(recipients, announcement.audience), now)
  if (launchOfId !== null) await onIssue.launch(tx, launchOfId, now)
  const action = launchOfId === null ? 'announcement.send' : 'campaign.announce'
  const after = { title, recipients: recipients.length }
  await audit(tx, now, {
    action,
    actorId: announcement.confirmedById ?? createdById,
    unitId: officeId,
    after,
  })
  return broadcast
}

/** The groups of the schools in which somebody is told. */
export const groupsMeant = (
  recipients: readonly Recipient[],
  { exceptTold = [] }: Written['audience'],
): GroupsOf => ({
  schoolIds: [...new Set(recipients.flatMap(({ schoolId }) => schoolId ?? []))],
  exceptTold,
})

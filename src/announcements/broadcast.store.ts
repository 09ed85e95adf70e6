import type { AnyDb, Tx } from '../database/client.ts'
import { Prisma, type Broadcast } from '../generated/client.ts'
import { isId } from '../lib/id.ts'
import { unreachableCauses } from '../outbox/outcome.ts'
import { groupProgress } from './groups/reading.store.ts'
import { fingerprintOf, isPersonalContent, sentCards, type Content } from './content.ts'
import type { Progress } from './rules.ts'

/** A sending, before it is known under which number. */
export type NewBroadcast = {
  officeId: number
  campaignId: number | null
  announcementId: number | null
  occurrence: string
  title: string
  content: Content
  createdById: number
  recipients: number
  escalateAt: Date | null
}

/** Writes down that something is being sent to many; its buttons name the broadcast, so its cards are written once the id is known. */
export async function createBroadcast(
  tx: Tx,
  { content, ...broadcast }: NewBroadcast,
  now: Date,
): Promise<Broadcast> {
  const data = {
    ...broadcast,
    createdAt: now,
    content: asJson(content),
    cards: [],
    fingerprint: fingerprintOf(content),
    personal: isPersonalContent(content),
  }
  const { id } = await tx.broadcast.create({ data })
  const cards = asJson(sentCards(content, { broadcastId: id, version: 1 }))
  return await tx.broadcast.update({ where: { id }, data: { cards } })
}

const asJson = (value: unknown) => value as Prisma.InputJsonValue

/** One broadcast. */
export async function readBroadcast(db: AnyDb, id: number): Promise<Broadcast | null> {
  return isId(id) ? await db.broadcast.findUnique({ where: { id } }) : null
}

/** Gives what an office has sent to another one, which hears what is asked about it. */
export async function takeOverBroadcasts(
  tx: Tx,
  { from, into }: { from: number; into: number },
): Promise<void> {
  await tx.broadcast.updateMany({ where: { officeId: from }, data: { officeId: into } })
}

/** The same words that went to some of these people since a moment: the broadcasts, and how many heard them. */
export async function toldTheSame(
  db: AnyDb,
  { officeId, fingerprint, people }: { officeId: number; fingerprint: string; people: readonly number[] },
  since: Date,
): Promise<{ broadcastIds: number[]; count: number }> {
  const rows = await db.$queryRaw<{ ids: number[] | null; count: number }[]>`
    SELECT array_agg(DISTINCT b.id) AS ids, count(DISTINCT d."personId")::int AS count
    FROM "Broadcast" b JOIN "Delivery" d ON d."broadcastId" = b.id AND d.action = 'send' AND d."cancelledAt" IS NULL
    WHERE b."officeId" = ${officeId} AND b.fingerprint = ${fingerprint} AND b."createdAt" > ${since}
      AND d."personId" = ANY(${people as number[]}::int[])`
  return { broadcastIds: rows[0]?.ids ?? [], count: rows[0]?.count ?? 0 }
}

/** Remembers which message shows the progress, so that it can be kept up to date. */
export async function setProgressMessage(
  tx: AnyDb,
  id: number,
  at: { chatId: number; messageId: number; shown: string },
): Promise<void> {
  const data = { progressChatId: BigInt(at.chatId), progressMessageId: at.messageId, progressShown: at.shown }
  await tx.broadcast.update({ where: { id }, data })
}

/** Writes down that the rest of a broadcast waits, or goes on; its progress is shown anew. */
export async function setPaused(tx: AnyDb, id: number, pausedAt: Date | null): Promise<void> {
  await tx.broadcast.update({ where: { id }, data: { pausedAt, progressShown: '' } })
}

/** Takes over the next edit of a progress message, unless another process has shown the same or more. */
export async function markShown(
  db: AnyDb,
  id: number,
  before: string | null,
  shown: string,
): Promise<boolean> {
  const { count } = await db.broadcast.updateMany({
    where: { id, progressShown: before },
    data: { progressShown: shown },
  })
  return count === 1
}

/** What became of a broadcast's deliveries; the parts add up to all of them. */
export async function readProgress(db: AnyDb, broadcastId: number): Promise<Progress> {
  const rows = await db.$queryRaw<Omit<Progress, 'groups'>[]>`
    SELECT count(*)::int AS recipients,
      count("sentAt")::int AS sent, count("uncertainAt")::int AS uncertain, count("cancelledAt")::int AS cancelled,
      count(*) FILTER (WHERE "failedAt" IS NOT NULL AND cause = ANY(${unreachableCauses}))::int AS unreachable,
      count(*) FILTER (WHERE "failedAt" IS NOT NULL AND NOT cause = ANY(${unreachableCauses}))::int AS failed,
      count(*) FILTER (WHERE COALESCE("sentAt", "uncertainAt", "failedAt", "cancelledAt") IS NULL)::int AS left
    FROM "Delivery" d WHERE d."broadcastId" = ${broadcastId} AND ${own}`
  return { ...rows[0]!, groups: await groupProgress(db, broadcastId) }
}

/** The broadcasts whose progress is being shown somewhere and may have moved. */
export async function watchedBroadcasts(db: AnyDb) {
  return await db.broadcast.findMany({
    where: { progressMessageId: { not: null }, NOT: { progressShown: { startsWith: 'done' } } },
  })
}

/** Writes down that somebody has received it; false if they had said so before. */
export async function acknowledge(
  tx: Tx,
  broadcastId: number,
  personId: number,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.acknowledgement.createMany({
    data: [{ broadcastId, personId, acknowledgedAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Whether a broadcast was meant for this person. */
export async function isRecipient(db: AnyDb, broadcastId: number, personId: number): Promise<boolean> {
  return (await db.delivery.count({ where: { broadcastId, personId, action: 'send' } })) > 0
}

/** The newest broadcast that reached this person and was not acknowledged. */
export async function unacknowledged(db: AnyDb, personId: number): Promise<number | null> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT d."broadcastId" AS id FROM "Delivery" d
    WHERE d."personId" = ${personId} AND d."broadcastId" IS NOT NULL AND d."sentAt" IS NOT NULL
      AND ${own} AND EXISTS (SELECT FROM "Broadcast" b WHERE b.id = d."broadcastId" AND (b.content ->> 'asks')::boolean)
      AND NOT EXISTS (SELECT 1 FROM "Acknowledgement" a
                      WHERE a."broadcastId" = d."broadcastId" AND a."personId" = d."personId")
    ORDER BY 1 DESC LIMIT 1`
  return rows[0]?.id ?? null
}

/** The broadcasts whose silent readers the principals are to hear of by now. */
export async function escalatingBroadcasts(db: AnyDb, now: Date): Promise<Broadcast[]> {
  return await db.broadcast.findMany({
    where: { escalateAt: { lte: now }, escalatedAt: null, withdrawnAt: null },
    orderBy: { id: 'asc' },
  })
}

/** Writes down that the principals are told; false if another process has told them. */
export async function markEscalated(tx: AnyDb, id: number, now: Date): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { id, escalatedAt: null },
    data: { escalatedAt: now },
  })
  return count === 1
}

/** The deliveries that are messages of their own to people: neither corrections nor what went to groups. */
export const own = Prisma.sql`d.action = 'send' AND d."targetId" IS NULL AND d."groupId" IS NULL`

/** The newest sending of an announcement. */
export async function lastSendingOf(db: AnyDb, announcementId: number): Promise<number | null> {
  return (await db.broadcast.findFirst({ where: { announcementId }, orderBy: { id: 'desc' } }))?.id ?? null
}

/** The newest broadcast of a campaign. */
export async function lastBroadcast(db: AnyDb, campaignId: number): Promise<number | null> {
  return (await db.broadcast.findFirst({ where: { campaignId }, orderBy: { id: 'desc' } }))?.id ?? null
}

import type { AnyDb, Tx } from '../database/client.ts'
import type { Broadcast, Prisma } from '../generated/client.ts'
import { isId } from '../lib/id.ts'
import {
  fingerprintOf,
  isPersonalContent,
  sentCards,
  withdrawnCard,
  type Content,
  type Sending,
} from './content.ts'

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
  const unnamed = wordsOf(content, { broadcastId: 0, version: 1 })
  const { id } = await tx.broadcast.create({ data: { ...broadcast, ...unnamed, createdAt: now } })
  const { cards } = wordsOf(content, { broadcastId: id, version: 1 })
  return await tx.broadcast.update({ where: { id }, data: { cards } })
}

/** What is kept of a content, with the cards that everybody receives. */
const wordsOf = (content: Content, sending: Sending) => ({
  content: asJson(content),
  cards: asJson(sentCards(content, sending)),
  fingerprint: fingerprintOf(content),
  personal: isPersonalContent(content),
})

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

/** What a broadcast says from now on. */
export type Revision = {
  id: number
  version: number
  title: string
  /** Not set: it is taken back, and its words stay as they were. */
  content: Content | null
}

/** Lets a broadcast say something newer, or nothing any more, unless somebody was quicker; what is under way is caught up with. */
export async function revise(tx: Tx, { id, version, title, content }: Revision, now: Date): Promise<boolean> {
  const said = content ? wordsOf(content, { broadcastId: id, version, correctedAt: now }) : takenBack(now)
  const { count } = await tx.broadcast.updateMany({
    where: { id, version: version - 1, withdrawnAt: null },
    data: { ...said, version, title, behindSince: now, progressShown: '' },
  })
  return count === 1
}

const takenBack = (now: Date) => ({
  cards: asJson([withdrawnCard]),
  withdrawnAt: now,
  escalateAt: null,
  // what was wrong enough to be paused is taken back at once
  pausedAt: null,
})

/** Writes down since when that may be so. */
export async function setBehind(tx: AnyDb, id: number, behindSince: Date): Promise<void> {
  await tx.broadcast.update({ where: { id }, data: { behindSince, progressShown: '' } })
}

/** Writes down that nothing can any more, unless there was a newer version meanwhile. */
export async function setCaughtUp(
  db: AnyDb,
  { id, behindSince }: Pick<Broadcast, 'id' | 'behindSince'>,
): Promise<void> {
  await db.broadcast.updateMany({ where: { id, behindSince }, data: { behindSince: null } })
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
  shown: string | null,
): Promise<boolean> {
  const { count } = await db.broadcast.updateMany({
    where: { id, progressShown: before },
    data: { progressShown: shown },
  })
  return count === 1
}

/** Writes down that the principals are told; false if another process has told them. */
export async function markEscalated(tx: AnyDb, id: number, now: Date): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { id, escalatedAt: null },
    data: { escalatedAt: now },
  })
  return count === 1
}

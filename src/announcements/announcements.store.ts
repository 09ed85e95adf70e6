import type { AnyDb, Tx } from '../database/client.ts'
import { Prisma, type Announcement } from '../generated/client.ts'
import { isId } from '../lib/id.ts'
import type { Content } from './content.ts'
import { audienceSchema, type Audience } from './writing/audience.ts'

/** An announcement as it was written, with its own words and its audience. */
export type Written = Omit<Announcement, 'content' | 'audience'> & { content: Content; audience: Audience }

export type NewAnnouncement = Pick<Written, 'officeId' | 'title' | 'content' | 'audience'> & {
  createdById: number
} & Partial<
    Pick<Written, 'campaignId' | 'launchOfId' | 'sendAt' | 'repeat' | 'repeatUntil' | 'escalateAfter'>
  >

/** Writes an announcement down; nobody is told yet. Null where its campaign is being launched already. */
export async function createAnnouncement(
  tx: Tx,
  announcement: NewAnnouncement,
  now: Date,
): Promise<Written | null> {
  const { content, audience, ...rest } = announcement
  const data = {
    ...rest,
    createdAt: now,
    content: content as unknown as Prisma.InputJsonValue,
    audience: audience as Prisma.InputJsonValue,
  }
  const [created] = await tx.announcement.createManyAndReturn({ data: [data], skipDuplicates: true })
  return created ? written(created) : null
}

/** One announcement. */
export async function readAnnouncement(db: AnyDb, id: number): Promise<Written | null> {
  const found = isId(id) ? await db.announcement.findUnique({ where: { id } }) : null
  return found && written(found)
}

/** Whether what was sent will be sent again. */
export async function comesAgain(db: AnyDb, id: number | null): Promise<boolean> {
  const planned = { repeat: { not: null }, nextAt: { not: null }, cancelledAt: null }
  return id !== null && (await db.announcement.count({ where: { id, ...planned } })) > 0
}

/** What these offices have written, the newest first. */
export async function announcementsOf(
  db: AnyDb,
  officeIds: readonly number[],
  most: number,
): Promise<Written[]> {
  const where = { officeId: { in: [...officeIds] } }
  const rows = await db.announcement.findMany({ where, orderBy: { id: 'desc' }, take: most })
  return rows.map(written)
}

/** The announcement that launches a campaign, if there is one. */
export async function launchOf(db: AnyDb, campaignId: number): Promise<Written | null> {
  const found = await db.announcement.findUnique({ where: { launchOfId: campaignId } })
  return found && written(found)
}

/** Says for whom it is after all: without those who were told the same just before. */
export async function setAudience(tx: Tx, id: number, audience: Audience): Promise<void> {
  await tx.announcement.updateMany({
    where: { id, confirmedAt: null },
    data: { audience: audience },
  })
}

/** Lets what was written say the same as the correction of what was sent. */
export async function reviseAnnouncement(
  tx: Tx,
  id: number,
  { title, content }: Pick<Written, 'title' | 'content'>,
): Promise<void> {
  await tx.announcement.update({
    where: { id },
    data: { title, content: content as unknown as Prisma.InputJsonValue },
  })
}

/** Writes down that it is to be sent, and when; null waits for a second officer. False if somebody has said so already. */
export async function confirm(
  tx: Tx,
  { id, by, nextAt }: { id: number; by: number; nextAt: Date | null },
  now: Date,
): Promise<boolean> {
  const data = { confirmedAt: now, confirmedById: by, nextAt }
  const { count } = await tx.announcement.updateMany({
    where: { id, confirmedAt: null, cancelledAt: null },
    data,
  })
  return count === 1
}

/** Writes down that a second officer agrees; false if that is not asked (any more), or it is the same officer. */
export async function second(
  tx: Tx,
  { id, by, nextAt }: { id: number; by: number; nextAt: Date | null },
  now: Date,
): Promise<boolean> {
  const where = {
    id,
    confirmedAt: { not: null },
    confirmedById: { not: by },
    secondedAt: null,
    cancelledAt: null,
    nextAt: null,
  }
  const { count } = await tx.announcement.updateMany({
    where: { ...where, broadcasts: { none: {} } },
    data: { secondedAt: now, secondedById: by, nextAt },
  })
  return count === 1
}

/** Takes the next sending of an announcement, so that no other process sends it; says when it comes again, or moves it. */
export async function takeNext(
  tx: AnyDb,
  { id, nextAt }: { id: number; nextAt: Date },
  after: Date | null,
): Promise<boolean> {
  const { count } = await tx.announcement.updateMany({
    where: { id, nextAt, cancelledAt: null },
    data: { nextAt: after },
  })
  return count === 1
}

/** Those whose time has come. */
export async function dueAnnouncements(db: AnyDb, now: Date): Promise<(Written & { nextAt: Date })[]> {
  const rows = await db.announcement.findMany({
    where: { nextAt: { lte: now }, cancelledAt: null },
    orderBy: { id: 'asc' },
  })
  return rows.map(row => ({ ...written(row), nextAt: row.nextAt! }))
}

/** Takes back what has not been sent (again); false if there is nothing to take back. A campaign can be launched anew. */
export async function cancelAnnouncement(tx: Tx, id: number, now: Date): Promise<boolean> {
  const open = { id, cancelledAt: null, OR: [{ nextAt: { not: null } }, { broadcasts: { none: {} } }] }
  const { count } = await tx.announcement.updateMany({
    where: open,
    data: { cancelledAt: now, nextAt: null, launchOfId: null },
  })
  return count === 1
}

const openStill = Prisma.sql`a."cancelledAt" IS NULL AND (a."nextAt" IS NOT NULL
  OR NOT EXISTS (SELECT FROM "Broadcast" b WHERE b."announcementId" = a.id))`

/** Gives what an office has written to another one; what is still to be sent goes to the schools it was for, and to no others. */
export async function takeOverAnnouncements(
  tx: Tx,
  { from, into, schools }: { from: number; into: number; schools: readonly number[] },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Announcement" a SET audience = audience || jsonb_build_object('schools', ${schools as number[]}::int[])
    WHERE a."officeId" = ${from} AND NOT audience ? 'schools' AND ${openStill}`
  await tx.announcement.updateMany({ where: { officeId: from }, data: { officeId: into } })
}

/** Lets what is still to be sent to one school go to another as well, whose people it gets. */
export async function followAnnouncements(tx: Tx, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Announcement" a SET audience = jsonb_set(audience, '{schools}', audience->'schools' || to_jsonb(${to}::int))
    WHERE audience->'schools' @> to_jsonb(${from}::int) AND NOT audience->'schools' @> to_jsonb(${to}::int)
      AND ${openStill}`
}

function written({ content, audience, ...row }: Announcement): Written {
  return { ...row, content: content as unknown as Content, audience: audienceSchema.parse(audience) }
}

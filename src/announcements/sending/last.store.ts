import type { AnyDb } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { open } from '../../outbox/store.ts'
import type { LastSending } from './state.rules.ts'

/** The newest sending of an announcement. */
export async function readLastSending(db: AnyDb, announcementId: number): Promise<Broadcast | null> {
  return await db.broadcast.findFirst({ where: { announcementId }, orderBy: { id: 'desc' } })
}

/** What became of the newest sending of each of these announcements; nothing of those that were never sent. */
export async function lastSendings(
  db: AnyDb,
  announcementIds: readonly number[],
): Promise<Map<number, LastSending>> {
  const rows = await db.$queryRaw<(LastSending & { announcementId: number })[]>`
    SELECT DISTINCT ON (b."announcementId") b."announcementId", b."withdrawnAt",
      CASE WHEN EXISTS (SELECT FROM "Delivery" WHERE "broadcastId" = b.id AND ${open}) THEN b."pausedAt" END AS "pausedAt"
    FROM "Broadcast" b WHERE b."announcementId" = ANY(${announcementIds as number[]}::int[])
    ORDER BY b."announcementId", b.id DESC`
  return new Map(rows.map(({ announcementId, ...last }) => [announcementId, last]))
}

/** The newest broadcast of a campaign. */
export async function lastBroadcast(db: AnyDb, campaignId: number): Promise<number | null> {
  return (await db.broadcast.findFirst({ where: { campaignId }, orderBy: { id: 'desc' } }))?.id ?? null
}

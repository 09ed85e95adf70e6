import type { AnyDb } from '../../database/client.ts'

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

import type { AnyDb, Tx } from '../../database/client.ts'
import type { Broadcast, Prisma } from '../../generated/client.ts'
import type { Content } from '../content.ts'

/** A version that is the newest from now on; one without content takes everything back. */
export type NewVersion = { content: Content | null; reason: string | null; byId: number }

/** Keeps the next version of a broadcast, and what it said before where nobody has kept that yet; false if that number is taken. */
export async function addVersion(
  tx: Tx,
  { id: broadcastId, version, content: before, createdById, createdAt }: Broadcast,
  { content, ...made }: NewVersion,
  now: Date,
): Promise<boolean> {
  const first = { broadcastId, version, content: before as Prisma.InputJsonValue, byId: createdById }
  await tx.correction.createMany({ data: [{ ...first, at: createdAt }], skipDuplicates: true })
  const words = content === null ? {} : { content: content as unknown as Prisma.InputJsonValue }
  const next = { broadcastId, version: version + 1, ...made, ...words, at: now }
  return (await tx.correction.createMany({ data: [next], skipDuplicates: true })).count === 1
}

/** A version as it is shown: when, by whom, and why. */
export type Version = {
  version: number
  at: Date
  by: string
  reason: string | null
  content: Content | null
}

/** Everything a broadcast has said, the first version first; only its present words where it was never corrected. */
export async function versionsOf(db: AnyDb, broadcastId: number): Promise<Version[]> {
  return await db.$queryRaw<Version[]>`
    SELECT v.version, v.at, COALESCE(p.name, '') AS by, v.reason, v.content FROM (
      SELECT version, at, "byId", reason, content FROM "Correction" WHERE "broadcastId" = ${broadcastId}
      UNION ALL SELECT version, "createdAt", "createdById", NULL, content FROM "Broadcast" b
      WHERE id = ${broadcastId} AND NOT EXISTS (SELECT FROM "Correction" c WHERE c."broadcastId" = b.id)) v
    LEFT JOIN "Person" p ON p.id = v."byId" ORDER BY v.version`
}

/** The broadcasts of which something may still land that says an older version. */
export async function behindBroadcasts(db: AnyDb): Promise<Broadcast[]> {
  return await db.broadcast.findMany({ where: { behindSince: { not: null } }, orderBy: { id: 'asc' } })
}

import type { AnyDb, Tx } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import type { Fill } from '../lib/card.ts'

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
      AND ${own} AND EXISTS (SELECT FROM "Broadcast" b WHERE b.id = d."broadcastId" AND (b.content ->> 'asks')::boolean
        AND b."withdrawnAt" IS NULL)
      AND NOT EXISTS (SELECT 1 FROM "Acknowledgement" a
                      WHERE a."broadcastId" = d."broadcastId" AND a."personId" = d."personId")
    ORDER BY 1 DESC LIMIT 1`
  return rows[0]?.id ?? null
}

/** With whose eyes a broadcast can be looked at: one of those it is for. */
export async function readExample(db: AnyDb, broadcastId: number): Promise<Fill | null> {
  const rows = await db.$queryRaw<Fill[]>`
    SELECT p.name, COALESCE(u.name, '') AS school FROM "Delivery" d JOIN "Person" p ON p.id = d."personId"
    LEFT JOIN "Unit" u ON u.id = d."schoolId" WHERE d."broadcastId" = ${broadcastId} AND ${own} ORDER BY d.id LIMIT 1`
  return rows[0] ?? null
}

/** The deliveries that are messages of their own to people: neither corrections nor what went to groups. */
export const own = Prisma.sql`d.action = 'send' AND d."targetId" IS NULL AND d."groupId" IS NULL`

import type { AnyDb } from '../../database/client.ts'
import { Prisma } from '../../generated/client.ts'
import { unreachableCauses } from '../../outbox/outcome.ts'
import { own } from '../readers.store.ts'
import { correctionEnds, type CorrectionEnd, type CorrectionProgress } from './account.rules.ts'

/** How far the newest version has come among the people who had an older one; every one of them is counted once. */
export async function readCorrection(db: AnyDb, broadcastId: number): Promise<CorrectionProgress> {
  const rows = await db.$queryRaw<{ state: CorrectionEnd; count: number }[]>`
    WITH ${states(broadcastId)} SELECT state, count(*)::int AS count FROM states GROUP BY state`
  const counts = new Map(rows.map(({ state, count }) => [state, count]))
  const parts = Object.fromEntries(correctionEnds.map(end => [end, counts.get(end) ?? 0]))
  const readers = rows.reduce((sum, { count }) => sum + count, 0)
  return { readers, ...(parts as Record<CorrectionEnd, number>) }
}

/** The same person by person. */
export async function correctionByPerson(
  db: AnyDb,
  broadcastId: number,
): Promise<Map<number, CorrectionEnd>> {
  const rows = await db.$queryRaw<{ personId: number; state: CorrectionEnd }[]>`
    WITH ${states(broadcastId)} SELECT "personId", state FROM states WHERE "personId" IS NOT NULL`
  return new Map(rows.map(({ personId, state }) => [personId, state]))
}

/** One row for each message to a person that had arrived in an older version, and what became of its correction. */
const states = (broadcastId: number) => Prisma.sql`
  changes AS (
    SELECT COALESCE(t."targetId", t.id) AS root, c.action, c."sentAt", c."uncertainAt", c."failedAt", c."cancelledAt", c.cause,
      COALESCE(c."sentAt", c."uncertainAt", c."failedAt", c."cancelledAt") IS NULL AS open
    FROM "Broadcast" b JOIN "Delivery" c ON c."broadcastId" = b.id JOIN "Delivery" t ON t.id = c."targetId"
    WHERE b.id = ${broadcastId} AND (c.version = b.version
      OR COALESCE(c."sentAt", c."uncertainAt", c."failedAt", c."cancelledAt") IS NULL)),
  states AS (
    SELECT d."personId", CASE
        WHEN bool_or(c.open) THEN 'left'
        WHEN bool_or(c.action = 'edit' AND c."sentAt" IS NOT NULL) THEN 'edited'
        WHEN bool_or(c.action = 'send' AND c."sentAt" IS NOT NULL) THEN 'replied'
        WHEN bool_or(c."uncertainAt" IS NOT NULL) THEN 'uncertain'
        WHEN bool_or(c."failedAt" IS NOT NULL AND c.cause = ANY(${unreachableCauses})) THEN 'unreachable'
        WHEN bool_or(c."failedAt" IS NOT NULL AND c.cause NOT IN ('refused', 'followed')) THEN 'failed'
        WHEN bool_or(c."cancelledAt" IS NOT NULL) THEN 'cancelled'
        WHEN bool_or(c.action = 'withdraw' AND c."sentAt" IS NOT NULL) THEN 'deleted'
        ELSE 'left' END AS state
    FROM "Broadcast" b JOIN "Delivery" d ON d."broadcastId" = b.id LEFT JOIN changes c ON c.root = d.id
    WHERE b.id = ${broadcastId} AND ${own} AND d."sentAt" IS NOT NULL
    GROUP BY d.id, b.version HAVING d.version < b.version OR count(c.root) > 0)`

import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import { begunAnew, never, open } from './store.ts'

/** What an officer decides about a broadcast that is under way. */
export type Decision = 'pause' | 'resume' | 'cancel' | 'sendAgain' | 'takeAsSent'

/** How many deliveries that concerned. */
export type Decided = { people: number; groups: number }

/** Does what was decided: to what has not left yet, or to what may or may not have arrived; groups are no people. */
export async function decide(
  tx: AnyDb,
  broadcastId: number,
  decision: Decision,
  now: Date,
): Promise<Decided> {
  const [changed] = await tx.$queryRaw<[{ people: number; groups: number }]>`
    WITH changed AS (
      UPDATE "Delivery" SET ${changes[decision](now)} WHERE "broadcastId" = ${broadcastId} AND ${concerned[decision]}
      RETURNING "groupId")
    SELECT (count(*) - count("groupId"))::int AS people, count("groupId")::int AS groups FROM changed`
  return changed
}

// what is claimed may have left already
const waiting = Prisma.sql`${open} AND "claimedAt" IS NULL`
// of corrections only the newest can still be wanted
const newest = Prisma.sql`(SELECT b.version FROM "Broadcast" b WHERE b.id = "broadcastId")`
const uncertain = Prisma.sql`action = 'send' AND "uncertainAt" IS NOT NULL AND "sentAt" IS NULL
  AND ("targetId" IS NULL OR "Delivery".version = ${newest})`

const concerned: Record<Decision, Prisma.Sql> = {
  pause: waiting,
  resume: Prisma.sql`${waiting} AND "dueAt" >= ${never}::timestamp`,
  cancel: Prisma.sql`${waiting} AND action = 'send' AND "targetId" IS NULL`,
  sendAgain: uncertain,
  takeAsSent: uncertain,
}

const changes: Record<Decision, (now: Date) => Prisma.Sql> = {
  pause: () => Prisma.sql`"dueAt" = ${never}::timestamp`,
  resume: now => Prisma.sql`"dueAt" = ${now}`,
  cancel: now => Prisma.sql`"cancelledAt" = ${now}`,
  sendAgain: now =>
    Prisma.sql`"uncertainAt" = NULL, "claimedAt" = NULL, "claimedBy" = NULL, cause = NULL, "dueAt" = ${now}, ${begunAnew(newest)}`,
  takeAsSent: () => Prisma.sql`"sentAt" = "uncertainAt", "uncertainAt" = NULL, cause = 'takenAsSent'`,
}

/** Somebody, or a group, of whom nobody knows whether a broadcast has arrived there. */
export type Uncertain = { name: string; school: string; isGroup: boolean }

/** All of them, school by school. */
export async function uncertainOf(db: AnyDb, broadcastId: number): Promise<Uncertain[]> {
  return await db.$queryRaw<Uncertain[]>`
    SELECT COALESCE(p.name, g.title, '') AS name, COALESCE(s.name, u.name, '') AS school, g.id IS NOT NULL AS "isGroup"
    FROM "Delivery" d LEFT JOIN "Person" p ON p.id = d."personId"
    LEFT JOIN "Group" g ON g.id = d."groupId" LEFT JOIN "Unit" s ON s.id = g."unitId"
    LEFT JOIN LATERAL (
      SELECT u.name, u.id FROM "Membership" m JOIN "Unit" u ON u.id = m."unitId"
      WHERE m."personId" = p.id AND m."endedAt" IS NULL ORDER BY m.id LIMIT 1) u ON true
    JOIN "Broadcast" b ON b.id = d."broadcastId"
    WHERE d."broadcastId" = ${broadcastId} AND d.action = 'send' AND d."uncertainAt" IS NOT NULL AND d."sentAt" IS NULL
      AND (d."targetId" IS NULL OR d.version = b.version)
    ORDER BY COALESCE(s.id, u.id), p.id`
}

import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import { never, open } from './store.ts'

/** What an officer decides about a broadcast that is under way; each says how many deliveries it changed. */
export type Decision = 'pause' | 'resume' | 'cancel' | 'sendAgain' | 'takeAsSent'

/** Does what was decided: to what has not left yet, or to what may or may not have arrived. */
export async function decide(tx: AnyDb, broadcastId: number, decision: Decision, now: Date): Promise<number> {
  return await tx.$executeRaw`
    UPDATE "Delivery" SET ${changes[decision](now)} WHERE "broadcastId" = ${broadcastId} AND ${concerned[decision]}`
}

// what is claimed may have left already
const waiting = Prisma.sql`${open} AND "claimedAt" IS NULL`
const uncertain = Prisma.sql`action = 'send' AND "uncertainAt" IS NOT NULL AND "sentAt" IS NULL`

const concerned: Record<Decision, Prisma.Sql> = {
  pause: waiting,
  resume: Prisma.sql`${waiting} AND "dueAt" >= ${never}::timestamp`,
  cancel: Prisma.sql`${waiting} AND action = 'send'`,
  sendAgain: uncertain,
  takeAsSent: uncertain,
}

const changes: Record<Decision, (now: Date) => Prisma.Sql> = {
  pause: () => Prisma.sql`"dueAt" = ${never}::timestamp`,
  resume: now => Prisma.sql`"dueAt" = ${now}`,
  cancel: now => Prisma.sql`"cancelledAt" = ${now}`,
  sendAgain: now =>
    Prisma.sql`"uncertainAt" = NULL, "claimedAt" = NULL, "claimedBy" = NULL, cause = NULL, "dueAt" = ${now}`,
  takeAsSent: () => Prisma.sql`"sentAt" = "uncertainAt", "uncertainAt" = NULL, cause = 'takenAsSent'`,
}

/** Somebody of whom nobody knows whether a broadcast has reached them. */
export type Uncertain = { name: string; school: string }

/** Everybody of whom that is so, school by school. */
export async function uncertainOf(db: AnyDb, broadcastId: number): Promise<Uncertain[]> {
  return await db.$queryRaw<Uncertain[]>`
    SELECT p.name, COALESCE(u.name, '') AS school FROM "Delivery" d JOIN "Person" p ON p.id = d."personId"
    LEFT JOIN LATERAL (
      SELECT u.name, u.id FROM "Membership" m JOIN "Unit" u ON u.id = m."unitId"
      WHERE m."personId" = p.id AND m."endedAt" IS NULL ORDER BY m.id LIMIT 1) u ON true
    WHERE d."broadcastId" = ${broadcastId} AND d.action = 'send' AND d."uncertainAt" IS NOT NULL AND d."sentAt" IS NULL
    ORDER BY u.id, p.id`
}

import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import { never, open } from './store.ts'

/** Cancels what was still to be done for an older version: everybody gets the newest one instead. */
export async function supersede(tx: AnyDb, broadcastId: number, now: Date): Promise<void> {
  // what has begun to arrive goes on, and is corrected when it has arrived
  await tx.$executeRaw`
    UPDATE "Delivery" SET "cancelledAt" = ${now}, cause = 'superseded'
    WHERE "broadcastId" = ${broadcastId} AND "targetId" IS NOT NULL AND ${open} AND "claimedAt" IS NULL AND "partsSent" = 0`
}

/** Cancels all that is still to be said of a withdrawn broadcast, reminders too. */
export async function cancelWithdrawn(tx: AnyDb, broadcastId: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" SET "cancelledAt" = ${now}, cause = 'withdrawn'
    WHERE ("broadcastId" = ${broadcastId} OR key LIKE 'silent:' || ${broadcastId}::int || ':%'
        OR key LIKE 'escalation:' || ${broadcastId}::int || ':%')
      AND ${open} AND "claimedAt" IS NULL`
}

/**
 * Adds a change for every message that says an older version than its broadcast: an edit, or a withdrawal. What is on its
 * way, or was changed to this version or tried in vain, is left alone, so that it can be called again and again. A reader
 * who was answered with a correction has the newest answer edited, not what is above it.
 */
export async function addChanges(tx: AnyDb, broadcastId: number, now: Date): Promise<number> {
  return await tx.$executeRaw`
    INSERT INTO "Delivery" (${columns})
    SELECT CASE WHEN b."withdrawnAt" IS NULL THEN 'edit:' ELSE 'withdraw:' END || b.id || ':' || b.version || ':' || t.id,
      CASE WHEN b."withdrawnAt" IS NULL THEN 'edit' ELSE 'withdraw' END::"DeliveryAction", ${reader(now)}, t."chatId", t.id,
      ${dueFrom(now)}, ${ends(Prisma.sql`t."chatId"`, now)}
    FROM "Broadcast" b JOIN "Delivery" t ON t."broadcastId" = b.id LEFT JOIN "Person" p ON p.id = t."personId"
    WHERE b.id = ${broadcastId} AND t.action = 'send' AND t.version < b.version AND ${hasArrived}
      AND NOT EXISTS (SELECT FROM "Delivery" c WHERE c."targetId" = t.id AND c.action <> 'send'
        AND (c.version = b.version OR ${openIn('c')}))
      AND (b."withdrawnAt" IS NOT NULL OR NOT EXISTS (
        SELECT FROM "Delivery" s WHERE s."targetId" = COALESCE(t."targetId", t.id) AND s.action = 'send' AND s.id > t.id
        AND (s."sentAt" IS NOT NULL OR s.version = b.version OR ${openIn('s')})))
    ON CONFLICT ("key") DO NOTHING`
}

/**
 * Says in another way what Telegram did not let be changed: what cannot be deleted is edited, what cannot be edited is
 * answered, once for each reader; an answer makes the phone ring and so waits for a moment that suits.
 */
export async function followRefused(
  db: AnyDb,
  broadcastId: number,
  { now, loudAt }: { now: Date; loudAt: Date },
): Promise<number> {
  return await db.$executeRaw`
    WITH refused AS (
      UPDATE "Delivery" d SET cause = 'followed' FROM "Broadcast" b
      WHERE b.id = ${broadcastId} AND d."broadcastId" = b.id AND d.cause = 'refused' AND d.version = b.version RETURNING d.action, d."targetId"),
    next AS (
      SELECT DISTINCT CASE WHEN r.action = 'withdraw' THEN t.id ELSE COALESCE(t."targetId", t.id) END AS id,
        r.action = 'withdraw' AS edits FROM refused r JOIN "Delivery" t ON t.id = r."targetId")
    INSERT INTO "Delivery" (${columns})
    SELECT CASE WHEN edits THEN 'edit:' ELSE 'erratum:' END || b.id || ':' || b.version || ':' || t.id,
      CASE WHEN edits THEN 'edit' ELSE 'send' END::"DeliveryAction", ${reader(now)}, ${chatNow}, t.id,
      CASE WHEN edits THEN ${dueFrom(now)} ELSE ${dueFrom(loudAt)} END, ${ends(chatNow, now, isUnlinked)}
    FROM next JOIN "Delivery" t ON t.id = next.id JOIN "Broadcast" b ON b.id = t."broadcastId"
    LEFT JOIN "Person" p ON p.id = t."personId" LEFT JOIN "Group" g ON g.id = t."groupId"
    ON CONFLICT ("key") DO NOTHING`
}

/** The broadcasts of which Telegram has refused a change, and whose they are. */
export async function refusedBroadcasts(db: AnyDb): Promise<{ id: number; officeId: number }[]> {
  return await db.$queryRaw<{ id: number; officeId: number }[]>`
    SELECT DISTINCT b.id, b."officeId" FROM "Delivery" d JOIN "Broadcast" b ON b.id = d."broadcastId"
    WHERE d.cause = 'refused' AND d.version = b.version ORDER BY b.id`
}

/** Whether something is under way that may still land with an older version. */
export async function isFlying(db: AnyDb, broadcastId: number): Promise<boolean> {
  const rows = await db.$queryRaw<{ flying: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Delivery" WHERE "broadcastId" = ${broadcastId} AND ${open}
      AND ("claimedAt" IS NOT NULL OR "partsSent" > 0)) AS flying`
  return rows[0]!.flying
}

const columns = Prisma.sql`"key", action, "personId", "groupId", "broadcastId", version, "schoolId", language, "createdAt",
  "chatId", "targetId", "dueAt", "failedAt", "cancelledAt", cause`

/** The same reader as that of the message which is changed, in the language that they read now. */
const reader = (now: Date) =>
  Prisma.sql`t."personId", t."groupId", b.id, b.version, t."schoolId", COALESCE(p.language, t.language), ${now}::timestamp`

/** Where the reader can be told something today, which may be another chat than that of the message. */
const chatNow = Prisma.sql`CASE WHEN edits OR COALESCE(t."personId", t."groupId") IS NULL THEN t."chatId"
  WHEN t."personId" IS NULL THEN g."chatId" ELSE p."telegramId" END`

/** While a broadcast is paused its corrections wait as well. */
const dueFrom = (moment: Date) =>
  Prisma.sql`CASE WHEN b."pausedAt" IS NULL THEN ${moment}::timestamp ELSE ${never}::timestamp END`

/** Whoever has no chat cannot be reached, and whoever has restricted the use of their data is left in peace. */
const ends = (chatId: Prisma.Sql, now: Date, unlinked = Prisma.sql`false`) => Prisma.sql`
  CASE WHEN p."restrictedAt" IS NULL AND NOT ${unlinked} AND ${chatId} IS NULL THEN ${now}::timestamp END,
  CASE WHEN p."restrictedAt" IS NOT NULL OR ${unlinked} THEN ${now}::timestamp END,
  CASE WHEN p."restrictedAt" IS NOT NULL THEN 'restricted' WHEN ${unlinked} THEN 'unlinked'
    WHEN ${chatId} IS NULL THEN 'notJoined' END`

/** In a group that is none of a school's any more nothing new is said. */
const isUnlinked = Prisma.sql`(NOT edits AND t."groupId" IS NOT NULL AND g."unitId" IS NULL)`

/** Of what is withdrawn the parts of a message count as well that arrived before the rest was cancelled. */
const hasArrived = Prisma.sql`(t."sentAt" IS NOT NULL
  OR b."withdrawnAt" IS NOT NULL AND t."cancelledAt" IS NOT NULL AND cardinality(t."messageIds") > 0)`

const openIn = (alias: string) => {
  const at = (column: string) => Prisma.raw(`${alias}."${column}" IS NULL`)
  return Prisma.join(['sentAt', 'uncertainAt', 'failedAt', 'cancelledAt'].map(at), ' AND ')
}

import { Prisma } from '../generated/client.ts'
import type { AnyDb } from '../database/client.ts'
import type { Card } from '../lib/card.ts'

/** A message for a person who did not ask for one just now; its key says what, about what and whom, so it is stored once. */
export type Notice = {
  key: string
  to: number
  card: Card
  dueAt?: Date
  /** The unit whose business it is: it follows that business to a new principal. */
  unitId?: number
}

/** Stores notices in the caller's transaction and counts them; one whose key is known already is left as it is. */
export async function addNotices(tx: AnyDb, notices: readonly Notice[], now: Date): Promise<number> {
  if (notices.length === 0) return 0
  const rows = notices.map(({ key, to, card, dueAt = now, unitId = null }, nth) => {
    return { nth, key, to, card, unitId, dueAt: dueAt.toISOString() }
  })
  return await tx.$executeRaw`
    INSERT INTO "Delivery" ("key", "chatId", "personId", "unitId", "card", "language", "dueAt", "createdAt", "failedAt", "cause")
    SELECT n.key, p."telegramId", p.id, n."unitId", n.card, p.language, n."dueAt", ${now},
           CASE WHEN p."telegramId" IS NULL THEN ${now}::timestamp END,
           CASE WHEN p."telegramId" IS NULL THEN 'notJoined' END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS n(nth int, key text, "to" int, "unitId" int, card jsonb, "dueAt" timestamp)
    JOIN "Person" p ON p.id = n."to" ORDER BY n.nth
    ON CONFLICT ("key") DO NOTHING`
}

/** Somebody a broadcast is for, and the school as whose member. */
export type Recipient = { personId: number; schoolId: number | null }

/** Stores one delivery of a broadcast for each of these people, whose cards are the broadcast's. */
export async function addBroadcast(
  tx: AnyDb,
  broadcastId: number,
  people: readonly Recipient[],
  now: Date,
): Promise<void> {
  const ids = people.map(({ personId }) => personId)
  const schools = people.map(({ schoolId }) => schoolId)
  await tx.$executeRaw`
    INSERT INTO "Delivery" ("key", "chatId", "personId", "schoolId", "broadcastId", "language", "dueAt", "createdAt", "failedAt", "cause", "cancelledAt")
    SELECT 'broadcast:' || ${broadcastId}::int || ':' || p.id, p."telegramId", p.id, r."schoolId", ${broadcastId}::int, p.language, ${now}, ${now},
           CASE WHEN p."restrictedAt" IS NULL AND p."telegramId" IS NULL THEN ${now}::timestamp END,
           CASE WHEN p."restrictedAt" IS NOT NULL THEN 'restricted' WHEN p."telegramId" IS NULL THEN 'notJoined' END,
           CASE WHEN p."restrictedAt" IS NOT NULL THEN ${now}::timestamp END
    FROM unnest(${ids}::int[], ${schools}::int[]) AS r("personId", "schoolId") JOIN "Person" p ON p.id = r."personId"
    ON CONFLICT ("key") DO NOTHING`
}

/** Groups that a broadcast goes to as well: those of these schools, without those that had one of certain others. */
export type GroupsOf = { schoolIds: readonly number[]; exceptTold: readonly number[] }

/** Stores one delivery of a broadcast for each group of some schools in which something can be said. */
export async function addToGroups(
  tx: AnyDb,
  broadcastId: number,
  { schoolIds, exceptTold }: GroupsOf,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Delivery" ("key", "chatId", "groupId", "schoolId", "broadcastId", "language", "dueAt", "createdAt")
    SELECT 'broadcast:' || ${broadcastId}::int || ':group:' || g.id, g."chatId", g.id, g."unitId", ${broadcastId}::int, 'vi', ${now}, ${now}
    FROM "Group" g JOIN "Unit" u ON u.id = g."unitId" AND u."closedAt" IS NULL
    WHERE g."unitId" = ANY(${schoolIds as number[]}::int[]) AND g."unreachableAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Delivery" d WHERE d."groupId" = g.id AND d."broadcastId" = ANY(${exceptTold as number[]}::int[]))
    ON CONFLICT ("key") DO NOTHING`
}

/** Sends what has not left for a group to the chat in which it is found now. */
export async function redirect(tx: AnyDb, groupId: number, chatId: bigint): Promise<void> {
  await change(
    tx,
    Prisma.sql`"chatId" = ${chatId}`,
    Prisma.sql`d."groupId" = ${groupId} AND ${open} AND "claimedAt" IS NULL`,
  )
}

/** Takes back what has not left for a group that is none of a school's any more. */
export async function cancelForGroup(tx: AnyDb, groupId: number, now: Date): Promise<void> {
  await change(
    tx,
    Prisma.sql`"cancelledAt" = ${now}, cause = 'unlinked'`,
    Prisma.sql`d."groupId" = ${groupId} AND ${open} AND "claimedAt" IS NULL`,
  )
}

/** Lets broadcasts that could not reach somebody, without a chat or with a closed one, reach them now, as they are now. */
export async function deliverMissed(tx: AnyDb, personId: number, chatId: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" SET "chatId" = ${BigInt(chatId)}, "dueAt" = ${now}, "failedAt" = NULL, cause = NULL,
      "claimedAt" = NULL, "claimedBy" = NULL, ${begunAnew(Prisma.sql`b.version`)}
    FROM "Broadcast" b WHERE b.id = "broadcastId" AND "personId" = ${personId} AND cause IN ('notJoined', 'blocked')
      AND CASE WHEN "targetId" IS NULL THEN b."withdrawnAt" IS NULL ELSE "Delivery".version = b.version END`
}

/** Sends what concerns a unit and has not left to another person; what they are told anyway is not said twice. */
export async function readdress(
  tx: AnyDb,
  { unitId, from, to }: { unitId: number; from: number; to: number },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH waiting AS (
      SELECT d.id, regexp_replace(d.key, '[0-9]+$', ${String(to)}) AS key FROM "Delivery" d
      WHERE d."unitId" = ${unitId} AND d."personId" = ${from} AND ${open} AND d."claimedAt" IS NULL
      ORDER BY d.id FOR UPDATE)
    UPDATE "Delivery" d SET language = p.language,
      key = CASE WHEN told THEN d.key ELSE w.key END,
      "personId" = CASE WHEN told THEN d."personId" ELSE p.id END,
      "chatId" = CASE WHEN told THEN d."chatId" ELSE p."telegramId" END,
      "cancelledAt" = CASE WHEN told THEN ${now}::timestamp END,
      "failedAt" = CASE WHEN NOT told AND p."telegramId" IS NULL THEN ${now}::timestamp END,
      cause = CASE WHEN told THEN 'toldBefore' WHEN p."telegramId" IS NULL THEN 'notJoined' END
    FROM waiting w CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM "Delivery" o WHERE o.key = w.key) AS told) same
    JOIN "Person" p ON p.id = ${to}
    WHERE d.id = w.id`
}

/** Takes back what was to be said about these units and has not left yet. */
export async function cancelNotices(tx: AnyDb, unitIds: readonly number[], now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" SET "cancelledAt" = ${now}
    WHERE "unitId" = ANY(${unitIds as number[]}::int[]) AND ${open} AND "claimedAt" IS NULL`
}

/** Changes deliveries for those whom they are to or about: what `forget.ts` says. */
export async function change(tx: AnyDb, set: Prisma.Sql, where: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`UPDATE "Delivery" d SET ${set} WHERE ${where}`
}

export const open = Prisma.sql`"sentAt" IS NULL AND "uncertainAt" IS NULL AND "failedAt" IS NULL AND "cancelledAt" IS NULL`

/** When a paused delivery is due: never, until somebody lets it go on. */
export const never = '9999-12-31'

/** What had begun to arrive and now says something else is said from the start. */
export const begunAnew = (version: Prisma.Sql) => Prisma.sql`
  "partsSent" = CASE WHEN "Delivery".version = ${version} THEN "partsSent" ELSE 0 END,
  "messageIds" = CASE WHEN "Delivery".version = ${version} THEN "messageIds" ELSE '{}' END`

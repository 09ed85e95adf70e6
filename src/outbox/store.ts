import { Prisma } from '../generated/client.ts'
import type { AnyDb } from '../database/client.ts'
import type { Card } from '../lib/card.ts'
import type { Language } from '../lib/fluent.ts'
import { settledColumns, type Outcome } from './outcome.ts'

/** A message for a person who did not ask for one just now; its key says what, about what and whom, so it is stored once. */
export type Notice = {
  key: string
  to: number
  card: Card
  dueAt?: Date
  /** The unit whose business it is: it follows that business to a new principal. */
  unitId?: number
}

/** A delivery that this process has claimed and may now send, once. */
export type Claimed = {
  id: number
  chatId: number
  /** As JSON, because many in a row have the same. */
  card: string
  language: Language
  attempts: number
  partsSent: number
}

/** Stores notices in the caller's transaction and counts them; one whose key is known already is left as it is. */
export async function addNotices(tx: AnyDb, notices: readonly Notice[], now: Date): Promise<number> {
  if (notices.length === 0) return 0
  const rows = notices.map(({ key, to, card, dueAt, unitId }) => ({
    key,
    to,
    card,
    unitId: unitId ?? null,
    dueAt: (dueAt ?? now).toISOString(),
  }))
  return await tx.$executeRaw`
    INSERT INTO "Delivery" ("key", "chatId", "personId", "unitId", "card", "language", "dueAt", "createdAt", "failedAt", "cause")
    SELECT n.key, p."telegramId", p.id, n."unitId", n.card, p.language, n."dueAt", ${now},
           CASE WHEN p."telegramId" IS NULL THEN ${now}::timestamp END,
           CASE WHEN p."telegramId" IS NULL THEN 'notJoined' END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS n(key text, "to" int, "unitId" int, card jsonb, "dueAt" timestamp)
    JOIN "Person" p ON p.id = n."to"
    ON CONFLICT ("key") DO NOTHING`
}

/** Stores one delivery of a broadcast for each of these people, whose card is the broadcast's. */
export async function addBroadcast(
  tx: AnyDb,
  broadcastId: number,
  people: readonly number[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Delivery" ("key", "chatId", "personId", "broadcastId", "language", "dueAt", "createdAt", "failedAt", "cause", "cancelledAt")
    SELECT 'broadcast:' || ${broadcastId}::int || ':' || p.id, p."telegramId", p.id, ${broadcastId}::int, p.language, ${now}, ${now},
           CASE WHEN p."restrictedAt" IS NULL AND p."telegramId" IS NULL THEN ${now}::timestamp END,
           CASE WHEN p."restrictedAt" IS NOT NULL THEN 'restricted' WHEN p."telegramId" IS NULL THEN 'notJoined' END,
           CASE WHEN p."restrictedAt" IS NOT NULL THEN ${now}::timestamp END
    FROM "Person" p WHERE p.id = ANY(${people as number[]}::int[])
    ON CONFLICT ("key") DO NOTHING`
}

/** Lets broadcasts that could not reach somebody, without a chat or with a closed one, reach them now. */
export async function deliverMissed(tx: AnyDb, personId: number, chatId: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" SET "chatId" = ${BigInt(chatId)}, "dueAt" = ${now}, "failedAt" = NULL, cause = NULL
    WHERE "personId" = ${personId} AND "broadcastId" IS NOT NULL AND cause IN ('notJoined', 'blocked')`
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

/** How fast messages leave, and how many of them a process takes at once. */
export type Reserving = { by: string; most: number; perSecond: number }

/**
 * Takes the oldest deliveries that are due, so that no other loop or process sends them, and their place on the clock that
 * all processes share. Nothing is taken while Telegram asks for quiet, nor far ahead of the moment when it may leave; the
 * answer says how long that lasts.
 */
export async function claim(
  db: AnyDb,
  { by, most, perSecond }: Reserving,
  now: Date,
): Promise<{ claimed: Claimed[]; waitMs: number }> {
  const gapMs = 1000 / perSecond
  const rows = await db.$queryRaw<(Omit<Claimed, 'chatId'> & { chatId: bigint | null; from: Date })[]>`
    WITH clock AS (
        SELECT greatest("freeAt" - ${aheadMs} * interval '1 millisecond', "quietUntil") AS "from"
        FROM "FloodClock" WHERE name = ${clockName} FOR UPDATE),
      due AS (
        SELECT id FROM "Delivery"
        WHERE ${open} AND "claimedAt" IS NULL AND "dueAt" <= ${now} AND (SELECT "from" FROM clock) <= ${now}
        ORDER BY "dueAt", id LIMIT ${most} FOR UPDATE SKIP LOCKED),
      claimed AS (
        UPDATE "Delivery" d SET "claimedAt" = ${now}, "claimedBy" = ${by} FROM due WHERE d.id = due.id
        RETURNING d.id, d."chatId", d.language, d.attempts, d."partsSent", d."dueAt", d.card, d."broadcastId"),
      moved AS (
        UPDATE "FloodClock" SET "freeAt" = greatest("freeAt", ${now}::timestamp)
          + (SELECT count(*) FROM claimed) * ${gapMs}::float8 * interval '1 millisecond'
        WHERE name = ${clockName} AND EXISTS (SELECT FROM claimed))
    SELECT c.id, c."chatId", c.language, c.attempts, c."partsSent", COALESCE(c.card, b.card)::text AS card, clock."from"
    FROM clock LEFT JOIN claimed c ON true LEFT JOIN "Broadcast" b ON b.id = c."broadcastId" ORDER BY c."dueAt", c.id`
  const claimed = rows.flatMap(({ from: _from, ...row }) =>
    row.chatId === null ? [] : [{ ...row, chatId: Number(row.chatId) }],
  )
  return { claimed, waitMs: (rows[0]?.from.getTime() ?? 0) - now.getTime() }
}

/** A process takes what may leave within this time, so that not much is in its hands when it dies. */
const aheadMs = 250

const clockName = 'telegram'

/** Sets up the clock that all processes share; one that is there goes on. */
export async function startClock(db: AnyDb, now: Date): Promise<void> {
  await db.floodClock.createMany({ data: [{ name: clockName, freeAt: now }], skipDuplicates: true })
}

/** Lets all processes be quiet until then, because Telegram asks for it; a shorter quiet does not end a longer one. */
export async function keepQuiet(db: AnyDb, until: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE "FloodClock" SET "quietUntil" = greatest("quietUntil", ${until}::timestamp) WHERE name = ${clockName}`
}

/** Gives back what was claimed and has not begun to leave. */
export async function release(db: AnyDb, ids: readonly number[], by: string): Promise<void> {
  if (ids.length === 0) return
  await db.delivery.updateMany({
    where: { id: { in: [...ids] }, claimedBy: by, sentAt: null, uncertainAt: null },
    data: { claimedAt: null, claimedBy: null },
  })
}

/** What became of one claimed delivery. */
export type Settling = { id: number; outcome: Outcome; now: Date }

/** Writes down what became of claimed deliveries, also of those whose claim was meanwhile given up: whoever held it knows better. */
export async function settle(db: AnyDb, by: string, settlings: readonly Settling[]): Promise<void> {
  const rows = settlings.map(({ id, outcome, now }) => ({ id, ...settledColumns(outcome, now) }))
  await db.$executeRaw`
    UPDATE "Delivery" d SET "sentAt" = s."sentAt", "messageId" = COALESCE(s."messageId", d."messageId"),
      "uncertainAt" = CASE WHEN s.known THEN s."uncertainAt" ELSE d."uncertainAt" END,
      "failedAt" = s."failedAt", "cancelledAt" = CASE WHEN s.known THEN NULL ELSE d."cancelledAt" END,
      cause = CASE WHEN s.known THEN s.cause ELSE d.cause END,
      "claimedAt" = CASE WHEN s.known THEN d."claimedAt" END, "claimedBy" = CASE WHEN s.known THEN d."claimedBy" END,
      "dueAt" = COALESCE(s."dueAt", d."dueAt"), attempts = d.attempts + s.tries
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(id int, known boolean, "sentAt" timestamp, "messageId" int,
      "uncertainAt" timestamp, "failedAt" timestamp, cause text, "dueAt" timestamp, tries int)
    WHERE d.id = s.id AND d."claimedBy" = ${by} AND d."sentAt" IS NULL`
}

/** Remembers that the first parts of a long message have arrived, so that a retry goes on behind them. */
export async function markPart(db: AnyDb, id: number, partsSent: number): Promise<void> {
  await db.delivery.update({ where: { id }, data: { partsSent } })
}

/** Takes back what was to be said about these units and has not left yet. */
export async function cancelNotices(tx: AnyDb, unitIds: readonly number[], now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" SET "cancelledAt" = ${now}
    WHERE "unitId" = ANY(${unitIds as number[]}::int[]) AND ${open} AND "claimedAt" IS NULL`
}

/** Calls uncertain what a process claimed and never settled: it may have arrived, so only a person may send it again. */
export async function giveUpClaims(db: AnyDb, claimedBefore: Date, now: Date): Promise<number> {
  return await db.$executeRaw`
    UPDATE "Delivery" SET "uncertainAt" = ${now}, cause = 'interrupted'
    WHERE ${open} AND "claimedAt" < ${claimedBefore}`
}

/** Changes deliveries for those whom they are to or about: what `forget.ts` says. */
export async function change(tx: AnyDb, set: Prisma.Sql, where: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`UPDATE "Delivery" d SET ${set} WHERE ${where}`
}

export const open = Prisma.sql`"sentAt" IS NULL AND "uncertainAt" IS NULL AND "failedAt" IS NULL AND "cancelledAt" IS NULL`

import type { AnyDb } from '../database/client.ts'
import { query } from '../database/query.ts'
import { Prisma } from '../generated/client.ts'
import type { DeliveryAction } from '../generated/enums.ts'
import type { Fill } from '../lib/card.ts'
import type { Language } from '../lib/fluent.ts'
import { settledColumns, type Outcome } from './outcome.ts'
import { never, open } from './store.ts'

/** A delivery that this process has claimed and may now carry out, once. */
export type Claimed = {
  id: number
  action: DeliveryAction
  chatId: number
  /** As JSON, because many in a row have the same. */
  cards: string
  version: number
  /** What is filled into the words for this reader, where they have a place for it. */
  fill: Fill | null
  /** The messages that it changes or answers, where they stand in this chat. */
  target: number[] | null
  /** Whether it stands under what it corrects. */
  isErratum: boolean
  /** Whether the broadcast was taken back. */
  isWithdrawn: boolean
  language: Language
  attempts: number
  partsSent: number
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
  const rows = await query<ClaimedRow>(
    db,
    Prisma.sql`
    WITH clock AS (
        SELECT greatest("freeAt" - ${aheadMs} * interval '1 millisecond', "quietUntil") AS "from"
        FROM "FloodClock" WHERE name = ${clockName} FOR UPDATE),
      due AS (
        SELECT id FROM "Delivery"
        WHERE ${open} AND "claimedAt" IS NULL AND "dueAt" <= ${now} AND (SELECT "from" FROM clock) <= ${now}
        ORDER BY "dueAt", id LIMIT ${most} FOR UPDATE SKIP LOCKED),
      claimed AS (
        UPDATE "Delivery" d SET "claimedAt" = ${now}, "claimedBy" = ${by},
          -- what has begun to arrive in an older version is corrected afterwards
          version = CASE WHEN d."partsSent" > 0 THEN d.version
            ELSE COALESCE((SELECT b.version FROM "Broadcast" b WHERE b.id = d."broadcastId"), 1) END
        FROM due WHERE d.id = due.id RETURNING d.*),
      moved AS (
        UPDATE "FloodClock" SET "freeAt" = greatest("freeAt", ${now}::timestamp)
          + (SELECT count(*) FROM claimed) * ${gapMs}::float8 * interval '1 millisecond'
        WHERE name = ${clockName} AND EXISTS (SELECT FROM claimed))
    SELECT c.id, c.action, c."chatId", c.language, c.attempts, c."partsSent", c.version, clock."from",
      to_jsonb(t."messageIds") AS target, b."withdrawnAt" IS NOT NULL AS "isWithdrawn",
      CASE WHEN c.action = 'send' THEN c."targetId" ELSE o."targetId" END IS NOT NULL AS "isErratum",
      CASE WHEN b.personal THEN ${fillOf} END AS fill,
      CASE WHEN c.card IS NULL THEN b.cards ELSE jsonb_build_array(c.card) END::text AS cards
    FROM clock LEFT JOIN claimed c ON true LEFT JOIN "Broadcast" b ON b.id = c."broadcastId"
    LEFT JOIN "Delivery" o ON o.id = c."targetId" LEFT JOIN "Delivery" t ON t.id = o.id AND t."chatId" = c."chatId"
    ORDER BY c."dueAt", c.id`,
  )
  const claimed = rows.flatMap(({ from: _from, ...row }) =>
    row.chatId === null ? [] : [{ ...row, chatId: Number(row.chatId) }],
  )
  return { claimed, waitMs: (rows[0]?.from.getTime() ?? 0) - now.getTime() }
}

type ClaimedRow = Omit<Claimed, 'chatId'> & { chatId: bigint | null; from: Date }

/** What the words of a broadcast say of its reader: the name, and the school as whose member they are addressed; a group has no name. */
const fillOf = Prisma.sql`jsonb_build_object(
  'name', (SELECT p.name FROM "Person" p WHERE p.id = c."personId"),
  'school', COALESCE((SELECT u.name FROM "Unit" u WHERE u.id = c."schoolId"), ''))`

/** A process takes what may leave within this time, so that not much is in its hands when it dies. */
const aheadMs = 250

/** The one clock by which all processes send. */
export const clockName = 'telegram'

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
  // the ids once more: what is claimed changes so fast that the planner would rather read the whole table
  await query(
    db,
    Prisma.sql`
    WITH settled AS (
    UPDATE "Delivery" d SET "sentAt" = s."sentAt", "messageIds" = d."messageIds" || COALESCE(s."messageIds", '{}'),
      "chatId" = COALESCE(s."chatId", d."chatId"),
      "uncertainAt" = CASE WHEN s.known THEN s."uncertainAt" ELSE d."uncertainAt" END,
      "failedAt" = s."failedAt", "cancelledAt" = CASE WHEN s.known THEN s."cancelledAt" ELSE d."cancelledAt" END,
      cause = CASE WHEN s.known THEN s.cause ELSE d.cause END,
      "claimedAt" = CASE WHEN s.known THEN d."claimedAt" END, "claimedBy" = CASE WHEN s.known THEN d."claimedBy" END,
      -- what was on its way when its broadcast was paused waits like the rest
      "dueAt" = CASE WHEN s."dueAt" IS NULL THEN d."dueAt" WHEN EXISTS (
        SELECT FROM "Broadcast" b WHERE b.id = d."broadcastId" AND b."pausedAt" IS NOT NULL) THEN ${never}::timestamp
        ELSE s."dueAt" END, attempts = d.attempts + s.tries
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(id int, known boolean, "sentAt" timestamp, "messageIds" int[],
      "uncertainAt" timestamp, "failedAt" timestamp, "cancelledAt" timestamp, cause text, "dueAt" timestamp, tries int, "chatId" bigint)
    WHERE d.id = ANY(${rows.map(({ id }) => id)}::int[]) AND d.id = s.id AND d."claimedBy" = ${by} AND d."sentAt" IS NULL
    RETURNING d.action, d."targetId", d.version, d."sentAt")
    UPDATE "Delivery" t SET version = settled.version FROM settled
    WHERE settled."targetId" = t.id AND settled.action <> 'send' AND settled."sentAt" IS NOT NULL`,
  )
}

/** Remembers that the first parts of a long message have arrived, so that a retry goes on behind them. */
export async function markPart(
  db: AnyDb,
  id: number,
  partsSent: number,
  messageIds: readonly number[],
): Promise<void> {
  await db.delivery.update({ where: { id }, data: { partsSent, messageIds: { push: [...messageIds] } } })
}

/**
 * Calls uncertain what a process claimed and never settled: it may have arrived, so only a person may send it again. A change
 * may be made twice and is open again.
 */
export async function giveUpClaims(db: AnyDb, claimedBefore: Date, now: Date): Promise<number> {
  return await db.$executeRaw`
    UPDATE "Delivery" SET "uncertainAt" = CASE WHEN action = 'send' THEN ${now}::timestamp END,
      cause = CASE WHEN action = 'send' THEN 'interrupted' END,
      "claimedAt" = CASE WHEN action = 'send' THEN "claimedAt" END, "claimedBy" = CASE WHEN action = 'send' THEN "claimedBy" END
    WHERE ${open} AND "claimedAt" < ${claimedBefore}`
}

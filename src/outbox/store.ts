import { Prisma } from '../generated/client.ts'
import type { AnyDb } from '../database/client.ts'
import type { Card } from '../lib/card.ts'
import type { Language } from '../lib/fluent.ts'
import type { Outcome } from './outcome.ts'

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
  card: Card
  language: Language
  attempts: number
  partsSent: number
}

/** Stores notices in the caller's transaction; one whose key is known already is left as it is. */
export async function addNotices(tx: AnyDb, notices: readonly Notice[], now: Date): Promise<void> {
  if (notices.length === 0) return
  const rows = notices.map(({ key, to, card, dueAt, unitId }) => ({
    key,
    to,
    card,
    unitId: unitId ?? null,
    dueAt: (dueAt ?? now).toISOString(),
  }))
  await tx.$executeRaw`
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
    INSERT INTO "Delivery" ("key", "chatId", "personId", "broadcastId", "language", "dueAt", "createdAt", "failedAt", "cause")
    SELECT 'broadcast:' || ${broadcastId}::int || ':' || p.id, p."telegramId", p.id, ${broadcastId}::int, p.language, ${now}, ${now},
           CASE WHEN p."telegramId" IS NULL THEN ${now}::timestamp END,
           CASE WHEN p."telegramId" IS NULL THEN 'notJoined' END
    FROM "Person" p WHERE p.id = ANY(${people as number[]}::int[])
    ON CONFLICT ("key") DO NOTHING`
}

/** Lets broadcasts that could not reach somebody, without a chat or with a closed one, reach them now. */
export async function deliverMissed(tx: AnyDb, personId: number, chatId: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" SET "chatId" = ${BigInt(chatId)}, "dueAt" = ${now}, "failedAt" = NULL, cause = NULL
    WHERE "personId" = ${personId} AND "broadcastId" IS NOT NULL AND cause IN ('notJoined', 'blocked')`
}

/** Takes the oldest delivery that is due, so that no other loop or process sends it. */
export async function claim(db: AnyDb, by: string, now: Date): Promise<Claimed | null> {
  const rows = await db.$queryRaw<(Omit<Claimed, 'chatId'> & { chatId: bigint })[]>`
    UPDATE "Delivery" d SET "claimedAt" = ${now}, "claimedBy" = ${by}
    WHERE d.id = (
      SELECT id FROM "Delivery"
      WHERE ${open} AND "claimedAt" IS NULL AND "dueAt" <= ${now}
      ORDER BY "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING d.id, d."chatId", d.language, d.attempts, d."partsSent",
      COALESCE(d.card, (SELECT b.card FROM "Broadcast" b WHERE b.id = d."broadcastId")) AS card`
  const row = rows[0]
  return row ? { ...row, chatId: Number(row.chatId) } : null
}

/** Writes down what became of a claimed delivery, also of one whose claim was meanwhile given up: whoever held it knows better. */
export async function settle(db: AnyDb, id: number, by: string, outcome: Outcome, now: Date): Promise<void> {
  await db.delivery.updateMany({ where: { id, claimedBy: by, sentAt: null }, data: columns(outcome, now) })
}

/** Remembers that the first parts of a long message have arrived, so that a retry goes on behind them. */
export async function markPart(db: AnyDb, id: number, partsSent: number): Promise<void> {
  await db.delivery.update({ where: { id }, data: { partsSent } })
}

/** Calls uncertain what a process claimed and never settled: it may have arrived, so only a person may send it again. */
export async function giveUpClaims(db: AnyDb, claimedBefore: Date, now: Date): Promise<number> {
  return await db.$executeRaw`
    UPDATE "Delivery" SET "uncertainAt" = ${now}, cause = 'interrupted'
    WHERE ${open} AND "claimedAt" < ${claimedBefore}`
}

const open = Prisma.sql`"sentAt" IS NULL AND "uncertainAt" IS NULL AND "failedAt" IS NULL AND "cancelledAt" IS NULL`

function columns(outcome: Outcome, now: Date): Prisma.DeliveryUpdateManyMutationInput {
  const release = { claimedAt: null, claimedBy: null }
  switch (outcome.kind) {
    case 'sent':
      return { sentAt: now, messageId: outcome.messageId, ...known, cause: null }
    case 'uncertain':
      return { uncertainAt: now, cause: outcome.cause }
    case 'unreachable':
    case 'failed':
      return { failedAt: now, cause: outcome.cause, ...known }
    case 'wait':
      return { ...release, dueAt: outcome.until }
    case 'retry':
      return { ...release, dueAt: outcome.until, attempts: { increment: 1 } }
  }
}

/** What became of it is known now, whatever was written down meanwhile. */
const known = { uncertainAt: null, cancelledAt: null }

import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import { change, open } from './store.ts'

/** Nothing that waits for these people is sent any more. */
export async function cancelFor(
  tx: AnyDb,
  personIds: readonly number[],
  cause: string,
  now: Date,
): Promise<void> {
  await change(
    tx,
    Prisma.sql`"cancelledAt" = ${now}, cause = ${cause}`,
    Prisma.sql`d."personId" = ANY(${personIds}::int[]) AND ${open}`,
  )
}

/** Empties the cards that name these people, to whomever they went; those that have not left stay behind. */
export async function forgetNames(tx: AnyDb, personIds: readonly number[], now: Date): Promise<void> {
  await change(
    tx,
    Prisma.sql`card = NULL, "cancelledAt" = CASE WHEN ${open} THEN ${now}::timestamp ELSE "cancelledAt" END,
      cause = CASE WHEN ${open} THEN 'erased' ELSE cause END`,
    Prisma.sql`d.card IS NOT NULL AND EXISTS (
      SELECT FROM jsonb_path_query(d.card, 'strict $.**') AS words
      WHERE jsonb_typeof(words) = 'string' AND words #>> '{}' IN (
        SELECT name FROM "Person" WHERE id = ANY(${personIds}::int[]) AND name <> ''))`,
  )
}

/** Empties the cards that were settled before a moment and those to people who were erased, and forgets chats that are none any more: the ledger itself stays. */
export async function emptyCards(db: AnyDb, settledBefore: Date): Promise<void> {
  await change(
    db,
    Prisma.sql`card = NULL`,
    Prisma.sql`d.card IS NOT NULL AND NOT (${open})
      AND GREATEST(d."sentAt", d."failedAt", d."cancelledAt", d."uncertainAt") < ${settledBefore}`,
  )
  await change(
    db,
    Prisma.sql`card = NULL`,
    Prisma.sql`NOT (${open}) AND d.card IS NOT NULL
      AND d."personId" IN (SELECT id FROM "Person" WHERE "erasedAt" IS NOT NULL)`,
  )
  await change(
    db,
    Prisma.sql`"chatId" = NULL`,
    Prisma.sql`NOT (${open}) AND d."chatId" IS NOT NULL AND d."personId" IN (
      SELECT id FROM "Person" WHERE "telegramId" IS NULL AND COALESCE("erasedAt", "withdrawnAt") IS NOT NULL)`,
  )
}

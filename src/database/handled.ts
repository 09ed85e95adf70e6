import { Prisma } from '../generated/client.ts'
import type { AnyDb } from './client.ts'
import { query } from './query.ts'

/** Names an update of Telegram's and the process that handles it. */
export type Handling = { updateId: number; by: string }

/** Remembers, in the caller's transaction, that an update was handled; false when it was handled before. */
export async function rememberUpdate(db: AnyDb, updateId: number, by: string, now: Date): Promise<boolean> {
  const remembered = await query(
    db,
    Prisma.sql`
    INSERT INTO "HandledUpdate" ("updateId", "handledBy", "handledAt")
    VALUES (${BigInt(updateId)}, ${by}, ${now}) ON CONFLICT ("updateId") DO NOTHING RETURNING "updateId"`,
  )
  return remembered.length === 1
}

/** Who handled an update, and when; null when nobody has. */
export async function readHandled(db: AnyDb, updateId: number): Promise<{ by: string; at: Date } | null> {
  const found = await db.handledUpdate.findUnique({ where: { updateId } })
  return found && { by: found.handledBy, at: found.handledAt }
}

/** The same as part of a larger statement, for all rows that name an update; returns those that are new. */
export const rememberingAll = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`
  INSERT INTO "HandledUpdate" ("updateId", "handledBy", "handledAt")
  SELECT "updateId", by, now FROM ${rows} WHERE "updateId" IS NOT NULL
  ON CONFLICT ("updateId") DO NOTHING RETURNING "updateId"`

/** Telegram repeats an update for a day at most. */
const rememberedMs = 3 * 24 * 3_600_000

/** Forgets updates that nobody will send again. */
export async function forgetOldUpdates(db: AnyDb, now: Date): Promise<void> {
  await db.handledUpdate.deleteMany({ where: { handledAt: { lt: new Date(now.getTime() - rememberedMs) } } })
}

import type { AnyDb } from '../database/client.ts'
import { query } from '../database/query.ts'
import { Prisma } from '../generated/client.ts'
import type { Offered, Shown } from './offers.rules.ts'

/** What was last offered in a chat, and since when a form has stood below it. */
export type Kept = Shown & { readonly overtakenAt: Date | null }

/** Keeps what a chat is offered from now on. */
export async function keepOffer(
  db: AnyDb,
  chatId: number,
  { messageId, buttons, at, overtakenAt }: Kept,
): Promise<void> {
  await query(
    db,
    Prisma.sql`
    INSERT INTO "Offer" ("chatId", "messageId", buttons, "offeredAt", "overtakenAt")
    VALUES (${BigInt(chatId)}, ${messageId}, ${JSON.stringify(buttons)}::jsonb, ${at}, ${overtakenAt})
    ON CONFLICT ("chatId") DO UPDATE SET "messageId" = EXCLUDED."messageId", buttons = EXCLUDED.buttons,
      "offeredAt" = EXCLUDED."offeredAt", "overtakenAt" = EXCLUDED."overtakenAt"`,
  )
}

/** What a chat was last offered, null if it never was. */
export async function readOffer(db: AnyDb, chatId: number): Promise<Kept | null> {
  const kept = await db.offer.findUnique({ where: { chatId } })
  return kept && { ...kept, at: kept.offeredAt, buttons: kept.buttons as unknown as Offered[] }
}

/** Lets a message that still is what was last offered have other buttons, or none. */
export async function changeOffer(
  db: AnyDb,
  chatId: number,
  messageId: number,
  buttons: readonly Offered[],
): Promise<void> {
  await db.offer.updateMany({ where: { chatId, messageId }, data: { buttons: buttons as object[] } })
}

/** Remembers that a form has been opened in a chat, below whatever was offered there. */
export async function overtakeOffer(db: AnyDb, chatId: number, at: Date): Promise<void> {
  const none = { messageId: 0, buttons: [], offeredAt: at }
  await db.offer.upsert({
    where: { chatId },
    create: { chatId, ...none, overtakenAt: at },
    update: { overtakenAt: at },
  })
}

/** Forgets what these chats were offered. */
export async function forgetOffersOf(tx: AnyDb, chatIds: readonly bigint[]): Promise<void> {
  await tx.offer.deleteMany({ where: { chatId: { in: [...chatIds] } } })
}

/** Forgets every offer on whose buttons one of these people stands, whoever has it. */
export async function forgetOffersNaming(tx: AnyDb, personIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Offer" o USING "Person" p
    WHERE p.id = ANY(${personIds as number[]}::int[]) AND p.name <> '' AND strpos(o.buttons::text, btrim(to_jsonb(p.name)::text, '"')) > 0`
}

/** Forgets what was offered before a moment. */
export async function forgetOldOffers(db: AnyDb, before: Date): Promise<void> {
  await db.offer.deleteMany({ where: { offeredAt: { lt: before } } })
}

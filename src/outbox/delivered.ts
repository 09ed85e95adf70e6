import type { AnyDb } from '../database/client.ts'
import type { Card } from '../lib/card.ts'
import type { Language } from '../lib/language.ts'

/** A message that the sender has brought to somebody. */
export type Delivered = { messageId: number; sentAt: Date; language: Language; card: Card }

/** The last message with buttons that came to somebody in a chat without being asked for. */
export async function lastDelivered(
  db: AnyDb,
  { personId, chatId }: { personId: number; chatId: number },
): Promise<Delivered | null> {
  const [last] = await db.$queryRaw<Delivered[]>`
    SELECT d."messageId", d."sentAt", d.language, COALESCE(d.card, b.card) AS card
    FROM "Delivery" d LEFT JOIN "Broadcast" b ON b.id = d."broadcastId"
    WHERE d."personId" = ${personId} AND d."chatId" = ${BigInt(chatId)} AND d."sentAt" IS NOT NULL
      AND d."messageId" IS NOT NULL AND jsonb_path_exists(COALESCE(d.card, b.card), '$.buttons[*][*]')
    ORDER BY d."sentAt" DESC, d."messageId" DESC LIMIT 1`
  return last ?? null
}

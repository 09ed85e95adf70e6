import type { AnyDb } from '../database/client.ts'
import type { Card } from '../lib/card.ts'
import type { Language } from '../lib/language.ts'

/** A message that the sender has brought to somebody, with the cards that it says. */
export type Delivered = { messageId: number; sentAt: Date; language: Language; cards: readonly Card[] }

/** The last message with buttons that came to somebody in a chat without being asked for, and still stands there. */
export async function lastDelivered(
  db: AnyDb,
  { personId, chatId }: { personId: number; chatId: number },
): Promise<Delivered | null> {
  const [last] = await db.$queryRaw<Delivered[]>`
    SELECT d."messageIds"[cardinality(d."messageIds")] AS "messageId", d."sentAt", d.language, said.cards
    FROM "Delivery" d LEFT JOIN "Broadcast" b ON b.id = d."broadcastId" CROSS JOIN LATERAL (
      SELECT CASE WHEN d.card IS NULL THEN b.cards ELSE jsonb_build_array(d.card) END AS cards) said
    WHERE d."personId" = ${personId} AND d."chatId" = ${BigInt(chatId)} AND d.action = 'send' AND d."sentAt" IS NOT NULL
      AND cardinality(d."messageIds") > 0 AND b."withdrawnAt" IS NULL
      AND jsonb_path_exists(said.cards, '$[*].buttons[*][*]')
    ORDER BY d."sentAt" DESC, d.id DESC LIMIT 1`
  return last ?? null
}

import type { Db } from '../database/client.ts'
import { query } from '../database/query.ts'
import { together } from '../database/together.ts'
import { draftOf, selectActive, type Draft, type Row } from '../forms/store.ts'
import { Prisma } from '../generated/client.ts'
import type { Actor } from '../people/can.ts'
import { actorOf, selectActor, type StoredActor } from '../people/store.ts'

/** Who writes from a chat, and the draft that takes what they type. */
export type Arrival = {
  actor: Actor
  draft: Draft | null
  /** When somebody who has joined was last seen; null for who seems out of reach. */
  seenAt: Date | null
}

/** Reads what every update needs to know, for all chats that ask in the same moment in one statement. */
export function arrivals(db: Db): (chatId: number) => Promise<Arrival> {
  return together(
    chatIds => readArrivals(db, chatIds),
    chatId => chatId,
  )
}

async function readArrivals(db: Db, chatIds: readonly number[]): Promise<Arrival[]> {
  const chat = Prisma.raw('chat.id')
  const rows = await query<{ actor: StoredActor | null; draft: Row | null }>(
    db,
    Prisma.sql`SELECT ${selectActor(chat)} AS actor, ${selectActive(chat)} AS draft
      FROM unnest(${chatIds}::bigint[]) WITH ORDINALITY AS chat(id, nth) ORDER BY chat.nth`,
  )
  return rows.map(({ actor, draft }, nth) => ({
    actor: actorOf(chatIds[nth]!, actor),
    draft: draft && draftOf(draft),
    // what JSON says of a moment lacks its zone
    seenAt: actor?.seenAt ? new Date(`${actor.seenAt}Z`) : null,
  }))
}

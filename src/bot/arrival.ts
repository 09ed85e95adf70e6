import type { AnyDb } from '../database/client.ts'
import { query } from '../database/query.ts'
import { draftOf, selectActive, type Draft, type Row } from '../forms/store.ts'
import { Prisma } from '../generated/client.ts'
import type { Actor } from '../people/can.ts'
import { actorOf, selectActor, type StoredActor } from '../people/store.ts'

/** Who writes from a chat, and the draft that takes what they type. */
export type Arrival = { actor: Actor; draft: Draft | null }

/** Reads in one statement what every update needs to know. */
export async function readArrival(db: AnyDb, chatId: number): Promise<Arrival> {
  const rows = await query<{ actor: StoredActor | null; draft: Row | null }>(
    db,
    Prisma.sql`SELECT ${selectActor(chatId)} AS actor, ${selectActive(chatId)} AS draft`,
  )
  const { actor, draft } = rows[0]!
  return { actor: actorOf(chatId, actor), draft: draft && draftOf(draft) }
}

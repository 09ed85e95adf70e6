import type { Tx } from '../../database/client.ts'
import { redirect } from '../../outbox/store.ts'
import { move } from './store.ts'

/** Lets a group be found where it is now, and what has not left for it go there. */
export async function follow(tx: Tx, from: number, to: number): Promise<void> {
  const group = await move(tx, from, to)
  if (group) await redirect(tx, group.id, group.chatId)
}

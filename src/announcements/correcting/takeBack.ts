import type { Ctx } from '../../bot/context.ts'
import type { Tx } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { tellOfficers } from '../officers.ts'
import { readProgress } from '../watching/progress.store.ts'
import { withdrawalCard } from './correct.cards.ts'
import { renew } from './renew.ts'

/**
 * Takes everything back, unless somebody was quicker. It never waits for a second officer, who would come too late; all
 * others hear of it at once instead.
 */
export async function takeBack(
  tx: Tx,
  by: Pick<Ctx, 'actor' | 'now'>,
  broadcast: Broadcast,
  reason: string | null,
): Promise<boolean> {
  const { id, officeId } = broadcast
  if (!(await renew(tx, broadcast, { content: null, reason, byId: by.actor.personId! }, by.now))) return false
  const { sent: people } = await readProgress(tx, id)
  const card = withdrawalCard(broadcast, { by: by.actor.name, people, reason })
  await tellOfficers(tx, by, officeId, { key: `withdrawal:${id}`, card })
  return true
}

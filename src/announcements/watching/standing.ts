import type { AnyDb } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { readBroadcast, readProgress } from '../broadcast.store.ts'
import type { Standing } from '../correcting/account.rules.ts'
import { readCorrection } from '../correcting/account.store.ts'

/** A broadcast as it is in a transaction that has changed it, and how it stands before anything leaves. */
export async function readBegun(
  tx: AnyDb,
  id: number,
): Promise<{ broadcast: Broadcast; standing: Standing }> {
  const broadcast = (await readBroadcast(tx, id))!
  return { broadcast, standing: await readStanding(tx, broadcast) }
}

/** How a broadcast stands now. */
export async function readStanding(
  db: AnyDb,
  { id, version }: Pick<Broadcast, 'id' | 'version'>,
): Promise<Standing> {
  const correction = version > 1 ? await readCorrection(db, id) : null
  return { progress: await readProgress(db, id), correction }
}

import type { AnyDb } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { readProgress } from '../broadcast.store.ts'
import type { Standing } from '../correcting/account.rules.ts'
import { readCorrection } from '../correcting/account.store.ts'

/** How a broadcast stands now. */
export async function readStanding(
  db: AnyDb,
  { id, version }: Pick<Broadcast, 'id' | 'version'>,
): Promise<Standing> {
  const correction = version > 1 ? await readCorrection(db, id) : null
  return { progress: await readProgress(db, id), correction }
}

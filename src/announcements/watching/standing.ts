import type { App } from '../../app.ts'
import type { AnyDb } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { readAhead } from '../../outbox/ahead.store.ts'
import { readBroadcast } from '../broadcast.store.ts'
import type { Standing } from '../correcting/account.rules.ts'
import { readCorrection } from '../correcting/account.store.ts'
import { readProgress } from './progress.store.ts'
import { timeLeft } from './timeLeft.rules.ts'

/** When it is looked at, by whoever knows how fast messages leave. */
type Look = { app: Pick<App, 'config'>; now: Date }

/** A broadcast as it is in a transaction that has changed it, and how it stands before anything leaves. */
export async function readBegun(
  tx: AnyDb,
  id: number,
  look: Look,
): Promise<{ broadcast: Broadcast; standing: Standing }> {
  const broadcast = (await readBroadcast(tx, id))!
  return { broadcast, standing: await readStanding(tx, broadcast, look) }
}

/** How a broadcast stands now. */
export async function readStanding(
  db: AnyDb,
  { id, version }: Pick<Broadcast, 'id' | 'version'>,
  { app, now }: Look,
): Promise<Standing> {
  const correction = version > 1 ? await readCorrection(db, id) : null
  const pace = { now, perSecond: app.config.MESSAGES_PER_SECOND }
  return {
    progress: await readProgress(db, id),
    correction,
    timeLeft: timeLeft(await readAhead(db, id, now), pace),
  }
}

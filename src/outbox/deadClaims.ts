import type { App } from '../app.ts'
import { giveUpClaims } from './claims.store.ts'

/** A claim older than this belongs to a process that has died. */
const claimLastsMs = 120_000

/** Gives up claims of dead processes: what they were sending may or may not have arrived. */
export async function giveUpDeadClaims(app: App): Promise<void> {
  const now = app.clock()
  await giveUpClaims(app.db, new Date(now.getTime() - claimLastsMs), now)
}

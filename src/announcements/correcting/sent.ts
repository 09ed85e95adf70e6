import { z } from 'zod'
import type { AnyDb } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import type { Say } from '../../lib/card.ts'
import { can, type Actor } from '../../people/can.ts'
import { readUnit } from '../../people/store.ts'
import { readBroadcast } from '../broadcast.store.ts'

/** What a form is about that changes what was sent: a broadcast, in the version that the officer has seen. */
export const sentSubject = z.object({ broadcastId: z.number(), version: z.number() })

type Sent = { broadcast: Broadcast; begun: number }

/** Reads it; null for whoever may not decide about it. */
export async function loadSent(
  { db }: { db: AnyDb },
  { broadcastId, version: begun }: z.infer<typeof sentSubject>,
  actor: Actor,
): Promise<Sent | null> {
  const broadcast = await readBroadcast(db, broadcastId)
  const office = broadcast && (await readUnit(db, broadcast.officeId))
  return broadcast && office && can(actor, 'campaign.announce', office) ? { broadcast, begun } : null
}

/** Whether it still says what the officer has seen, or why it cannot be changed. */
export function isUnchanged({ broadcast: { version, withdrawnAt }, begun }: Sent): true | Say {
  if (withdrawnAt) return ['corrections-withdrawn-before']
  return begun === version || ['corrections-changed-meanwhile', { version }]
}

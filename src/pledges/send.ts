import type { Tx } from '../database/client.ts'
import { audit } from '../people/audit.store.ts'
import type { Actor } from '../people/can.ts'
import type { Ready } from './facts.rules.ts'
import { createPledges, type PledgeWithWords } from './store.ts'

/** Stores pledges with their receipts and writes down who sent them; what somebody pledged before stays as it is. */
export async function sendPledges(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  ready: readonly Ready[],
): Promise<PledgeWithWords[]> {
  const pledges = await createPledges(tx, ready, now)
  const deeds = pledges.map(({ personId, unitId, enteredById, campaign }) => {
    const behalfOf = enteredById === null ? null : unitId
    const who = { actorId: actor.personId, personId, unitId, behalfOf }
    return { action: 'pledge.send', ...who, after: { campaign: campaign.title } }
  })
  if (deeds.length > 0) await audit(tx, now, ...deeds)
  return pledges
}

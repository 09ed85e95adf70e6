import type { Tx } from '../../database/client.ts'
import type { Card } from '../../lib/card.ts'
import type { Notice } from '../../outbox/store.ts'
import { headsOf, officersOf } from '../store.ts'
import type { Happening } from './store.ts'
import { changeNotice } from './cards.ts'

type Unit = { id: number; name: string }

/** Tells those who lead a unit, but not the person who changed it. */
export async function tellHeads(
  tx: Tx,
  unit: Unit,
  what: Happening,
  { changeId, actorId }: { changeId: number; actorId: number | null },
): Promise<Notice[]> {
  const heads = [...(await headsOf(tx, unit.id)), ...(await officersOf(tx, unit.id))]
  const card = changeNotice(unit, {
    event: what.event,
    before: what.before ?? null,
    after: what.after ?? null,
  })
  return noticesTo(
    heads.filter(to => to !== actorId),
    changeId,
    card,
  )
}

/** The same words for each of these people. */
export const noticesTo = (people: readonly number[], changeId: number, card: Card): Notice[] =>
  [...new Set(people)].map(to => ({ key: `unit:${changeId}:${to}`, to, card }))

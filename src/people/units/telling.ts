import type { Tx } from '../../database/client.ts'
import type { Card } from '../../lib/card.ts'
import type { Notice } from '../../outbox/store.ts'
import { leadersOf } from '../store.ts'
import type { Happening } from './store.ts'
import { changeNotice } from './cards.ts'

/** What happened to one unit, with the number of its line in the history. */
export type Told = { unit: { id: number; name: string }; what: Happening; changeId: number }

/** Tells those who lead these units, each once, but not the person who changed them. */
export async function tellLeaders(tx: Tx, told: readonly Told[], actorId: number | null): Promise<Notice[]> {
  const leaders = await leadersOf(
    tx,
    told.map(({ unit }) => unit.id),
  )
  return told.flatMap(({ unit, what, changeId }) => {
    const { event, before = null, after = null } = what
    const people = leaders.filter(each => each.unitId === unit.id && each.personId !== actorId)
    const card = changeNotice(unit, { event, before, after })
    return noticesTo(
      people.map(({ personId }) => personId),
      changeId,
      card,
    )
  })
}

/** The same words for each of these people. */
export const noticesTo = (people: readonly number[], changeId: number, card: Card): Notice[] =>
  [...new Set(people)].map(to => ({ key: `unit:${changeId}:${to}`, to, card }))

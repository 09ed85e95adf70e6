import type { AnyDb } from '../../database/client.ts'
import type { Actor } from '../../people/can.ts'
import { schoolsWhere, type Unit } from '../../people/store.ts'
import { factsOf, type Facts } from '../facts.rules.ts'
import { pledgersAt, readKnown } from '../pledger.store.ts'
import type { Meant } from './columns.rules.ts'
import type { Field } from './standing.rules.ts'

/** The schools for which somebody enters pledges. */
export const schoolsFor = (db: AnyDb, actor: Actor): Promise<Unit[]> =>
  schoolsWhere(db, actor, 'pledge.enterFor')

/** What is known of the people of these schools, school by school. */
export async function factsAt(db: AnyDb, schools: readonly Unit[], now: Date): Promise<Facts[]> {
  const pledgers = await pledgersAt(db, schools)
  const known = await readKnown(db, pledgers, now)
  return pledgers.map(pledger => factsOf(pledger, known))
}

/** Reads, in few statements however many lines there are, what lines about these people are judged by. */
export async function readField(db: AnyDb, actor: Actor, meant: readonly Meant[], now: Date): Promise<Field> {
  const schools = await schoolsFor(db, actor)
  const mine = new Set(schools.map(({ id }) => id))
  const named = new Set(meant.map(({ unitId }) => unitId))
  const all = await factsAt(
    db,
    schools.filter(({ id }) => named.has(id)),
    now,
  )
  const found = new Map(all.map(facts => [placeKey(facts.units[0]!.id, facts.pledger.personId), facts]))
  return {
    actor,
    isMine: unitId => mine.has(unitId),
    factsOf: ({ unitId, personId }) => found.get(placeKey(unitId, personId)),
  }
}

const placeKey = (unitId: number, personId: number): string => `${unitId}:${personId}`

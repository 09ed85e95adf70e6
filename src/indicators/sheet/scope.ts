import type { AnyDb } from '../../database/client.ts'
import { unitsWhere, type Actor } from '../../people/can.ts'
import { schoolsWhere } from '../../people/store.ts'

/** The units in which somebody reports figures, their own or on behalf of the schools below. */
export const reportingUnits = (actor: Actor): number[] => [
  ...new Set(
    [...unitsWhere(actor, 'figures.write'), ...unitsWhere(actor, 'figures.enterFor')].map(({ id }) => id),
  ),
]

/** The schools for which somebody can report. */
export async function schoolsFor(db: AnyDb, actor: Actor): Promise<number[]> {
  const own = unitsWhere(actor, 'figures.write').map(({ id }) => id)
  const below = await schoolsWhere(db, actor, 'figures.enterFor')
  return [...new Set([...own, ...below.map(({ id }) => id)])]
}

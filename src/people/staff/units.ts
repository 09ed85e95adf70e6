import type { Ctx } from '../../bot/context.ts'
import { unitsWhere, type Action } from '../can.ts'
import { readUnit, schoolsUnder, type Unit } from '../store.ts'

/** The units in which somebody has a right, schools before offices. */
export async function unitsOf({ app: { db }, actor }: Ctx, right: Action): Promise<Unit[]> {
  const own = await Promise.all(unitsWhere(actor, right).map(({ id }) => readUnit(db, id)))
  const units = own.filter(unit => unit !== null)
  const below = await Promise.all(
    units.filter(({ kind }) => kind === 'office').map(({ id }) => schoolsUnder(db, id)),
  )
  const all = [...below.flat(), ...units]
  return [...new Map(all.map(unit => [unit.id, unit])).values()]
}

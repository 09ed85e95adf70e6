import type { AnyDb } from '../../database/client.ts'
import { can, unitsWhere, type Actor } from '../../people/can.ts'
import { readUnit, schoolsUnder, type Unit } from '../../people/store.ts'
import { readGroup, type SchoolGroup } from './store.ts'

/** The schools to which a person may say that a group belongs. */
export async function schoolsFor(db: AnyDb, actor: Actor): Promise<Pick<Unit, 'id' | 'name' | 'lineage'>[]> {
  const schools = new Map<number, Pick<Unit, 'id' | 'name' | 'lineage'>>()
  for (const unit of unitsWhere(actor, 'group.link')) {
    const own = unit.kind === 'school' ? [unit] : await schoolsUnder(db, unit.id)
    for (const school of own) schools.set(school.id, school)
  }
  return [...schools.values()]
}

/** A group that belongs to a school which this person leads; null for any other. */
export async function ownGroup(
  db: AnyDb,
  actor: Actor,
  id: number,
): Promise<(SchoolGroup & { unitId: number }) | null> {
  const group = await readGroup(db, id)
  const unit = group?.unitId ? await readUnit(db, group.unitId) : null
  return group && unit && can(actor, 'group.link', unit) ? { ...group, unitId: unit.id } : null
}

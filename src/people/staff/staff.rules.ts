import { Role } from '../../generated/enums.ts'
import { groupBy } from '../../lib/group.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { compareNames } from '../../lib/vietnamese/names.ts'
import type { Member } from './staff.store.ts'

/** The order in which a school's people are listed. */
export const roleOrder: readonly Role[] = Object.values(Role)

/** People by role, each role's by their given names. */
export function byRole<T extends Pick<Member, 'role' | 'name'>>(members: readonly T[]): [Role, T[]][] {
  const groups = groupBy(members, ({ role }) => role)
  return roleOrder.flatMap(role => {
    const all = groups.get(role)?.toSorted((one, other) => compareNames(one.name, other.name))
    return all ? [[role, all] as [Role, T[]]] : []
  })
}

/** Whom the principal may let report the figures. */
export const canBeGiven = ({ role }: Pick<Member, 'role'>): boolean => role === 'deputy' || role === 'clerk'

/** The units whose names contain what was typed, one that is called exactly so alone. */
export function called<T extends { name: string }>(units: readonly T[], typed: string): T[] {
  const wanted = fold(typed)
  const exact = units.filter(({ name }) => fold(name) === wanted)
  return exact.length > 0 ? exact : units.filter(({ name }) => fold(name).includes(wanted))
}

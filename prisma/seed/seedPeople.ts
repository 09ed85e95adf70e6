import type { Tx } from '../../src/database/client.ts'
import { found } from './found.ts'
import { author, officers, staff } from './people.ts'
import { office, schools } from './units.ts'

export type SeededPeople = {
  officeId: number
  officerId: number
  schoolIds: ReadonlyMap<string, number>
  /** Who leads each school, by the school's id. */
  principalIds: ReadonlyMap<number, number>
}

/** Everybody of the demo has worked there since before last year's figures. */
const since = new Date('2019-08-01T00:00:00+07:00')

/** Adds the office, its schools and their people, who join later with a code. */
export async function seedPeople(tx: Tx): Promise<SeededPeople> {
  const { id: officeId } = await tx.unit.create({ data: { ...office, kind: 'office', levels: [] } })
  const schoolIds = await seedSchools(tx, officeId)
  const posts = [
    ...officers.map(([role, name]) => ({ role, name, unitId: officeId })),
    ...schools.flatMap(({ key }) => postsAt(key, found(schoolIds, key))),
  ]
  const personIds = await seedPersons(tx, posts)
  await tx.membership.createMany({
    data: posts.map(({ role, name, unitId }) => ({ personId: found(personIds, name), unitId, role, since })),
  })
  const principals = posts.filter(({ role }) => role === 'principal')
  const principalIds = new Map(principals.map(({ unitId, name }) => [unitId, found(personIds, name)]))
  return { officeId, officerId: found(personIds, author), schoolIds, principalIds }
}

const postsAt = (school: string, unitId: number) =>
  (staff[school] ?? []).map(([role, name]) => ({ role, name, unitId }))

async function seedSchools(tx: Tx, parentId: number): Promise<Map<string, number>> {
  const rows = await tx.unit.createManyAndReturn({
    data: schools.map(({ name, place, levels }) => ({
      name,
      place,
      levels,
      kind: 'school' as const,
      parentId,
    })),
    select: { id: true, name: true },
  })
  const ids = new Map(rows.map(({ id, name }) => [name, id]))
  return new Map(schools.map(({ key, name }) => [key, found(ids, name)]))
}

async function seedPersons(tx: Tx, posts: readonly { name: string }[]): Promise<Map<string, number>> {
  const rows = await tx.person.createManyAndReturn({
    data: posts.map(({ name }) => ({ name })),
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [name, id]))
}

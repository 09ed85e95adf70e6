import type { Tx } from '../../database/client.ts'
import { settleImport } from '../../bot/tables/imports.store.ts'
import { audit, type Deed } from '../audit.store.ts'
import { addMemberships, endMemberships } from '../memberships.store.ts'
import { correctPeople, createPeople } from '../persons.store.ts'
import { handOver } from '../staff/handover.ts'
import { holdTree, openCluster, openUnits, type By } from '../units/store.ts'
import {
  differenceOf,
  type Change,
  type Difference,
  type Handover,
  type NewPost,
} from './difference.rules.ts'
import type { Extract } from './rows.rules.ts'
import { readRoster } from './store.ts'

/** Which file to write, for which office, and whether those who are not in it leave. */
export type Order = { id: number; officeId: number; actorId: number | null; leave: boolean; now: Date }

/** What was written of a file, in numbers. */
export type Written = {
  rows: number
  good: number
  schools: number
  new: number
  changed: number
  left: number
}

/**
 * Writes what a file changes by now, in the caller's transaction and with few statements however many people there are;
 * null if the file was settled before.
 */
export async function writeImport(tx: Tx, order: Order): Promise<Written | null> {
  // two files are written one after the other, each against what the other left
  await holdTree(tx)
  const extract = await settleImport<Extract>(tx, order.id, 'confirmedAt', order.now)
  if (!extract) return null
  const difference = differenceOf(extract, await readRoster(tx, order.officeId))
  const ids = await openAll(tx, difference, order)
  const newcomers = await createPeople(tx, difference.newcomers)
  await handOverAll(tx, difference, newcomers, ids, order)
  await addMemberships(tx, postsOf(difference, newcomers, ids), order.now)
  await correctPeople(tx, difference.changes.map(correction))
  const left = order.leave ? difference.leaving : []
  const ended = [...difference.changes.map(({ ended: posts }) => posts), ...left.map(({ posts }) => posts)]
  await endMemberships(
    tx,
    ended.flat().map(({ id }) => id),
    order.now,
  )
  const written = countsOf(difference, left.length)
  await audit(tx, order.now, ...deedsOf({ ...difference, leaving: left }, written, order))
  return written
}

const countsOf = (difference: Difference, left: number): Written => ({
  rows: difference.rows,
  good: difference.good,
  schools: difference.schools.length,
  new: difference.newcomers.length,
  changed: difference.changes.length,
  left,
})

type Ids = { school: (id: number) => number; team: (id: number | null) => number | null }

/** Opens the schools and teams that the file brings, and tells their numbers. */
async function openAll(
  tx: Tx,
  { schools, teams }: Difference,
  { officeId, actorId, now }: Order,
): Promise<Ids> {
  const by: By = { actorId, now }
  const clusters = new Map<string, number>()
  for (const name of new Set(schools.map(({ cluster }) => cluster)))
    if (name !== '') clusters.set(name, await openCluster(tx, officeId, name, by))
  const schoolIds = await openUnits(
    tx,
    schools.map(({ name, place, levels, cluster }) => ({
      kind: 'school' as const,
      name,
      levels,
      parentId: officeId,
      place: place || null,
      clusterId: clusters.get(cluster) ?? null,
    })),
    by,
  )
  const school = (id: number) => (id < 0 ? schoolIds[-1 - id]! : id)
  const teamIds = await openUnits(
    tx,
    teams.map(({ name, schoolId }) => ({ kind: 'team' as const, name, parentId: school(schoolId) })),
    by,
  )
  return { school, team: id => (id !== null && id < 0 ? teamIds[-1 - id]! : id) }
}

async function handOverAll(
  tx: Tx,
  difference: Difference,
  newcomers: readonly number[],
  ids: Ids,
  { actorId, now }: Order,
): Promise<void> {
  for (const { schoolId, from, to } of difference.handovers) {
    const heir = typeof to === 'number' ? to : newcomers[difference.newcomers.indexOf(to)]!
    const oldBecomes = becomes(difference.changes, { schoolId, from })
    await handOver(tx, { unitId: ids.school(schoolId), to: heir, by: actorId, now, oldBecomes })
  }
}

/** What the file says of the principal before, as far as it can be told them in one word. */
function becomes(
  changes: readonly Change[],
  { schoolId, from }: Pick<Handover, 'schoolId' | 'from'>,
): 'deputy' | 'teacher' | null {
  const posts = changes.find(({ person }) => person.id === from.id)?.posts ?? []
  const here = posts.filter(post => post.schoolId === schoolId).map(({ role }) => role)
  return (['deputy', 'teacher'] as const).find(role => here.includes(role)) ?? null
}

function postsOf({ newcomers, changes }: Difference, newIds: readonly number[], ids: Ids) {
  const post = (personId: number, { schoolId, role, teamId }: NewPost) => ({
    personId,
    role,
    unitId: ids.school(schoolId),
    teamId: ids.team(teamId),
  })
  return [
    ...newcomers.flatMap(({ posts }, nth) => posts.map(each => post(newIds[nth]!, each))),
    ...changes.flatMap(({ person, posts }) => posts.map(each => post(person.id, each))),
  ]
}

const correction = ({ person, name, phone }: Change) => ({ id: person.id, name, phone })

/** The import as a whole, and everybody whom it changes or lets go, with what they were. */
function deedsOf(
  { changes, leaving }: Pick<Difference, 'changes' | 'leaving'>,
  written: Written,
  { id, officeId, actorId }: Order,
): Deed[] {
  const about = (personId: number, unitId: number | undefined) => ({
    actorId,
    personId,
    unitId: unitId !== undefined && unitId > 0 ? unitId : officeId,
  })
  return [
    { action: 'roster.import', actorId, unitId: officeId, after: { import: id, ...written } },
    ...changes.map(({ person, name, phone, posts, ended }): Deed => {
      const unitId = posts[0]?.schoolId ?? ended[0]?.unitId ?? person.posts[0]?.unitId
      const before = {
        ...(name !== null && { name: person.name }),
        ...(phone !== null && { phone: person.phone }),
        ...(ended.length > 0 && { roles: ended.map(({ role }) => role) }),
      }
      const after = {
        ...(name !== null && { name }),
        ...(phone !== null && { phone }),
        ...(posts.length > 0 && { roles: posts.map(({ role }) => role) }),
      }
      return { action: 'roster.change', ...about(person.id, unitId), before, after }
    }),
    ...leaving.map(({ person, posts }): Deed => {
      const before = { roles: posts.map(({ role }) => role) }
      return { action: 'roster.leave', ...about(person.id, posts[0]?.unitId), before }
    }),
  ]
}

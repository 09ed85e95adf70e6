import type { Tx } from '../../database/client.ts'
import { groupBy } from '../../lib/group.ts'
import { endMemberships, heldIn, moveMemberships } from '../memberships.store.ts'
import { dropImports } from '../../bot/tables/imports.store.ts'
import { leaveClusters } from './clusters.store.ts'
import { leave, type Moved } from './ending.store.ts'
import { belowIn, childrenOf, named, officeRoleAfterMerger, type Branch } from './rules.ts'
import { changeUnit, holdsFrom, moveClusters, moveUnits, type By } from './store.ts'

/** Two offices of which one ends, with the tree around them. */
export type Offices = { nodes: readonly Branch[]; from: Branch; into: Branch }

/** What came of it: the lines in the history, who has another post now, and what hangs below the other office now. */
export type OfficeMerger = {
  changeId: number
  changeIdInto: number
  moved: Moved[]
  children: { unit: Branch; changeId: number }[]
}

/**
 * Merges an office into another:
 * 1. its codes and its unwritten lists let nobody in any more; 2. its people get their posts in the other;
 * 3. its schools, its offices and its clusters go there; 4. it is closed and stands below its successor from now on, with
 * the periods that it opened, so that whoever may act there may finish and read them.
 */
export async function mergeOffice(tx: Tx, { nodes, from, into }: Offices, by: By): Promise<OfficeMerger> {
  await leave(tx, [from.id], by.now)
  await dropImports(tx, from.id, by.now)
  const moved = await moveOfficers(tx, { from, into }, by.now)
  const children = await moveChildren(tx, { nodes, from, into }, by)
  const parent = named(nodes.find(({ id }) => id === from.parentId)!)
  const set = { closedAt: holdsFrom(by), successorId: into.id, parentId: into.id }
  const after = { into: named(into), people: moved.length }
  const what = { event: 'merged', set, before: { parent }, after } as const
  const changeId = await changeUnit(tx, from.id, what, by)
  const got = { event: 'merged', after: { from: named(from), people: moved.length } } as const
  return { changeId, changeIdInto: await changeUnit(tx, into.id, got, by), moved, children }
}

/** Who serves in the other office already keeps that post; the others get theirs there. */
async function moveOfficers(tx: Tx, { from, into }: Omit<Offices, 'nodes'>, now: Date): Promise<Moved[]> {
  const [held, there] = [await heldIn(tx, [from.id]), await heldIn(tx, [into.id])]
  const isLed = there.some(({ role }) => role === 'lead')
  const moving = held
    .filter(({ personId }) => !there.some(each => each.personId === personId))
    .map(each => ({ ...each, to: into.id, role: officeRoleAfterMerger(each.role, isLed) }))
  const ended = held.map(({ id }) => id)
  await endMemberships(tx, ended, now)
  await moveMemberships(tx, moving, now)
  const people = new Set(held.map(({ personId }) => personId))
  const serving = (await heldIn(tx, [into.id])).filter(({ personId }) => people.has(personId))
  return [...groupBy(serving, each => each.personId).values()].map(([first]) => first!)
}

/** Schools leave clusters whose office does not stand above them any more; those of the old office come along. */
async function moveChildren(
  tx: Tx,
  { nodes, from, into }: Offices,
  by: By,
): Promise<OfficeMerger['children']> {
  const children = childrenOf(nodes, from)
  const units = children.map(({ id }) => ({ id, parent: named(from) }))
  const lines = await moveUnits(tx, units, named(into), by)
  await moveClusters(tx, from, into, by)
  await leaveClusters(
    tx,
    belowIn(nodes, from).map(({ id }) => id),
    by,
  )
  return children.map((unit, nth) => ({ unit, changeId: lines[nth]! }))
}

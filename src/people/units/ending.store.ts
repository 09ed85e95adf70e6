import type { Tx } from '../../database/client.ts'
import type { Role } from '../../generated/enums.ts'
import { groupBy } from '../../lib/group.ts'
import { sameWords } from '../../lib/vietnamese/fold.ts'
import { cancelNotices } from '../../outbox/store.ts'
import { revokeCodesOf } from '../joining.store.ts'
import {
  changeTeams,
  endMemberships,
  endMembershipsIn,
  heldIn,
  moveMemberships,
  type Held,
  type Moving,
} from '../memberships.store.ts'
import { dropImports } from '../../bot/tables/imports.store.ts'
import { handOver } from '../staff/handover.ts'
import { type Branch, childrenOf, named, roleAfterMerger } from './rules.ts'
import { changeUnit, holdsFrom, moveUnits, openUnit, type By, type NewUnit } from './store.ts'

/** Somebody whose place has changed, to be told so. */
export type Moved = { personId: number; role: Role }

/** Closes a unit with its teams: its codes let nobody in any more, its people keep their accounts; of a team they stay in the school. */
export async function closeUnit(
  tx: Tx,
  nodes: readonly Branch[],
  unit: Branch,
  by: By,
): Promise<{ changeId: number; people: number[] }> {
  const closing = [unit, ...childrenOf(nodes, unit)]
  const ids = closing.map(({ id }) => id)
  await leave(tx, ids, by.now)
  if (unit.kind === 'office') await dropImports(tx, unit.id, by.now)
  const people = await endMembershipsIn(tx, ids, by.now)
  await changeTeams(
    tx,
    ids.map(from => ({ from, to: null })),
  )
  const [changeId = 0] = await inOrder(closing, each =>
    changeUnit(tx, each.id, { event: 'closed', set: { closedAt: holdsFrom(by) } }, by),
  )
  return { changeId, people }
}

/** Merges a unit into another: its people come along with their roles, its teams too, and it is closed. */
export async function mergeUnit(
  tx: Tx,
  { nodes, from, into }: { nodes: readonly Branch[]; from: Branch; into: Branch },
  by: By,
): Promise<{ changeId: number; moved: Moved[] }> {
  await leave(tx, [from.id], by.now)
  await mergeTeams(tx, { nodes, from, into }, by)
  const moving = await movePeople(tx, from, into, by)
  if (from.kind === 'team') await changeTeams(tx, [{ from: from.id, to: into.id }])
  const people = new Set(moving.map(({ personId }) => personId)).size
  const after = { into: named(into), people }
  const set = { closedAt: holdsFrom(by), successorId: into.id }
  const changeId = await changeUnit(tx, from.id, { event: 'merged', set, after }, by)
  await changeUnit(tx, into.id, { event: 'merged', after: { from: named(from), people } }, by)
  return { changeId, moved: [...groupBy(moving, each => each.personId).values()].map(([first]) => first!) }
}

/** Opens a school that is split off from another, with those of its people who go there. */
export async function splitUnit(
  tx: Tx,
  from: Branch,
  unit: NewUnit,
  memberships: readonly Held[],
  by: By,
): Promise<{ id: number; changeId: number }> {
  const people = new Set(memberships.map(({ personId }) => personId)).size
  const first = {
    event: 'split',
    after: { name: unit.name, from: named(from), people },
  } as const
  const opened = await openUnit(tx, unit, by, first)
  await moveMemberships(
    tx,
    memberships.map(held => ({ ...held, to: opened.id, teamId: null })),
    by.now,
  )
  const after = { into: { id: opened.id, name: unit.name }, people }
  await changeUnit(tx, from.id, { event: 'split', after }, by)
  return opened
}

// codes first: whoever is joining at this moment is then waited for, and ends with the others
export async function leave(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await revokeCodesOf(tx, ids, now)
  await cancelNotices(tx, ids, now)
}

/** Joins each team with the one of the same name, where there is one; the others change their school. */
async function mergeTeams(
  tx: Tx,
  { nodes, from, into }: { nodes: readonly Branch[]; from: Branch; into: Branch },
  by: By,
): Promise<void> {
  const known = childrenOf(nodes, into)
  await inOrder(childrenOf(nodes, from), async team => {
    const same = known.find(({ name }) => sameWords(name, team.name))
    if (same) await mergeUnit(tx, { nodes, from: team, into: same }, by)
    else await moveUnits(tx, [{ id: team.id, parent: named(from) }], named(into), by)
  })
}

/** Moves everybody; the principal of the absorbed school takes over the other one where it has none. */
async function movePeople(
  tx: Tx,
  from: Branch,
  into: Branch,
  { actorId, now, tellAt }: By,
): Promise<Moving[]> {
  const held = await heldIn(tx, [from.id])
  const led = (await heldIn(tx, [into.id])).some(({ role }) => role === 'principal')
  const heir = led ? undefined : held.find(({ role }) => role === 'principal')
  const moving = held.map(one => ({ ...one, to: into.id, role: roleAfterMerger(one.role, one === heir) }))
  await moveMemberships(
    tx,
    moving.filter(({ id }) => id !== heir?.id),
    now,
  )
  if (!heir) return moving
  await endMemberships(tx, [heir.id], now)
  await handOver(tx, { unitId: into.id, to: heir.personId, by: actorId, now, ...(tellAt && { tellAt }) })
  return moving
}

// one after the other: they share one connection
export async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const item of items) done.push(await work(item))
  return done
}

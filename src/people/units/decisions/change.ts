import type { Tx } from '../../../database/client.ts'
import { changedCard } from '../cards.ts'
import { leaveClusters } from '../clusters.store.ts'
import { belowIn, named, type Obstacle } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { changeUnit, moveUnits, type Happening } from '../store.ts'
import { tellLeaders } from '../telling.ts'
import { clustersOf } from '../tree.store.ts'
import type { Doing, Done } from './carryOut.ts'
import type { DecisionTo } from './rules.ts'

/** Does one change to one unit, and tells those who lead it. */
export async function changeUnitSo(
  tx: Tx,
  { scope, by }: Pick<Doing, 'scope' | 'by'>,
  what: Happening,
): Promise<Done | { obstacle: Obstacle }> {
  if (what.set?.clusterId && !(await hasCluster(tx, scope, what.set.clusterId)))
    return { obstacle: 'cluster' }
  const { unit } = scope
  const changeId = await changeUnit(tx, unit.id, what, by)
  const told = { before: null, after: null, ...what }
  return { say: changedCard(unit, told), tell: await tellLeaders(tx, [{ unit, what, changeId }], by.actorId) }
}

/** Whether an office above the unit keeps this cluster. */
export async function hasCluster(tx: Tx, { lineage }: Scope, clusterId: number): Promise<boolean> {
  return (await clustersOf(tx, lineage)).some(({ id }) => id === clusterId)
}

/** Puts a school or an office below another office; schools leave clusters that are not kept above them any more. */
export async function moveUnit(
  tx: Tx,
  { beyond, scope, decision, by }: Doing<DecisionTo<'move'>>,
): Promise<Done> {
  const { unit, nodes } = scope
  const to = nodes.find(({ id }) => id === decision.to.id)!
  const old = nodes.find(({ id }) => id === unit.parentId)!
  // what goes on above it goes on in it, also in its new place below the same office
  await beyond.follow(tx, unit.id, unit.id)
  const [changeId = 0] = await moveUnits(tx, [{ id: unit.id, parent: named(old) }], named(to), by)
  await beyond.takeAlong(tx, unit.id, scope.lineage)
  await leaveClusters(
    tx,
    [unit, ...belowIn(nodes, unit)].map(({ id }) => id),
    by,
  )
  const what = { event: 'moved', before: { parent: named(old) }, after: { parent: named(to) } } as const
  return { say: changedCard(unit, what), tell: await tellLeaders(tx, [{ unit, what, changeId }], by.actorId) }
}

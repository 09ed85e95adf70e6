import type { Tx } from '../../../database/client.ts'
import { codeCard } from '../../cards.ts'
import { claimOf } from '../../office.ts'
import { changedCard } from '../cards.ts'
import { splitNotice } from '../end.cards.ts'
import { splitUnit } from '../ending.store.ts'
import { belowIn, byName, levelsIn, named, type Branch, type Obstacle } from '../rules.ts'
import { clusterUnits, openCluster, openUnit } from '../store.ts'
import { noticesTo } from '../telling.ts'
import { readColleagues } from '../tree.store.ts'
import type { Doing, Done } from './carryOut.ts'
import { hasCluster } from './change.ts'
import { clusterOf } from './happening.rules.ts'
import type { DecisionTo } from './rules.ts'

const opened = { event: 'opened', before: null, after: null } as const

/** Opens a school below an office, or a team in a school. */
export async function openUnitSo(
  tx: Tx,
  { scope, decision, by }: Doing<DecisionTo<'school' | 'team'>>,
): Promise<Done | { obstacle: Obstacle }> {
  const below = { name: decision.name, parentId: scope.unit.id }
  if (decision.what === 'team') {
    const { id } = await openUnit(tx, { kind: 'team', ...below }, by)
    return { say: changedCard({ id, ...below }, opened), tell: [] }
  }
  const { place, levels, cluster } = decision
  if (cluster && !(await hasCluster(tx, scope, cluster.id))) return { obstacle: 'cluster' }
  const school = {
    kind: 'school',
    ...below,
    place,
    levels: levelsIn(levels),
    clusterId: cluster?.id ?? null,
  } as const
  const { id } = await openUnit(tx, school, by)
  return { say: changedCard({ id, ...below }, opened, ['units-not-expected']), tell: [] }
}

/** Opens an office below another one, with a one-time code for whoever will lead it. */
export async function openOfficeSo(
  tx: Tx,
  { scope, decision, by, bot }: Doing<DecisionTo<'office'>>,
): Promise<Done> {
  const { name, place } = decision
  const { id } = await openUnit(tx, { kind: 'office', name, place, parentId: scope.unit.id }, by)
  const { code, expiresAt } = await claimOf(tx, id, by.now)
  return { say: codeCard({ code, unit: name, role: 'lead', uses: 1, expiresAt, bot }), tell: [] }
}

/** Makes a cluster of schools that compete with each other; one that is there already takes more schools in. */
export async function openClusterSo(
  tx: Tx,
  { scope, decision, by }: Doing<DecisionTo<'cluster'>>,
): Promise<Done> {
  const { name } = decision
  const id = await openCluster(tx, scope.unit.id, name, by)
  const members = openSchools(scope).filter(each => decision.schools.includes(each.id))
  const units = members.map(each => ({ id: each.id, cluster: clusterOf(each) }))
  await clusterUnits(tx, units, { id, name }, by)
  return { say: { text: [['clusternew-done', { name, count: members.length }]] }, tell: [] }
}

/** The open schools anywhere below an office. */
export const openSchools = ({ unit, nodes }: { unit: Branch; nodes: readonly Branch[] }): Branch[] =>
  belowIn(nodes, unit)
    .filter(({ kind }) => kind === 'school')
    .toSorted(byName)

/** Opens a school that is split off from another; whoever has left that one meanwhile does not come along. */
export async function splitUnitSo(
  tx: Tx,
  { beyond, scope: { unit }, decision, by }: Doing<DecisionTo<'split'>>,
): Promise<Done> {
  const { name, place, levels } = decision
  const leaving = (await readColleagues(tx, unit.id)).filter(({ id }) => decision.posts.includes(id))
  const clusterId = clusterOf(unit)?.id ?? null
  const school = {
    kind: 'school',
    name,
    place,
    levels: levelsIn(levels),
    parentId: unit.parentId,
    clusterId,
  } as const
  const { id, changeId } = await splitUnit(tx, unit, school, leaving, by)
  await beyond.follow(tx, unit.id, id)
  const after = { from: named(unit), people: leaving.length }
  const told = leaving.map(({ personId }) => personId)
  return {
    say: changedCard({ id, name }, { event: 'split', before: null, after }, ['units-not-expected']),
    tell: noticesTo(told, changeId, splitNotice(unit, { name })),
  }
}

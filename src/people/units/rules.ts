import { sameWords } from '../../lib/vietnamese/fold.ts'
import type { Level, Role, UnitEvent, UnitKind } from '../../generated/enums.ts'

/** A unit as far as its place in the tree goes. */
export type Node = { id: number; kind: UnitKind; parentId: number | null; closedAt: Date | null }

/** A unit with what the office sees of it. */
export type Branch = Node & {
  name: string
  place: string | null
  levels: readonly Level[]
  clusterId: number | null
  cluster: string | null
  successor: string | null
  /** The people who belong to it, and those of them who have joined. */
  people: number
  joined: number
  principals: number
}

/** Why a change of the tree is not possible; its words are the message `units-cannot-…`. */
export type Obstacle =
  | 'closed'
  | 'top'
  | 'same'
  | 'kind'
  | 'below'
  | 'notEmpty'
  // the other unit is no more, or out of reach
  | 'target'
  | 'name'
  | 'cluster'
  // the same waits for its day already
  | 'planned'
  // whoever decided it may not do so any more
  | 'right'

/** Why an office or a school cannot be put below another office, null if it can; a team stays in its school. */
export function obstacleToMove(nodes: readonly Node[], unit: Node, to: Node): Obstacle | null {
  if (unit.parentId === null) return 'top'
  if (unit.closedAt) return 'closed'
  if (to.closedAt) return 'target'
  if (unit.kind === 'team' || to.kind !== 'office') return 'kind'
  if (to.id === unit.parentId) return 'same'
  return unit.id === to.id || isBelow(nodes, to, unit) ? 'below' : null
}

/** Why a unit cannot be closed, null if it can; the teams of a school close with it. */
export function obstacleToClose(nodes: readonly Node[], unit: Node): Obstacle | null {
  if (unit.closedAt) return 'closed'
  if (unit.parentId === null) return 'top'
  return childrenOf(nodes, unit).some(({ kind }) => kind !== 'team') ? 'notEmpty' : null
}

/** Why one unit cannot be merged into another, null if it can: two schools, two teams of one school, or two offices. */
export function obstacleToMerge(nodes: readonly Node[], unit: Node, into: Node): Obstacle | null {
  if (unit.parentId === null) return 'top'
  if (unit.closedAt) return 'closed'
  if (into.closedAt) return 'target'
  if (unit.id === into.id) return 'same'
  if (unit.kind !== into.kind || (unit.kind === 'team' && unit.parentId !== into.parentId)) return 'kind'
  // an office that ends comes to stand below the one that takes it in
  return unit.kind === 'office' && isBelow(nodes, into, unit) ? 'below' : null
}

/** The open units directly below one. */
export const childrenOf = <T extends Node>(nodes: readonly T[], { id }: Node): T[] =>
  nodes.filter(({ parentId, closedAt }) => parentId === id && closedAt === null)

/** All open units anywhere below one. */
export const belowIn = <T extends Node>(nodes: readonly T[], unit: Node): T[] =>
  childrenOf(nodes, unit).flatMap(child => [child, ...belowIn(nodes, child)])

/** Whether an open unit of the kind has this name in the same place: two wards may have schools of one name, a school not two such teams. */
export function isTaken(
  nodes: readonly Branch[],
  { id, kind, name, place, parentId }: Pick<Branch, 'kind' | 'name' | 'place' | 'parentId'> & { id?: number },
): boolean {
  const beside = (each: Branch) =>
    kind === 'team' ? each.parentId === parentId : sameWords(each.place ?? '', place ?? '')
  return nodes.some(
    each =>
      each.id !== id && each.kind === kind && !each.closedAt && sameWords(each.name, name) && beside(each),
  )
}

/** A name that is not taken yet, by what it belonged to. */
export function freeName(name: string, of: string, taken: ReadonlySet<string>): string {
  const names = [
    name,
    `${name} (${of})`,
    ...Array.from({ length: taken.size + 1 }, (_, nth) => `${name} (${of}, ${nth + 2})`),
  ]
  return names.find(each => !taken.has(each))!
}

/** A unit with everything above it, itself first, from a part of the tree and what stands above the top of that part. */
export function lineageIn(nodes: readonly Node[], unit: Node, above: readonly number[]): number[] {
  const [top] = above
  if (unit.id === top) return [...above]
  const parent = nodes.find(({ id }) => id === unit.parentId)
  return [unit.id, ...(parent ? lineageIn(nodes, parent, above) : [])]
}

function isBelow(nodes: readonly Node[], unit: Node, top: Node): boolean {
  const above = nodes.find(({ id }) => id === unit.parentId)
  return above !== undefined && (above.id === top.id || isBelow(nodes, above, top))
}

/** The role that somebody has after a merger: a school has one principal. */
export const roleAfterMerger = (role: Role, leadsBoth: boolean): Role =>
  role === 'principal' && !leadsBoth ? 'deputy' : role

/** The same where offices are merged: whoever leads the one that stays goes on leading it. */
export const officeRoleAfterMerger = (role: Role, isLed: boolean): Role =>
  role === 'lead' && isLed ? 'officer' : role

/** A unit named in the history of another, by the name it had then. */
export type Named = { id: number; name: string }
export const named = ({ id, name }: Named): Named => ({ id, name })

/** The values of a unit that a change can touch, as they are kept before and after it. */
export type Values = {
  name?: string
  place?: string | null
  levels?: readonly Level[]
  cluster?: Named | null
  parent?: Named
  into?: Named
  from?: Named
  people?: number
}

/** One line of a unit's history. */
export type Change = {
  event: UnitEvent
  at: Date
  before: Values | null
  after: Values | null
  reason: string | null
}

/** The levels that a school can have, in the order in which they are offered. */
export const levelSets = ['MN', 'TH', 'THCS', 'TH-THCS', 'MN-TH', 'MN-TH-THCS'] as const

/** The levels in such a set. */
export const levelsIn = (set: (typeof levelSets)[number]): Level[] => set.split('-') as Level[]

/** The unit's own name as it is looked for. */
const names = new Intl.Collator('vi')
export const byName = ({ name: one }: { name: string }, { name: other }: { name: string }): number =>
  names.compare(one, other)

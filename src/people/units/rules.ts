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
export type Obstacle = 'closed' | 'top' | 'same' | 'kind' | 'below' | 'notEmpty'

/** Why an office or a school cannot be put below another office, null if it can; a team stays in its school. */
export function obstacleToMove(nodes: readonly Node[], unit: Node, to: Node): Obstacle | null {
  if (unit.parentId === null) return 'top'
  if (unit.closedAt || to.closedAt) return 'closed'
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

/** Why one unit cannot be merged into another, null if it can: two schools, or two teams of one school. */
export function obstacleToMerge(unit: Node, into: Node): Obstacle | null {
  if (unit.closedAt || into.closedAt) return 'closed'
  if (unit.id === into.id) return 'same'
  if (unit.parentId === null || unit.kind === 'office' || unit.kind !== into.kind) return 'kind'
  return unit.kind === 'team' && unit.parentId !== into.parentId ? 'kind' : null
}

/** The open units directly below one. */
export const childrenOf = <T extends Node>(nodes: readonly T[], { id }: Node): T[] =>
  nodes.filter(({ parentId, closedAt }) => parentId === id && closedAt === null)

function isBelow(nodes: readonly Node[], unit: Node, top: Node): boolean {
  const above = nodes.find(({ id }) => id === unit.parentId)
  return above !== undefined && (above.id === top.id || isBelow(nodes, above, top))
}

/** The role that somebody has after a merger: a school has one principal. */
export const roleAfterMerger = (role: Role, leadsBoth: boolean): Role =>
  role === 'principal' && !leadsBoth ? 'deputy' : role

/** A unit named in the history of another, by the name it had then. */
export type Named = { id: number; name: string }

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

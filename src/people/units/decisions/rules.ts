import { z } from 'zod'
import { addDays, dayOf, startOf, type Day } from '../../../lib/time.ts'
import { can, unitsWhere, type Acting, type Action } from '../../can.ts'
import {
  belowIn,
  isTaken,
  levelSets,
  obstacleToClose,
  obstacleToMerge,
  obstacleToMove,
  type Branch,
  type Obstacle,
} from '../rules.ts'

const named = z.object({ id: z.number(), name: z.string() })
const place = z.string().nullable()
const levels = z.enum(levelSets)
/** Whether it was said that another unit has this name, and wanted all the same. */
const known = z.boolean()

/** What is to happen to a unit, or below it: all that must be known to do it later. */
export const decisionSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('name'), name: z.string(), known }),
  z.object({ what: z.literal('place'), place: z.string() }),
  z.object({ what: z.literal('levels'), levels }),
  z.object({ what: z.literal('incluster'), cluster: named.nullable() }),
  z.object({ what: z.literal('move'), to: named }),
  z.object({ what: z.literal('close') }),
  z.object({ what: z.literal('merge'), into: named }),
  z.object({ what: z.literal('split'), name: z.string(), place, levels, posts: z.array(z.number()), known }),
  z.object({ what: z.literal('school'), name: z.string(), place, levels, cluster: named.nullable(), known }),
  z.object({ what: z.literal('team'), name: z.string() }),
  z.object({ what: z.literal('cluster'), name: z.string(), schools: z.array(z.number()) }),
  z.object({ what: z.literal('office'), name: z.string(), place, known }),
])

export type Decision = z.infer<typeof decisionSchema>
export type What = Decision['what']
export type DecisionTo<W extends What> = Extract<Decision, { what: W }>

/** Which kinds of unit each can happen to, or below. */
const kindsOf: Record<What, readonly Branch['kind'][]> = {
  name: ['office', 'school', 'team'],
  place: ['office', 'school'],
  levels: ['school'],
  incluster: ['school'],
  move: ['office', 'school'],
  close: ['office', 'school', 'team'],
  merge: ['office', 'school', 'team'],
  split: ['school'],
  school: ['office'],
  team: ['school'],
  cluster: ['office'],
  office: ['office'],
}

/** What only somebody above the unit decides. */
const fromAbove: readonly What[] = ['move', 'close', 'merge', 'split']

type Placed = { unit: Branch; lineage: readonly number[] }

/** The right that a decision needs: offices are opened, moved, merged and closed by those who lead one above. */
export function rightFor(what: What, kind: Branch['kind']): Action {
  if (what === 'office') return 'office.create'
  return kind === 'office' && fromAbove.includes(what) ? 'office.end' : 'unit.write'
}

/** Whether this person may decide so about the unit. */
export function mayDecide(actor: Acting, what: What, placed: Placed): boolean {
  const [id, ...above] = askedOf(what, placed)
  return id !== undefined && can(actor, rightFor(what, placed.unit.kind), { id, lineage: [id, ...above] })
}

/** The person's own office that decides, the nearest where there are several. */
export function decidingOffice(actor: Acting, what: What, placed: Placed): number | undefined {
  const own = unitsWhere(actor, rightFor(what, placed.unit.kind)).map(({ id }) => id)
  return askedOf(what, placed).find(id => own.includes(id))
}

const askedOf = (what: What, { lineage }: Placed): readonly number[] =>
  fromAbove.includes(what) ? lineage.slice(1) : lineage

type Surroundings = { unit: Branch; nodes: readonly Branch[] }

/** Why a decision cannot be carried out as things stand, null if it can. */
export function obstacleTo(decision: Decision, { unit, nodes }: Surroundings): Obstacle | null {
  if (unit.closedAt) return 'closed'
  if (!kindsOf[decision.what].includes(unit.kind)) return 'kind'
  const find = (id: number) => nodes.find(each => each.id === id)
  switch (decision.what) {
    case 'close':
      return obstacleToClose(nodes, unit)
    case 'move': {
      const to = find(decision.to.id)
      return to ? obstacleToMove(nodes, unit, to) : 'target'
    }
    case 'merge': {
      const into = find(decision.into.id)
      return into ? obstacleToMerge(nodes, unit, into) : 'target'
    }
    default:
      return obstacleToName(decision, { unit, nodes })
  }
}

function obstacleToName(decision: Decision, { unit, nodes }: Surroundings): Obstacle | null {
  if (!('known' in decision) || decision.known) return null
  return isTaken(nodes, unitCalled(decision, unit)) ? 'name' : null
}

/** The unit that would bear the name. */
export function unitCalled(
  decision: { what: What; name: string; place?: string | null },
  unit: Branch,
): Pick<Branch, 'kind' | 'name' | 'place' | 'parentId'> & { id?: number } {
  const { what, name, place: where = null } = decision
  if (what === 'name') return { ...unit, name }
  return { kind: what === 'office' ? 'office' : 'school', name, place: where, parentId: unit.id }
}

/** The units into whose history a decision writes, and those that must only have been there. */
export function touchedBy(
  decision: Decision,
  { unit, nodes }: Surroundings,
): { lines: number[]; places: number[] } {
  const below = ids(belowIn(nodes, unit))
  switch (decision.what) {
    case 'merge': {
      const into = nodes.filter(({ id }) => id === decision.into.id)
      // teams of one name are merged with their schools
      const teams = into.flatMap(each => (each.kind === 'school' ? belowIn(nodes, each) : []))
      return { lines: [unit.id, ...below, ...ids(into), ...ids(teams)], places: [] }
    }
    case 'close':
      return { lines: [unit.id, ...below], places: [] }
    case 'move':
      return { lines: [unit.id, ...below], places: [decision.to.id] }
    case 'cluster':
      return { lines: decision.schools, places: [unit.id] }
    case 'school':
    case 'team':
    case 'office':
      return { lines: [], places: [unit.id] }
    default:
      return { lines: [unit.id], places: [] }
  }
}

const ids = (units: readonly Branch[]) => units.map(({ id }) => id)

/** From which day a change holds, or `atOnce`. */
export type From = Day
export const atOnce: From = 'now'

/** How far back and ahead a day may lie. */
const mostDays = { back: 366, ahead: 2 * 366 }

export const earliestDay = (now: Date): Day => addDays(dayOf(now), -mostDays.back)
export const latestDay = (now: Date): Day => addDays(dayOf(now), mostDays.ahead)

/** Whether a decision has to wait for its day. */
export const isAhead = (from: From, now: Date): boolean => from !== atOnce && from > dayOf(now)

/** The moment from which something holds that is done now: never before what happened last to the same units. */
export function momentOf(from: From, latest: Date | null, now: Date): Date {
  if (from === atOnce || from >= dayOf(now)) return now
  const start = startOf(from)
  return latest && latest > start ? latest : start
}

/** The first day that a change of the past can bear, where an earlier one was typed; null if the day will do. */
export function tooEarly(from: From, latest: Date | null, now: Date): Day | null {
  if (from === atOnce) return null
  const first = latest ? dayOf(latest) : earliestDay(now)
  const least = first > earliestDay(now) ? first : earliestDay(now)
  return from < least ? least : null
}

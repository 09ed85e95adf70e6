import { can, type Actor, type Placed } from '../../people/can.ts'

/** What it means that somebody brings the bot into a group. */
export type Coming =
  /** They lead a school, so they are asked whether it is that school's. */
  | 'ask'
  /** It belongs to a school that they lead, and does so again. */
  | 'resume'
  /** It belongs to a school with which they have nothing to do. */
  | 'elsewhere'
  /** They are known, and do not lead any school. */
  | 'unentitled'
  | 'stranger'

/** What follows from who brings the bot into a group, and from the school it belongs to already. */
export function meaningOf(actor: Actor, home: Placed | null): Coming {
  if (actor.personId === null) return 'stranger'
  if (home && can(actor, 'group.link', home)) return 'resume'
  if (!can(actor, 'group.link')) return 'unentitled'
  return home ? 'elsewhere' : 'ask'
}

/** Whether the bot has no business in a group, and leaves it. */
export const leaves = (coming: Coming): boolean => coming !== 'ask' && coming !== 'resume'

/** How a group stands: whether something can be said in it, and if not, why. */
export type GroupState = 'works' | 'kicked' | 'noRights' | 'gone'

type Reach = { unreachableAt: Date | null; unreachableCause: string | null }

export function groupState({ unreachableAt, unreachableCause }: Reach): GroupState {
  if (!unreachableAt) return 'works'
  return unreachableCause === 'kicked' || unreachableCause === 'noRights' ? unreachableCause : 'gone'
}

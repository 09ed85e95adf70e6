import type { Role } from '../generated/enums.ts'
import { capacity, type Actor, type Placed } from '../people/can.ts'

/** In which role somebody reports for a school: their own there, else as an officer on its behalf; null if in none. */
export const reportsAs = (actor: Actor, school: Placed): Role | null =>
  capacity(actor, 'figures.write', school) ?? capacity(actor, 'figures.enterFor', school)

/** Whether they do so only on the school's behalf. */
export const isOnBehalf = (actor: Actor, school: Placed): boolean =>
  capacity(actor, 'figures.write', school) === null && capacity(actor, 'figures.enterFor', school) !== null

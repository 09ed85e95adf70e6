import type { Ctx } from '../../bot/context.ts'
import { isId } from '../../lib/id.ts'
import { can } from '../can.ts'
import { readUnit } from '../store.ts'
import type { Scope } from './cards.ts'
import { mayInvite, missingFrom, type Rostered } from './rules.ts'
import { reachOf, rosterOf, unitsToInvite } from './store.ts'

/** The people of a unit, or with zero of all units in which the person acting may invite; null where they may not. */
export async function scopeOf(ctx: Ctx, id: number): Promise<Scope | null> {
  const { actor, app } = ctx
  const unit = id === 0 ? undefined : isId(id) ? await readUnit(app.db, id) : null
  if (unit === null || !can(actor, 'invitation.create', unit)) return null
  const units = await unitsToInvite(app.db, actor)
  const reach = await reachOf(app.db, actor, units)
  return {
    id,
    name: unit ? ['people-unit', { name: unit.name }] : ['invitations-everywhere'],
    roster: await rosterOf(app.db, unit ? [unit.id] : [...reach.units]),
    reach,
    units,
    bot: app.me.username,
    mayMakeCodes: can(actor, 'code.create', unit),
  }
}

/** The people of a scope who can be invited by whoever acts: they have not joined, and are no more than may be handed out. */
export const invitable = ({ roster, reach }: Scope): Rostered[] =>
  missingFrom(roster).filter(person => mayInvite(person, reach))

/** One person who has not joined, with the first role that the person acting may invite; null where there is none. */
export async function personToInvite(ctx: Ctx, id: number): Promise<Rostered | null> {
  const { actor, app } = ctx
  if (!isId(id) || !can(actor, 'invitation.create')) return null
  const units = await unitsToInvite(app.db, actor)
  const reach = await reachOf(app.db, actor, units)
  const [person] = await rosterOf(app.db, [...reach.units], id)
  return person && mayInvite(person, reach) ? person : null
}

import type { Tx } from '../../../database/client.ts'
import type { Say } from '../../../lib/card.ts'
import type { Sending, Submitted } from '../../../forms/form.ts'
import { audit } from '../../audit.store.ts'
import type { Actor } from '../../can.ts'
import type { Beyond } from '../beyond.ts'
import { plannedCard } from '../plans/cards.ts'
import { addPlan, plansAt } from '../plans/store.ts'
import { namesIn } from '../plans/wording.ts'
import type { Obstacle } from '../rules.ts'
import { decidingScope } from '../scope.ts'
import { holdTree } from '../store.ts'
import { latestMoment } from '../tree.store.ts'
import { carryOut, type Order } from './carryOut.ts'
import {
  decidingOffice,
  isAhead,
  obstacleTo,
  tooEarly,
  touchedBy,
  type Decision,
  type From,
  type What,
} from './rules.ts'

/** What a form has found out of a decision, and beside which of its questions an obstacle is to be said. */
export type Wanted = {
  unitId: number
  decision: Decision
  from: From
  reason?: string | null
  step: string
  bot?: string
}

/** Carries a decision out in the transaction of a form, or writes down what waits for its day. */
export type Decide = (sending: Sending<Actor>, wanted: Wanted) => Promise<Submitted>

export const deciding =
  (beyond: Beyond): Decide =>
  async (sending, { step, reason = null, bot = '', ...wanted }) => {
    const { tx, actor, now } = sending
    const order = { ...wanted, actor, now, reason, bot }
    await holdTree(tx)
    const problem = await dayProblem(sending, order)
    if (problem) return { problems: [problem] }
    const done = isAhead(order.from, now) ? await plan(sending, order) : await carryOut(tx, beyond, order)
    return 'obstacle' in done ? { problems: [{ step, message: obstacleSay(done.obstacle) }] } : done
  }

/** Why something cannot be done, as a form says it. */
export const obstacleSay = (obstacle: Obstacle): Say =>
  obstacle === 'right' ? ['units-not-possible'] : [`units-cannot-${obstacle}`]

/** The history of a unit is written forwards: what is told of the past comes behind what was told before. */
async function dayProblem({ tx, now }: Sending<Actor>, order: Order) {
  const scope = await decidingScope(tx, order.actor, order.unitId, order.decision.what)
  if (!scope || isAhead(order.from, now)) return null
  const least = tooEarly(order.from, await latestMoment(tx, touchedBy(order.decision, scope)), now)
  return least && { step: 'from', message: ['units-from-early', { day: least }] as Say }
}

async function plan({ tx, actor, now }: Sending<Actor>, order: Order) {
  const { decision, unitId, from, reason } = order
  const scope = await decidingScope(tx, order.actor, order.unitId, order.decision.what)
  const officeId = scope && decidingOffice(actor, decision.what, scope)
  if (!scope || !officeId || actor.personId === null) return { obstacle: 'right' as const }
  const obstacle = obstacleTo(decision, scope)
  // an office may well be emptied before that day
  if (obstacle && obstacle !== 'notEmpty') return { obstacle }
  if (await isPlanned(tx, order)) return { obstacle: 'planned' as const }
  const planned = { unitId, officeId, decision, effectiveOn: from, reason, plannedById: actor.personId }
  const id = await addPlan(tx, planned, now)
  const after = { ...namesIn(decision), on: from }
  const deed = { action: `plan.${decision.what}`, actorId: actor.personId, unitId }
  await audit(tx, now, { ...deed, after, reason })
  return { say: plannedCard({ id, unit: scope.unit, decision, effectiveOn: from }), tell: [] }
}

/** Whether the same waits for its day already; many things can be opened below one unit. */
async function isPlanned(tx: Tx, { unitId, decision: { what } }: Order): Promise<boolean> {
  const plans = opening.includes(what) ? [] : await plansAt(tx, [unitId])
  return plans.some(({ decision }) => decision.what === what)
}

const opening: readonly What[] = ['school', 'team', 'office', 'cluster', 'split']

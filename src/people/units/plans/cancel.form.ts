import { z } from 'zod'
import type { AnyDb } from '../../../database/client.ts'
import { form } from '../../../forms/form.ts'
import { optional } from '../../../forms/questions/optional.ts'
import { text } from '../../../forms/questions/text.ts'
import type { Say } from '../../../lib/card.ts'
import { audit } from '../../audit.store.ts'
import type { Acting, Actor } from '../../can.ts'
import { mayDecide } from '../decisions/rules.ts'
import { scopeOf } from '../scope.ts'
import { cancelledCard, stateSay } from './cards.ts'
import { endPlan, readPlan, type Plan } from './store.ts'
import { decisionSay, namesIn } from './wording.ts'

/** A planned change, for those who may decide the same now; others do not hear of it. */
export async function planFor(db: AnyDb, actor: Acting, id: number): Promise<Plan | null> {
  const plan = await readPlan(db, id)
  const scope = plan && (await scopeOf(db, actor, plan.unitId))
  return plan && scope && mayDecide(actor, plan.decision.what, scope) ? plan : null
}

/** Taking back what waits for its day. */
export const cancelForm = form('plancancel', {
  subject: z.object({ planId: z.number() }),
  load: ({ db }, { planId }, actor: Actor) => planFor(db, actor, planId),
  openWhile: plan => stateSay(plan) ?? true,
  title: ({ unit, decision }): Say => ['plancancel-form', { name: unit.name, what: decisionSay(decision) }],
})
  .ask('reason', optional(text({ max: 300 })))
  .submit(async ({ tx, actor, now }, { reason }, plan) => {
    const end = { cancelledAt: now, cancelledById: actor.personId }
    if (!(await endPlan(tx, plan.id, end)))
      return { problems: [{ step: 'reason', message: ['units-not-possible'] }] }
    const after = { ...namesIn(plan.decision), on: plan.effectiveOn }
    const deed = { action: 'plan.cancel', actorId: actor.personId, unitId: plan.unitId }
    await audit(tx, now, { ...deed, before: after, reason })
    return { say: cancelledCard(plan) }
  })

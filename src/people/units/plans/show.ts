import type { Ctx } from '../../../bot/context.ts'
import { openForm } from '../../../bot/forms.ts'
import { refuse, replace } from '../../../bot/reply.ts'
import type { AnyDb } from '../../../database/client.ts'
import type { Acting } from '../../can.ts'
import { readUnit } from '../../store.ts'
import { mayDecide } from '../decisions/rules.ts'
import { lineageIn, type Branch } from '../rules.ts'
import { scopeOf, type Scope } from '../scope.ts'
import { readTree } from '../tree.store.ts'
import { cancelForm, planFor } from './cancel.form.ts'
import { planCard, plansCard } from './cards.ts'
import { plansAt, type Plan } from './store.ts'

/** What waits for its day at one unit, as far as this person may decide the same. */
export async function plansFor(db: AnyDb, actor: Acting, scope: Scope): Promise<Plan[]> {
  const plans = await plansAt(db, [scope.unit.id])
  return plans.filter(({ decision: { what } }) => mayDecide(actor, what, scope))
}

/** The same for an office and all that is below it, which are these. */
export async function plansBelow(
  db: AnyDb,
  actor: Acting,
  officeId: number,
  nodes: readonly Branch[],
): Promise<Plan[]> {
  const above = (await readUnit(db, officeId))?.lineage ?? []
  const plans = await plansAt(
    db,
    nodes.map(({ id }) => id),
  )
  return plans.filter(({ unitId, decision: { what } }) => {
    const unit = nodes.find(({ id }) => id === unitId)!
    return mayDecide(actor, what, { unit, lineage: lineageIn(nodes, unit, above) })
  })
}

/** What is to come below an office. */
export async function showPlans(ctx: Ctx, id = '', page = ''): Promise<void> {
  const { db } = ctx.app
  const scope = await scopeOf(db, ctx.actor, Number(id))
  if (scope?.unit.kind !== 'office') return await refuse(ctx, 'unit.write')
  const nodes = await readTree(db, [scope.unit.id])
  const plans = await plansBelow(db, ctx.actor, scope.unit.id, nodes)
  await replace(ctx, plansCard(scope.unit, plans, Number(page)))
}

/** One planned change, with what became of it. */
export async function showPlan(ctx: Ctx, id = ''): Promise<void> {
  const plan = await planFor(ctx.app.db, ctx.actor, Number(id))
  if (!plan) return await refuse(ctx, 'unit.write')
  await replace(ctx, planCard(plan))
}

/** Asks whether a planned change is to be taken back. */
export async function cancelPlan(ctx: Ctx, id = ''): Promise<void> {
  const plan = await planFor(ctx.app.db, ctx.actor, Number(id))
  if (!plan) return await refuse(ctx, 'unit.write')
  await openForm(ctx, cancelForm, { planId: plan.id })
}

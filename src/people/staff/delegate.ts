import type { Ctx } from '../../bot/context.ts'
import { change, refuse, replace } from '../../bot/reply.ts'
import type { Tx } from '../../database/client.ts'
import { addNotices } from '../../outbox/store.ts'
import { audit } from '../audit.store.ts'
import { can } from '../can.ts'
import { setReports } from '../memberships.store.ts'
import { readUnit, type Unit } from '../store.ts'
import { givenCard, takenCard } from './posts.cards.ts'
import { delegatesCard } from './staff.cards.ts'
import { membersOf, readPost, unitAt, type Post } from './staff.store.ts'
import { inherit, principalsOf, waitingFor } from './store.ts'

/** Shows the principal who may report the figures beside them. */
export async function showDelegates(ctx: Ctx, id = ''): Promise<void> {
  const unit = await unitAt(ctx.app.db, id)
  if (!unit || !can(ctx.actor, 'figures.delegate', unit)) return await refuse(ctx, 'figures.delegate')
  await replace(ctx, delegatesCard(unit, await membersOf(ctx.app.db, unit.id)))
}

/** Gives a deputy or clerk the task of reporting, or takes it back. */
export async function delegate(ctx: Ctx, id = '', on = ''): Promise<void> {
  const post = await readPost(ctx.app.db, Number(id))
  const unit = post && (await readUnit(ctx.app.db, post.unitId))
  if (!unit || !can(ctx.actor, 'figures.delegate', unit)) return await refuse(ctx, 'figures.delegate')
  await change(ctx, tx => give(tx, ctx, { post, unit, on: on === '1' }))
  await replace(ctx, delegatesCard(unit, await membersOf(ctx.app.db, unit.id)))
}

type Giving = { post: Post; unit: Unit; on: boolean }

async function give(tx: Tx, { actor, now }: Ctx, { post, unit, on }: Giving): Promise<void> {
  if (!(await setReports(tx, post.id, on))) return
  const { personId, unitId } = post
  // what they had begun is not lost: the principal goes on with it
  for (const head of on ? [] : await principalsOf(tx, unitId)) await inherit(tx, unitId, head.personId, now)
  const deed = { actorId: actor.personId, unitId, personId, before: { reports: !on }, after: { reports: on } }
  await audit(tx, now, { action: 'figures.delegate', ...deed })
  const card = on ? givenCard(unit.name, await waitingFor(tx, unitId, personId, now)) : takenCard(unit.name)
  const key = `delegated:${post.id}:${now.getTime()}:${personId}`
  await addNotices(tx, [{ key, to: personId, card }], now)
}

import type { App } from '../../app.ts'
import type { Ctx } from '../../bot/context.ts'
import { change, reply, toast } from '../../bot/reply.ts'
import type { AnyDb } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { groupBy } from '../../lib/group.ts'
import { dayOf } from '../../lib/time.ts'
import { addNotices, type Notice } from '../../outbox/store.ts'
import { audit } from '../../people/audit.store.ts'
import { principalsOf } from '../../people/store.ts'
import { escalatingBroadcasts } from './progress.store.ts'
import { markEscalated } from '../broadcast.store.ts'
import { mine } from '../mine.ts'
import { silentOf } from './told.store.ts'
import { daysOffOf } from '../calendar/daysOff.store.ts'
import { movedBy } from '../sending/schedule.rules.ts'
import { escalationCard } from './escalation.cards.ts'
import { saysNotAsked } from './silent.ts'

/** Tells principals who of their people is silent, once the time that was set has passed; not at night, nor on a day off. */
export async function escalateDue({ db, outbox }: App, now: Date): Promise<void> {
  for (const broadcast of await escalatingBroadcasts(db, now)) {
    const daysOff = await daysOffOf(db, broadcast.officeId, dayOf(now))
    if (movedBy(daysOff, now).at > now) continue
    await db.$transaction(async tx => {
      if (await markEscalated(tx, broadcast.id, now)) await tellPrincipals(tx, broadcast, now)
    })
    outbox.ring()
  }
}

/** The same when an officer asks for it: at most once a day for each principal. */
export async function escalateNow(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast || (await saysNotAsked(ctx, broadcast))) return
  if (broadcast.withdrawnAt) return void (await reply(ctx, { text: [['corrections-withdrawn-before']] }))
  const count = await change(ctx, async tx => {
    const told = await tellPrincipals(tx, broadcast, ctx.now)
    const deed = { action: 'broadcast.escalate', actorId: ctx.actor.personId, unitId: broadcast.officeId }
    if (told > 0) await audit(tx, ctx.now, { ...deed, after: { count: told } })
    return told
  })
  await toast(ctx)
  await reply(ctx, {
    text: [[count > 0 ? 'announcements-escalated' : 'announcements-escalated-before', { count }]],
  })
}

/** Each principal hears of the own school only; who is silent alone and the principal is not told of themselves. */
async function tellPrincipals(tx: AnyDb, broadcast: Broadcast, now: Date): Promise<number> {
  const { id, title, officeId } = broadcast
  const { at: dueAt } = movedBy(await daysOffOf(tx, officeId, dayOf(now)), now)
  const bySchool = groupBy(await silentOf(tx, id), ({ schoolId }) => schoolId)
  const principals = await principalsOf(
    tx,
    [...bySchool.keys()].filter(each => each !== null),
  )
  const notices = principals.flatMap(({ unitId, personId }): Notice[] => {
    const others = (bySchool.get(unitId) ?? []).filter(each => each.personId !== personId)
    if (others.length === 0) return []
    const key = `escalation:${id}:${unitId}:${dayOf(dueAt)}:${personId}`
    return [{ key, to: personId, unitId, dueAt, card: escalationCard(title, others) }]
  })
  return await addNotices(tx, notices, now)
}

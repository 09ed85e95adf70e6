import type { Ctx } from '../../bot/context.ts'
import { change, reply, toast } from '../../bot/reply.ts'
import type { Broadcast } from '../../generated/client.ts'
import { dayOf } from '../../lib/time.ts'
import { addNotices } from '../../outbox/store.ts'
import { audit } from '../../people/audit.store.ts'
import { silentOf } from './told.store.ts'
import { daysOffOf } from '../calendar/daysOff.store.ts'
import { wereAsked, type Content } from '../content.ts'
import { mine } from '../mine.ts'
import { movedBy } from '../sending/schedule.rules.ts'
import { notAskedCard, silentCard, silentReminderCard } from './silent.cards.ts'

/** Shows an officer who has not acknowledged, school by school. */
export async function showSilent(ctx: Ctx, id = ''): Promise<void> {
  const broadcast = await mine(ctx, id, 'overview.read')
  if (!broadcast || (await saysNotAsked(ctx, broadcast))) return
  const { id: broadcastId, recipients } = broadcast
  const { title, withdrawnAt } = broadcast
  const heard = { broadcastId, title, recipients, canRemind: withdrawnAt === null }
  await reply(ctx, silentCard(heard, await silentOf(ctx.app.db, broadcastId)))
}

/** Reminds those whom the announcement has reached and who have not said so: once a day, and neither at night nor on a day off. */
export async function remindSilent(ctx: Ctx, id = ''): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast || (await saysNotAsked(ctx, broadcast))) return
  if (broadcast.withdrawnAt) return void (await reply(ctx, { text: [['corrections-withdrawn-before']] }))
  const daysOff = await daysOffOf(ctx.app.db, broadcast.officeId, dayOf(ctx.now))
  const { at: dueAt } = movedBy(daysOff, ctx.now)
  const card = silentReminderCard(broadcast.title, broadcast.id, broadcast.content as unknown as Content)
  const count = await change(ctx, async tx => {
    const silent = (await silentOf(tx, broadcast.id)).filter(({ reached }) => reached)
    const notices = silent.map(({ personId }) => ({
      key: `silent:${broadcast.id}:${personId}:${dayOf(dueAt)}`,
      to: personId,
      card,
      dueAt,
    }))
    const added = await addNotices(tx, notices, ctx.now)
    const deed = { action: 'broadcast.remind', actorId: ctx.actor.personId, after: { count: added } }
    if (added > 0) await audit(tx, ctx.now, { ...deed, unitId: broadcast.officeId })
    return added
  })
  await toast(ctx)
  const moment = dueAt.toISOString()
  const said = count === 0 ? 'before' : dueAt > ctx.now ? 'later' : 'now'
  await reply(ctx, { text: [[`announcements-reminded-${said}`, { count, moment }]] })
}

/** Answers an old button that asks who is silent where nobody was asked to say anything; true if that is so. */
export async function saysNotAsked(ctx: Ctx, broadcast: Broadcast): Promise<boolean> {
  if (wereAsked(broadcast)) return false
  await toast(ctx)
  await reply(ctx, notAskedCard(broadcast))
  return true
}

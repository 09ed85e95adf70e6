import type { Ctx } from '../../bot/context.ts'
import { change, reply, toast } from '../../bot/reply.ts'
import { audit } from '../../people/audit.store.ts'
import { cancelAnnouncement, takeNext } from '../announcements.store.ts'
import { myAnnouncement } from '../mine.ts'
import { issue, recordInsisting, type OnIssue } from './issue.ts'
import { nextOccurrence } from './schedule.rules.ts'
import { showBegun } from './send.ts'
import { readStanding } from '../watching/standing.ts'

/** Sends at once what was to wait for a better moment. */
export async function sendUrgently(ctx: Ctx, onIssue: OnIssue, id = ''): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  if (!announcement) return
  const { nextAt } = announcement
  const broadcast = await change(ctx, async tx => {
    const after = nextOccurrence(announcement, ctx.now)
    const taken = nextAt !== null && (await takeNext(tx, { id: announcement.id, nextAt }, after))
    if (!taken) return null
    await recordInsisting(tx, announcement, { how: 'urgent', by: ctx.actor.personId }, ctx.now)
    return await issue(tx, announcement, onIssue, ctx.now)
  })
  if (!broadcast) return await toast(ctx, ['announcements-sent-before'])
  await showBegun(ctx, broadcast, await readStanding(ctx.app.db, broadcast, ctx))
}

/** Calls off what has not left, or does not come again. */
export async function callOff(ctx: Ctx, id = ''): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  if (!announcement) return
  const done = await change(ctx, async tx => {
    const cancelled = await cancelAnnouncement(tx, announcement.id, ctx.now)
    const deed = { action: 'announcement.cancel', actorId: ctx.actor.personId, unitId: announcement.officeId }
    if (cancelled) await audit(tx, ctx.now, { ...deed, after: { title: announcement.title } })
    return cancelled
  })
  await toast(ctx)
  const said = done ? 'announcements-called-off' : 'announcements-too-late'
  await reply(ctx, { text: [[said, { title: announcement.title }]] })
}

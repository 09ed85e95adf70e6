import type { Ctx } from '../bot/context.ts'
import { change, rebutton, refuse, reply, toast } from '../bot/reply.ts'
import { button } from '../lib/card.ts'
import { plain } from '../lib/fluent.ts'
import { isId } from '../lib/id.ts'
import { sameWords } from '../lib/vietnamese/fold.ts'
import { acknowledge, isRecipient, readBroadcast, unacknowledged } from './broadcast.store.ts'
import { linkRow, type Content } from './content.ts'

/** "Đã nhận": somebody who was told says so. */
export async function ack(ctx: Ctx, id = ''): Promise<void> {
  const { personId } = ctx.actor
  const broadcastId = Number(id)
  const meant = personId !== null && isId(broadcastId)
  if (!meant || !(await isRecipient(ctx.app.db, broadcastId, personId)))
    return await refuse(ctx, 'campaign.acknowledge')
  const first = await change(ctx, tx => acknowledge(tx, broadcastId, personId, ctx.now))
  await toast(ctx, [first ? 'announcements-acknowledged' : 'announcements-acknowledged-before'])
  if (first) await rebutton(ctx, await acknowledgedButtons(ctx, broadcastId))
}

/** "Đã nhận" can also be typed; it means the newest announcement that has not been acknowledged. */
export async function hearAck(ctx: Ctx, text: string): Promise<boolean> {
  const { personId, language } = ctx.actor
  if (personId === null || !sameWords(text, plain(language, ['announcements-acknowledge']))) return false
  const broadcastId = await unacknowledged(ctx.app.db, personId)
  if (broadcastId !== null) await change(ctx, tx => acknowledge(tx, broadcastId, personId, ctx.now))
  await reply(ctx, {
    text: [[broadcastId === null ? 'announcements-nothing-to-acknowledge' : 'announcements-acknowledged']],
  })
  return true
}

/** The pressed button stays to show that it was pressed; the way to a pledge stays open. */
async function acknowledgedButtons(ctx: Ctx, broadcastId: number) {
  const broadcast = await readBroadcast(ctx.app.db, broadcastId)
  const { link = null, campaignId = null } = (broadcast?.content ?? {}) as Partial<Content>
  return [
    [
      button(['announcements-acknowledged-button'], 'ack', broadcastId),
      button(['announcements-inquire'], 'inquire', broadcastId),
    ],
    ...linkRow(link, campaignId),
  ]
}

import type { Ctx } from '../bot/context.ts'
import { change, rebutton, refuse, reply, toast } from '../bot/reply.ts'
import { button } from '../lib/card.ts'
import { plain } from '../lib/fluent.ts'
import { isId } from '../lib/id.ts'
import { sameWords } from '../lib/vietnamese/fold.ts'
import { readBroadcast } from './broadcast.store.ts'
import { acknowledge, isRecipient, unacknowledged } from './readers.store.ts'
import { linkRow, type Content } from './content.ts'

/** "Đã nhận": somebody who was told says so. */
export async function ack(ctx: Ctx, id = ''): Promise<void> {
  const { personId } = ctx.actor
  const broadcastId = Number(id)
  const meant = personId !== null && isId(broadcastId)
  if (!meant || !(await isRecipient(ctx.app.db, broadcastId, personId)))
    return await refuse(ctx, 'campaign.acknowledge')
  if (await saysWithdrawn(ctx, broadcastId)) return
  const first = await change(ctx, tx => acknowledge(tx, broadcastId, personId, ctx.now))
  await toast(ctx, [first ? 'announcements-acknowledged' : 'announcements-acknowledged-before'])
  // a correction has brought the button back
  await rebutton(ctx, await acknowledgedButtons(ctx, broadcastId))
}

/** Answers a button under something that was taken back; true if it was. */
export async function saysWithdrawn(ctx: Ctx, broadcastId: number): Promise<boolean> {
  const broadcast = await readBroadcast(ctx.app.db, broadcastId)
  if (!broadcast?.withdrawnAt) return false
  await toast(ctx)
  await rebutton(ctx, [])
  await reply(ctx, { text: [['announcements-withdrawn-nothing-to-do', { title: broadcast.title }]] })
  return true
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

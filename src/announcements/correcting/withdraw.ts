import type { Ctx } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { change, rebutton, reply } from '../../bot/reply.ts'
import type { Broadcast } from '../../generated/client.ts'
import { comesAgain } from '../announcements.store.ts'
import { readBroadcast } from '../broadcast.store.ts'
import { mine } from '../mine.ts'
import { showBegun } from '../sending/send.ts'
import { readProgress } from '../watching/progress.store.ts'
import { readBegun } from '../watching/standing.ts'
import { withdrawCard } from './correct.cards.ts'
import { takeBack } from './takeBack.ts'
import { withdrawalForm } from './withdrawal.form.ts'

/** "Thu hồi": asks first, for it cannot be undone. */
export async function askWithdraw(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast || (await saysWithdrawn(ctx, broadcast))) return
  const progress = await readProgress(ctx.app.db, broadcast.id)
  await reply(ctx, withdrawCard(broadcast, progress, await comesAgain(ctx.app.db, broadcast.announcementId)))
}

/** Takes back what was asked about just now; if it was corrected meanwhile, it is asked again. */
export async function withdrawNow(ctx: Ctx, id?: string, version?: string): Promise<void> {
  const broadcast = await asAsked(ctx, id, version)
  if (!broadcast) return
  const begun = await change(ctx, async tx =>
    (await takeBack(tx, ctx, broadcast, null)) ? await readBegun(tx, broadcast.id, ctx) : null,
  )
  if (!begun) return await askAgain(ctx, broadcast.id)
  await rebutton(ctx, [])
  await showBegun(ctx, begun.broadcast, begun.standing)
}

/** The same with a reason, which is asked first. */
export async function withdrawBecause(ctx: Ctx, id?: string, version?: string): Promise<void> {
  const broadcast = await asAsked(ctx, id, version)
  if (!broadcast) return
  await openForm(ctx, withdrawalForm, { broadcastId: broadcast.id, version: broadcast.version })
}

/** The broadcast, if it still says what it said when it was asked about. */
async function asAsked(ctx: Ctx, id?: string, version?: string): Promise<Broadcast | null> {
  const broadcast = await mine(ctx, id)
  if (!broadcast || (await saysWithdrawn(ctx, broadcast))) return null
  if (version === String(broadcast.version)) return broadcast
  await askAgain(ctx, broadcast.id)
  return null
}

async function askAgain(ctx: Ctx, id: number): Promise<void> {
  const { version } = (await readBroadcast(ctx.app.db, id))!
  await rebutton(ctx, [])
  await reply(ctx, { text: [['corrections-changed-meanwhile', { version }]] })
  await askWithdraw(ctx, String(id))
}

async function saysWithdrawn(ctx: Ctx, { withdrawnAt }: Broadcast): Promise<boolean> {
  if (withdrawnAt) await reply(ctx, { text: [['corrections-withdrawn-before']] })
  return withdrawnAt !== null
}

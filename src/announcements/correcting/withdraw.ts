import type { Ctx } from '../../bot/context.ts'
import { change, rebutton, reply } from '../../bot/reply.ts'
import type { Tx } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { comesAgain } from '../announcements.store.ts'
import { readBroadcast, readProgress } from '../broadcast.store.ts'
import { mine } from '../mine.ts'
import { tellOfficers } from '../officers.ts'
import { showBegun } from '../sending/send.ts'
import { readBegun } from '../watching/standing.ts'
import { withdrawalCard, withdrawCard } from './correct.cards.ts'
import { renew } from './renew.ts'

/** "Thu hồi": asks first, for it cannot be undone. */
export async function askWithdraw(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast || (await saysWithdrawn(ctx, broadcast))) return
  const progress = await readProgress(ctx.app.db, broadcast.id)
  await reply(ctx, withdrawCard(broadcast, progress, await comesAgain(ctx.app.db, broadcast.announcementId)))
}

/** Takes back what was asked about just now; if it was corrected meanwhile, it is asked again. */
export async function withdrawNow(ctx: Ctx, id?: string, version?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast || (await saysWithdrawn(ctx, broadcast))) return
  const made = { content: null, reason: null, byId: ctx.actor.personId! }
  const begun = await change(ctx, async tx => {
    const isSame = version === String(broadcast.version)
    if (!isSame || !(await renew(tx, broadcast, made, ctx.now))) return null
    await tellOthers(tx, ctx, broadcast)
    return await readBegun(tx, broadcast.id, ctx)
  })
  await rebutton(ctx, [])
  if (begun) return await showBegun(ctx, begun.broadcast, begun.standing)
  const now = (await readBroadcast(ctx.app.db, broadcast.id))!
  await reply(ctx, { text: [['corrections-changed-meanwhile', { version: now.version }]] })
  await askWithdraw(ctx, id)
}

/** It never waits for a second officer, who would come too late; all others hear of it at once instead. */
async function tellOthers(tx: Tx, ctx: Ctx, broadcast: Broadcast): Promise<void> {
  const { sent } = await readProgress(tx, broadcast.id)
  const card = withdrawalCard(broadcast, ctx.actor.name, sent)
  await tellOfficers(tx, ctx, broadcast.officeId, { key: `withdrawal:${broadcast.id}`, card })
}

async function saysWithdrawn(ctx: Ctx, { withdrawnAt }: Broadcast): Promise<boolean> {
  if (withdrawnAt) await reply(ctx, { text: [['corrections-withdrawn-before']] })
  return withdrawnAt !== null
}

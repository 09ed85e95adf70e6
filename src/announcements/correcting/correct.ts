import type { Ctx, Press } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { change, rebutton, refuse, reply, toast } from '../../bot/reply.ts'
import type { Tx } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { comesAgain } from '../announcements.store.ts'
import { mine } from '../mine.ts'
import { showBegun } from '../sending/send.ts'
import { readProgress } from '../watching/progress.store.ts'
import { readBegun } from '../watching/standing.ts'
import { closeAmendment, readAmendment, type Amended } from './amendments.store.ts'
import { amendmentCard } from './correct.cards.ts'
import { correctionForm } from './correction.form.ts'
import { versionsOf } from './corrections.store.ts'
import { renew } from './renew.ts'
import { askIfMany, tellWhoAsked, type Pending } from './seconding.ts'
import { showAsSent, showVersion, showVersions } from './versions.ts'
import { versionsCard } from './versions.cards.ts'
import { askWithdraw, withdrawBecause, withdrawNow } from './withdraw.ts'

/** Putting right what was sent. */
export const correcting: Readonly<Record<string, Press>> = {
  correct,
  amendment: showAmendment,
  correctnow: confirm,
  dropamendment: drop,
  withdraw: askWithdraw,
  withdrawnow: withdrawNow,
  withdrawwhy: withdrawBecause,
  versions: showVersions,
  version: showVersion,
}

/** "Đính chính": asks for the right words. */
async function correct(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast) return
  if (broadcast.withdrawnAt) return void (await reply(ctx, { text: [['corrections-withdrawn-before']] }))
  await openForm(ctx, correctionForm, { broadcastId: broadcast.id, version: broadcast.version })
}

/** Shows the new words as a reader would see them, then who would. */
async function showAmendment(ctx: Ctx, id?: string): Promise<void> {
  const found = await still(ctx, id)
  if (!found) return
  const { broadcast, amendment } = found
  const { content, version } = amendment
  await showAsSent(ctx, broadcast, content, { version, correctedAt: ctx.now })
  const progress = await readProgress(ctx.app.db, broadcast.id)
  const repeats = await comesAgain(ctx.app.db, broadcast.announcementId)
  const isAsked = amendment.askedById !== null && amendment.askedById !== ctx.actor.personId
  await reply(ctx, amendmentCard(amendment, progress, { repeats, isAsked }))
}

/** Lets everybody have the new words; very many only once a second officer presses the same. */
async function confirm(ctx: Ctx, id?: string): Promise<void> {
  const found = await still(ctx, id)
  if (!found) return
  const asked = await askIfMany(ctx, found)
  if (asked === 'overtaken') return await confirm(ctx, id)
  if (asked) return
  const begun = await change(ctx, tx => confirmed(tx, ctx, found)).catch(unlessClosed)
  if (!begun) return void (await still(ctx, id))
  await rebutton(ctx, [])
  await showBegun(ctx, begun.broadcast, begun.standing)
}

async function confirmed(tx: Tx, ctx: Ctx, found: Pending) {
  const { broadcast, amendment } = found
  const { id, content, reason, askedById } = amendment
  const me = ctx.actor.personId!
  const made = { content, reason, byId: askedById ?? me }
  if (!(await renew(tx, broadcast, made, ctx.now))) return null
  // who asked needs nobody any more where few are left that it reaches
  const secondedById = askedById === null || askedById === me ? null : me
  if (!(await closeAmendment(tx, id, { confirmedAt: ctx.now, secondedById }))) throw new Closed()
  await tellWhoAsked(tx, ctx, found, 'seconded')
  return await readBegun(tx, broadcast.id, ctx)
}

/** Thrown so that nothing is sent of new words that somebody has dropped, or sent, at the same moment. */
class Closed extends Error {}

function unlessClosed(error: unknown): null {
  if (error instanceof Closed) return null
  throw error
}

/** Lets it be. */
async function drop(ctx: Ctx, id?: string): Promise<void> {
  const found = await still(ctx, id)
  if (!found) return
  const { title } = found.broadcast
  const dropped = await change(ctx, async tx => {
    const closed = await closeAmendment(tx, found.amendment.id, { droppedAt: ctx.now })
    if (closed) await tellWhoAsked(tx, ctx, found, 'dropped')
    return closed
  })
  if (!dropped) return void (await still(ctx, id))
  await rebutton(ctx, [])
  await reply(ctx, { text: [['corrections-dropped', { title }]] })
}

/** New words that may still be sent, and for what; if they may not, it is said why and how it stands now. */
async function still(ctx: Ctx, id = ''): Promise<Pending | null> {
  const amendment = await readAmendment(ctx.app.db, Number(id))
  if (!amendment) return (await refuse(ctx, 'campaign.announce'), null)
  const broadcast = await mine(ctx, String(amendment.broadcastId))
  if (!broadcast) return null
  const why = whyNot(broadcast, amendment)
  if (why === null) return { broadcast, amendment }
  await toast(ctx)
  await rebutton(ctx, [])
  await reply(ctx, { text: [[`corrections-${why}`, { version: broadcast.version }]] })
  if (why !== 'dropped-before')
    await reply(ctx, versionsCard(broadcast, await versionsOf(ctx.app.db, broadcast.id)))
  return null
}

function whyNot({ version, withdrawnAt }: Broadcast, amendment: Amended): string | null {
  if (amendment.droppedAt) return 'dropped-before'
  if (amendment.confirmedAt) return 'confirmed-before'
  if (withdrawnAt) return 'withdrawn-before'
  return amendment.version === version + 1 ? null : 'changed-meanwhile'
}

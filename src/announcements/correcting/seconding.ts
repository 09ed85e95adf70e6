import type { Ctx } from '../../bot/context.ts'
import { change, rebutton, reply } from '../../bot/reply.ts'
import type { Tx } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { addNotices } from '../../outbox/store.ts'
import { needsSecond, tellOfficers } from '../officers.ts'
import { readProgress } from '../watching/progress.store.ts'
import { askForSecond, type Amended } from './amendments.store.ts'
import { correctionSecondCard, waitsForSecondCard } from './correct.cards.ts'

/** New words for a broadcast, before they are its next version. */
export type Pending = { broadcast: Broadcast; amendment: Amended }

/**
 * Asks a second officer where a correction reaches very many: false if that is not needed, or this is the second. Overtaken is
 * who wanted to ask at the same moment as somebody else, whose second they are.
 */
export async function askIfMany(
  ctx: Ctx,
  { broadcast, amendment }: Pending,
): Promise<'asked' | 'overtaken' | false> {
  const { id, askedById } = amendment
  const me = ctx.actor.personId!
  if (askedById !== null && askedById !== me) return false
  const { sent, left, uncertain } = await readProgress(ctx.app.db, broadcast.id)
  const people = sent + left + uncertain
  if (!needsSecond(ctx, people)) return false
  const { title, officeId } = broadcast
  const card = correctionSecondCard(id, { title, by: ctx.actor.name, people })
  const officers = await change(ctx, async tx =>
    (await askForSecond(tx, id, me))
      ? await tellOfficers(tx, ctx, officeId, { key: `correction-second:${id}`, card })
      : null,
  )
  if (officers === null) return 'overtaken'
  await rebutton(ctx, [])
  await reply(ctx, waitsForSecondCard(id, { title, people, officers }))
  return 'asked'
}

/** Tells whoever asked for a second officer what that one has decided. */
export async function tellWhoAsked(
  tx: Tx,
  ctx: Ctx,
  { broadcast, amendment }: Pending,
  decided: 'seconded' | 'dropped',
): Promise<void> {
  const { id, askedById: to } = amendment
  if (to === null || to === ctx.actor.personId) return
  const { title } = broadcast
  const card = { text: [[`corrections-${decided}-by`, { title, by: ctx.actor.name }] as const] }
  await addNotices(tx, [{ key: `correction-${decided}:${id}`, to, card }], ctx.now)
}

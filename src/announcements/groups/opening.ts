import type { Ctx } from '../../bot/context.ts'
import { replyMessages, reply } from '../../bot/reply.ts'
import { button, type Card } from '../../lib/card.ts'
import { compose } from '../../outbox/compose.ts'
import { can } from '../../people/can.ts'
import { readUnit } from '../../people/store.ts'
import { readBroadcast } from '../broadcast.store.ts'
import { addressedAs } from './reading.store.ts'

/** The link under an announcement in a group: whoever it is meant for reads it here, with the buttons that are theirs. */
export async function openAnnouncement(ctx: Ctx, id = ''): Promise<void> {
  const { app, actor } = ctx
  const broadcast = await readBroadcast(app.db, Number(id))
  const school = broadcast && (await addressedAs(app.db, broadcast.id, actor.personId ?? 0))
  if (!broadcast || school === null) return await sayNotMeant(ctx, broadcast)
  if (broadcast.withdrawnAt) return void (await reply(ctx, { text: [['announcements-withdrawn']] }))
  const cards = broadcast.cards as unknown as Card[]
  const fill = { name: actor.name, school }
  const rows = cards.flatMap(({ buttons = [] }) => buttons)
  await replyMessages(ctx, compose(actor.language, cards, { fill }), rows)
}

/** Nothing is shown to others, nor whether there is something to be shown; the office that sent it sees how it goes. */
async function sayNotMeant(ctx: Ctx, broadcast: { id: number; officeId: number } | null): Promise<void> {
  const office = broadcast && (await readUnit(ctx.app.db, broadcast.officeId))
  const mine = broadcast && office && can(ctx.actor, 'campaign.announce', office)
  await reply(ctx, {
    text: [['announcements-not-meant']],
    buttons: mine ? [[button(['announcements-progress'], 'progress', broadcast.id)]] : [],
  })
}

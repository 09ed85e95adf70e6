import type { App } from '../app.ts'
import type { Card } from '../lib/card.ts'
import { lastDelivered, type Delivered } from '../outbox/delivered.ts'
import type { Ctx } from './context.ts'
import {
  numbered,
  offersFrom,
  shownAs,
  type Offer,
  type Offered,
  type Rows,
  type Shown,
} from './offers.rules.ts'
import { changeOffer, keepOffer, overtakeOffer, readOffer } from './offers.store.ts'

/** Lets the buttons under a message be typed as well; a message without any leaves what was offered before. */
export async function offer(ctx: Ctx, messageId: number, rows: Rows = []): Promise<void> {
  await offerThese(ctx, messageId, shownAs(ctx.actor.language, rows))
}

/** The same for buttons as they were shown. */
export async function offerThese(
  { app, actor, draft }: Ctx,
  messageId: number,
  buttons: readonly Offered[],
): Promise<void> {
  if (buttons.length === 0) return
  const at = app.clock()
  // the questions of an open form go on below
  await keepOffer(app.db, actor.chatId, { messageId, buttons, at, overtakenAt: draft ? at : null })
}

/** Takes back what was offered under a message. */
export const withdraw = ({ app, actor }: Ctx, messageId: number): Promise<void> =>
  changeOffer(app.db, actor.chatId, messageId, [])

/** Lets no number that is typed behind the first question of a form mean what stands above it. */
export const overtake = ({ app, actor }: Ctx): Promise<void> =>
  overtakeOffer(app.db, actor.chatId, app.clock())

/** Puts numbers on many buttons for somebody who types; who taps sees none. */
export function countable({ typed, actor: { language } }: Ctx, card: Card): Card {
  const { buttons = [] } = card
  return typed && buttons.flat().length > few ? { ...card, buttons: numbered(language, buttons) } : card
}

/** As many buttons as can be counted at a glance. */
const few = 3

/** What can be chosen by typing in the chat of an update: what was last offered, and what last came by itself. */
export async function readOffers({ app, actor, message }: Ctx): Promise<Offer[]> {
  const kept = await readOffer(app.db, actor.chatId)
  const { personId, chatId } = actor
  const came = personId === null ? null : await lastDelivered(app.db, { personId, chatId })
  // a message whose buttons were pressed since shows what became of them
  const brought = came && came.messageId !== kept?.messageId ? shownFrom(app, came) : []
  const typing = { overtakenAt: kept?.overtakenAt ?? null, typedId: message?.message_id ?? 0 }
  return offersFrom([...(kept ? [kept] : []), ...brought], typing)
}

/** The buttons of a message that was delivered, unless its words went away with a deploy. */
function shownFrom({ log }: App, { messageId, sentAt, language, cards }: Delivered): Shown[] {
  const rows = cards.flatMap(({ buttons = [] }) => buttons)
  try {
    return [{ messageId, at: sentAt, buttons: shownAs(language, rows) }]
  } catch (error) {
    log.warn({ err: error }, 'the buttons of a delivered card cannot be said any more')
    return []
  }
}

import { asIs } from '../forms/question.ts'
import { button, type Say } from '../lib/card.ts'
import type { Ctx } from './context.ts'
import { commandLabel, entriesFor, openMenu } from './menu.ts'
import { offerThese, readOffers } from './offers.ts'
import { meaningOf, numbered, shownAs, type Offered } from './offers.rules.ts'
import { press } from './press.ts'
import { reply } from './reply.ts'
import { sayNotUnderstood } from './where.ts'

/** Takes words that no command, form or feature has taken for the button they mean: the last ones offered, or the menu's. */
export async function takeWords(ctx: Ctx, text: string): Promise<void> {
  const meaning = text === '' ? null : meaningOf(text, await readOffers(ctx), standing(ctx))
  if (!meaning) return await sayNotUnderstood(ctx)
  if ('which' in meaning) return await askWhich(ctx, meaning.which, meaning.others)
  ctx.typed = true
  ctx.pressedIn = meaning.messageId
  await act(ctx, meaning.button)
}

/** The buttons that can always be typed: the entries of the menu, and the way to it. */
function standing(ctx: Ctx): Offered[] {
  const entries = entriesFor(ctx).map(entry => button(commandLabel(entry), 'run', entry.name))
  return shownAs(ctx.actor.language, [entries, [openMenu]])
}

/** What a button does for somebody who types: a text to copy and an address are said. */
async function act(ctx: Ctx, chosen: Offered): Promise<void> {
  if ('press' in chosen) return await press(ctx, chosen.press)
  const words = 'url' in chosen ? chosen.url : chosen.copy
  await reply(ctx, { text: [['bot-button-holds', { label: chosen.label, words }]] })
}

/** How many of several buttons are offered again. */
const mostOffered = 8

/** Offers those again of which one may be meant; the others can still be typed by their words. */
async function askWhich(ctx: Ctx, which: readonly Offered[], others: readonly Offered[]): Promise<void> {
  const { language } = ctx.actor
  const again = which.slice(0, mostOffered).map(({ label, ...holds }) => [{ label: asIs(label), ...holds }])
  const buttons = numbered(language, again)
  const question: Say = ['bot-which-button', { count: again.length }]
  const messageId = await reply(ctx, { text: [question], buttons }, { offering: false })
  await offerThese(ctx, messageId, [...shownAs(language, buttons), ...which.slice(mostOffered), ...others])
}

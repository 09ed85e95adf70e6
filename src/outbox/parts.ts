import type { App } from '../app.ts'
import type { Card } from '../lib/card.ts'
import { render, type Rendered } from '../lib/render.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import type { Landed } from './pace.ts'
import { markPart, type Claimed } from './store.ts'

/** Sends the parts of a claimed delivery that have not arrived yet, in order, and says what became of it. */
export async function sendParts(app: App, delivery: Claimed, firstLanded: Landed): Promise<Outcome> {
  const message = rendered(app, delivery)
  if (!message) return { kind: 'failed', cause: 'bug' }
  const { id, chatId, attempts, partsSent } = delivery
  const { parts, markup } = message
  const paid = app.config.PAID_BROADCAST ? { allow_paid_broadcast: true } : {}
  let messageId = 0
  for (let part = partsSent; part < parts.length; part++) {
    const landed = part === partsSent ? firstLanded : await app.pace.turn()
    const last = part === parts.length - 1
    try {
      const keyboard = last && markup ? { reply_markup: markup } : {}
      const options = { parse_mode: 'HTML' as const, ...paid, ...keyboard }
      messageId = (await app.api.sendMessage(chatId, parts[part]!, options).finally(landed)).message_id
    } catch (error) {
      return outcomeOf(error, attempts, app.clock())
    }
    if (!last) await markPart(app.db, id, part + 1)
  }
  return { kind: 'sent', messageId }
}

/** The messages of a card; null for one that cannot be said, perhaps because its words went away with a deploy. */
function rendered(app: App, { id, language, card }: Claimed): Rendered | null {
  const key = `${language} ${card}`
  const known = lately.get(key)
  if (known) return known
  try {
    const made = render(language, JSON.parse(card) as Card)
    if (lately.size >= remembered) lately.clear()
    lately.set(key, made)
    return made
  } catch (error) {
    app.log.error({ err: error, id }, 'a card cannot be said')
    return null
  }
}

/** A broadcast says the same to thousands: its messages are made once. */
const lately = new Map<string, Rendered>()
const remembered = 20

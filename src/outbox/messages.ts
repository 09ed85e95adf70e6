import type { App } from '../app.ts'
import type { Card } from '../lib/card.ts'
import { compose, type Outgoing } from './compose.ts'
import type { Claimed } from './claims.store.ts'

/** The messages of a delivery; null for one that cannot be said, perhaps because its words went away with a deploy. */
export function messagesOf(app: App, { id, ...delivery }: Claimed): Outgoing[] | null {
  try {
    return delivery.fill ? composed(delivery) : remembered(delivery)
  } catch (error) {
    app.log.error({ err: error, id }, 'a card cannot be said')
    return null
  }
}

type Said = Pick<Claimed, 'language' | 'cards' | 'fill' | 'action' | 'target' | 'version'>

/** A broadcast says the same to thousands: its messages are made once. */
function remembered(said: Said): Outgoing[] {
  const key = `${said.language} ${isReply(said) ? said.version : ''} ${said.cards}`
  const known = lately.get(key)
  if (known) return known
  const made = composed(said)
  if (lately.size >= most) lately.clear()
  lately.set(key, made)
  return made
}

const composed = (said: Said): Outgoing[] =>
  compose(said.language, JSON.parse(said.cards) as Card[], {
    fill: said.fill ?? undefined,
    heading: isReply(said) ? ['announcements-erratum', { version: said.version }] : undefined,
  })

/** Whether it is said under what it corrects. */
const isReply = ({ action, target }: Said): boolean => action === 'send' && target !== null

const lately = new Map<string, Outgoing[]>()
const most = 20

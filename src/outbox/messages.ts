import type { App } from '../app.ts'
import type { Card } from '../lib/card.ts'
import { compose, type Outgoing } from './compose.ts'
import type { Claimed } from './claims.store.ts'

/** The messages of a delivery; null for one that cannot be said, perhaps because its words went away with a deploy. */
export function messagesOf(app: App, { id, ...delivery }: Claimed): Outgoing[] | null {
  try {
    return delivery.fill ? composed(app, delivery) : remembered(app, delivery)
  } catch (error) {
    app.log.error({ err: error, id }, 'a card cannot be said')
    return null
  }
}

type Said = Omit<Claimed, 'id'>

/** A broadcast says the same to thousands: its messages are made once. */
function remembered(app: App, said: Said): Outgoing[] {
  const where = isGroup(said) ? 'group' : 'own'
  const key = `${said.language} ${where} ${isHeaded(said) ? said.version : ''} ${said.cards}`
  const known = lately.get(key)
  if (known) return known
  const made = composed(app, said)
  if (lately.size >= most) lately.clear()
  lately.set(key, made)
  return made
}

const composed = ({ me }: App, said: Said): Outgoing[] =>
  compose(said.language, JSON.parse(said.cards) as Card[], {
    fill: said.fill ?? undefined,
    toMany: isGroup(said) ? me.username : undefined,
    heading: isHeaded(said) ? ['announcements-erratum', { version: said.version }] : undefined,
  })

/** What corrects the message above it says so; what takes it back has no other words. */
const isHeaded = ({ isErratum, isWithdrawn }: Said): boolean => isErratum && !isWithdrawn

/** Telegram numbers groups and channels below zero. */
const isGroup = ({ chatId }: Said): boolean => chatId < 0

const lately = new Map<string, Outgoing[]>()
const most = 20

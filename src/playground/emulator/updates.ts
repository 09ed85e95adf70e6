import type { Update } from './api.ts'
import { remember } from './remember.ts'
import type { Core } from './state.ts'

export type Entry = {
  readonly update: Update
  readonly kind: string
  /** Telegram keeps messages and presses of one person in different queues, in no sure order. */
  readonly lane: string
  readonly expiresAt: number
  delivered: boolean
}

/** The updates that the bot has not confirmed yet, oldest first. */
export type Updates = { nextId: number; readonly pending: Set<Entry>; allowed: ReadonlySet<string> | null }

export const newUpdates = (nextId: number): Updates => ({ nextId, pending: new Set(), allowed: null })

const usuallyLeftOut = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])
const day = 24 * 60 * 60 * 1000
const callbackLife = 150_000

/** Queues what happened for the bot, unless the bot did not ask for updates of that kind. */
export function queueUpdate(core: Core, chatId: number, content: Omit<Update, 'update_id'>): void {
  const update = { update_id: core.updates.nextId++, ...content }
  remember(core.history, { chatId, update }, core.keep)
  queueAgain(core, chatId, update)
}

/** Queues an update as it is, with the id that it has. */
export function queueAgain(core: Core, chatId: number, update: Update): void {
  const { updates } = core
  const kind = Object.keys(update).find(key => key !== 'update_id') ?? ''
  if (updates.allowed ? !updates.allowed.has(kind) : usuallyLeftOut.has(kind)) return
  const isPress = kind === 'callback_query'
  const expiresAt = core.now() + (isPress ? callbackLife : day)
  const lane = `${isPress ? 'press' : kind === 'my_chat_member' ? 'member' : 'message'}:${chatId}`
  updates.pending.add({ update, kind, lane, expiresAt, delivered: false })
  core.onQueued()
}

/** Forgets what the bot has received and, by asking for later updates, confirmed. */
export function confirm({ pending }: Updates, offset: number): void {
  if (offset < 0) {
    let surplus = pending.size + offset
    for (const entry of pending) if (surplus-- > 0) pending.delete(entry)
    return
  }
  for (const entry of pending) {
    if (!entry.delivered) return
    if (entry.update.update_id < offset) pending.delete(entry)
  }
}

/** The next updates for the bot; they stay until confirmed. */
export function take({ updates, now }: Core, limit: number): Update[] {
  const batch: Update[] = []
  const at = now()
  for (const entry of updates.pending) {
    if (batch.length >= limit) break
    if (entry.expiresAt <= at) {
      updates.pending.delete(entry)
      continue
    }
    entry.delivered = true
    batch.push(entry.update)
  }
  return batch
}

/** The kinds of update that the bot wants from now on; saying nothing keeps what was said before. */
export function allow(updates: Updates, kinds: unknown): void {
  if (Array.isArray(kinds)) updates.allowed = kinds.length === 0 ? null : new Set(kinds.map(String))
}

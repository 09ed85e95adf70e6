import type { PeopleSide, Pressed } from './api.ts'
import type { Button, ChatMessage } from './chat.ts'
import { findMessage, recordEvent } from './chats.ts'
import { currentKeyboard } from './keyboards.ts'
import { receive, writer } from './people.ts'
import type { Callback, Core } from './state.ts'
import { queueUpdate } from './updates.ts'
import { wireInaccessible, wireMessage, wireUser } from './wire.ts'
import { shareContact } from './sharing.ts'

/** What people do with buttons. */
export const pressing = (core: Core): Pick<PeopleSide, 'press' | 'pressLabel' | 'repeatPress'> => ({
  press: (userId, messageId, data, { forged = false } = {}) => press(core, userId, messageId, data, forged),
  pressLabel: (userId, label) => pressLabel(core, userId, label),
  repeatPress: callbackId => {
    const callback = core.callbacks.get(callbackId)
    if (!callback) throw new Error(`There was no press ${callbackId}`)
    queuePress(core, callback)
  },
})

function press(core: Core, userId: number, messageId: number, data: string, forged: boolean): string {
  writer(core, userId)
  const button = buttonsOf(findMessage(core, userId, messageId)).find(
    one => 'data' in one && one.data === data,
  )
  if (!button && !forged) throw new Error(`Message ${messageId} has no button that carries "${data}" now`)
  const id = String(++core.lastCallbackId)
  const callback: Callback = { id, userId, messageId, data, at: core.now(), answered: false }
  core.callbacks.set(id, callback)
  if (core.callbacks.size > core.keep * 2) forgetOldest(core.callbacks, core.keep)
  const message = findMessage(core, userId, messageId)
  const text = button?.label ?? data
  recordEvent(core, {
    kind: 'pressed',
    chatId: userId,
    text,
    callbackId: id,
    data,
    ...(message ? { message } : {}),
  })
  queuePress(core, callback)
  return id
}

/** The newest place where this label stands: under a message, or on the keyboard that is shown. */
function pressLabel(core: Core, userId: number, label: string): Pressed {
  const chat = core.chats.get(userId) ?? []
  const message = chat.findLast(one => !one.deleted && buttonsOf(one).some(button => button.label === label))
  const keyboard = currentKeyboard(core, userId)
  const key = keyboard?.keyboard.rows.flat().find(one => one.label === label)
  if (keyboard && key && keyboard.messageId > (message?.id ?? 0)) {
    if (key.asks === 'contact') return { message: shareContact(core, userId, {}) }
    return { message: receive(core, userId, { text: label }) }
  }
  const button = buttonsOf(message).find(one => one.label === label)
  if (!message || !button)
    throw new Error(`There is no button [${label}] in this chat; ${whatThereIs(core, userId)}`)
  if ('url' in button) return { url: button.url }
  if ('copy' in button) return { copied: button.copy }
  return { callbackId: press(core, userId, message.id, button.data, false) }
}

function queuePress(core: Core, { id, userId, messageId, data }: Callback): void {
  const message = findMessage(core, userId, messageId)
  const callback_query = {
    id,
    from: wireUser(writer(core, userId).person),
    message: message ? wireMessage(core, message) : wireInaccessible(core, userId, messageId),
    chat_instance: String(userId),
    data,
  }
  queueUpdate(core, userId, { callback_query: callback_query })
}

const buttonsOf = (message: ChatMessage | undefined): readonly Button[] => message?.buttons.flat() ?? []

function whatThereIs(core: Core, userId: number): string {
  const newest = (core.chats.get(userId) ?? []).findLast(
    ({ deleted, buttons }) => !deleted && buttons.length > 0,
  )
  const labels = [...buttonsOf(newest), ...(currentKeyboard(core, userId)?.keyboard.rows.flat() ?? [])]
  return labels.length === 0
    ? 'there are none'
    : `there are ${labels.map(({ label }) => `[${label}]`).join(' ')}`
}

function forgetOldest(callbacks: Map<string, Callback>, keep: number): void {
  let surplus = callbacks.size - keep
  for (const id of callbacks.keys()) if (surplus-- > 0) callbacks.delete(id)
}

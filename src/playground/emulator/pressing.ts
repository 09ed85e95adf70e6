import type { PeopleSide, Pressed } from './api.ts'
import type { Button, ChatMessage } from './chat.ts'
import { findMessage, recordEvent } from './chats.ts'
import { currentKeyboard } from './keyboards.ts'
import { groupOf } from './groupOf.ts'
import { receive, writer } from './people.ts'
import { accountOf } from './reach.ts'
import type { Callback, Core } from './state.ts'
import { queueUpdate } from './updates.ts'
import { wireInaccessible, wireMessage, wireUser } from './wire.ts'
import { shareContact } from './sharing.ts'

/** What people do with buttons. */
export const pressing = (core: Core): Pick<PeopleSide, 'press' | 'pressLabel' | 'repeatPress'> => ({
  press: (userId, messageId, data, { forged = false, chatId = userId } = {}) =>
    press(core, { userId, chatId, messageId, data }, forged),
  pressLabel: (userId, label, chatId = userId) => pressLabel(core, userId, label, chatId),
  repeatPress: callbackId => {
    const callback = core.callbacks.get(callbackId)
    if (!callback) throw new Error(`There was no press ${callbackId}`)
    queuePress(core, callback)
  },
})

type Press = Pick<Callback, 'userId' | 'chatId' | 'messageId' | 'data'>

function press(core: Core, given: Press, forged: boolean): string {
  const { userId, chatId, messageId, data } = given
  // a press in a group does not let the bot write to whoever pressed
  if (chatId === userId) writer(core, userId)
  else checkMember(core, userId, chatId)
  const message = findMessage(core, chatId, messageId)
  const button = buttonsOf(message).find(one => 'data' in one && one.data === data)
  if (!button && !forged) throw new Error(`Message ${messageId} has no button that carries "${data}" now`)
  const id = String(++core.lastCallbackId)
  const callback: Callback = { id, ...given, at: core.now(), answered: false }
  core.callbacks.set(id, callback)
  if (core.callbacks.size > core.keep * 2) forgetOldest(core.callbacks, core.keep)
  const about = { chatId, by: userId, callbackId: id, data, text: button?.label ?? data }
  recordEvent(core, { kind: 'pressed', ...about, ...(message ? { message } : {}) })
  queuePress(core, callback)
  return id
}

function checkMember(core: Core, userId: number, chatId: number): void {
  const { title, members } = groupOf(core, chatId)
  if (!members.includes(userId)) throw new Error(`Only members see what is in "${title}"`)
}

/** The newest place where this label stands: under a message, or on the keyboard that is shown. */
function pressLabel(core: Core, userId: number, label: string, chatId: number): Pressed {
  const chat = core.chats.get(chatId) ?? []
  const message = chat.findLast(one => !one.deleted && buttonsOf(one).some(button => button.label === label))
  const keyboard = chatId === userId ? currentKeyboard(core, userId) : null
  const key = keyboard?.keyboard.rows.flat().find(one => one.label === label)
  if (keyboard && key && keyboard.messageId > (message?.id ?? 0)) {
    if (key.asks === 'contact') return { message: shareContact(core, userId, {}) }
    return { message: receive(core, userId, { text: label }) }
  }
  const button = buttonsOf(message).find(one => one.label === label)
  if (!message || !button)
    throw new Error(`There is no button [${label}] in this chat; ${whatThereIs(core, chatId)}`)
  if ('url' in button) return { url: button.url }
  if ('copy' in button) return { copied: button.copy }
  const { data } = button
  return { callbackId: press(core, { userId, chatId, messageId: message.id, data }, false) }
}

function queuePress(core: Core, { id, userId, chatId, messageId, data }: Callback): void {
  const message = findMessage(core, chatId, messageId)
  const callback_query = {
    id,
    from: wireUser(accountOf(core, userId).person),
    message: message ? wireMessage(core, message) : wireInaccessible(core, chatId, messageId),
    chat_instance: String(chatId),
    data,
  }
  queueUpdate(core, userId, { callback_query })
}

const buttonsOf = (message: ChatMessage | undefined): readonly Button[] => message?.buttons.flat() ?? []

function whatThereIs(core: Core, chatId: number): string {
  const newest = (core.chats.get(chatId) ?? []).findLast(
    ({ deleted, buttons }) => !deleted && buttons.length > 0,
  )
  const labels = [...buttonsOf(newest), ...(currentKeyboard(core, chatId)?.keyboard.rows.flat() ?? [])]
  return labels.length === 0
    ? 'there are none'
    : `there are ${labels.map(({ label }) => `[${label}]`).join(' ')}`
}

function forgetOldest(callbacks: Map<string, Callback>, keep: number): void {
  let surplus = callbacks.size - keep
  for (const id of callbacks.keys()) if (surplus-- > 0) callbacks.delete(id)
}

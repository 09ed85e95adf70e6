import type { WireMessage } from './api.ts'
import { wireButtons } from './buttons.ts'
import type { ChatMessage, Contact, Person } from './chat.ts'
import { findMessage } from './chats.ts'
import type { Loose } from './read.ts'
import type { Core } from './state.ts'
import { wireFile } from './wireFile.ts'

/** A message as the Bot API writes it. What is undefined does not get into JSON. */
export function wireMessage(core: Core, message: ChatMessage, inReply = false): WireMessage {
  const replied = message.replyTo && !inReply ? findMessage(core, message.chatId, message.replyTo) : undefined
  const { buttons } = message
  const wire = {
    message_id: message.id,
    ...wireAuthor(core, message),
    chat: wireChat(core, message.chatId),
    date: seconds(message.sentAt),
    edit_date: message.editedAt && seconds(message.editedAt),
    forward_origin: message.forwarded ? wireOrigin(core, message) : undefined,
    reply_to_message: replied && wireMessage(core, replied, true),
    media_group_id: message.album,
    ...wireContent(core, message),
    reply_markup: buttons.length > 0 ? { inline_keyboard: wireButtons(buttons) } : undefined,
    has_protected_content: message.protected || undefined,
  }
  return wire
}

/** A message that the bot can no longer see, as a button under it names it. */
export const wireInaccessible = (core: Core, chatId: number, id: number): Loose => ({
  message_id: id,
  chat: wireChat(core, chatId),
  date: 0,
})

export function wireUser({ phone: _phone, ...person }: Person) {
  return { is_bot: false, ...person }
}

export function wireChat({ accounts, groups }: Core, chatId: number): Loose {
  const group = groups.get(chatId)
  if (group) return { id: group.id, title: group.title, type: group.kind }
  const { id = chatId, first_name = '', last_name, username } = accounts.get(chatId)?.person ?? {}
  return { id, first_name, last_name, username, type: 'private' }
}

export const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000)

const personOf = ({ accounts }: Core, id: number): Person =>
  accounts.get(id)?.person ?? { id, first_name: '' }

/** In a channel it is the channel that speaks. */
function wireAuthor(core: Core, { from, chatId, by = chatId }: ChatMessage) {
  if (core.groups.get(chatId)?.kind === 'channel') return { sender_chat: wireChat(core, chatId) }
  return { from: from === 'bot' ? core.bot : wireUser(personOf(core, by)) }
}

const wireOrigin = (core: Core, { chatId, by = chatId, sentAt }: ChatMessage): Loose => ({
  type: 'user',
  sender_user: wireUser(personOf(core, by)),
  date: seconds(sentAt),
})

function wireContent(core: Core, { text, entities, file, contact, service }: ChatMessage): Loose {
  if (service) return service
  if (contact) return { contact: wireContact(contact) }
  const marks = entities.length > 0
  if (!file) return marks ? { text, entities } : { text }
  return {
    ...wireFile(core, file),
    ...(text ? { caption: text } : {}),
    ...(marks ? { caption_entities: entities } : {}),
  }
}

const wireContact = ({ phone, firstName, lastName, userId }: Contact): Loose => ({
  phone_number: phone,
  first_name: firstName,
  last_name: lastName,
  user_id: userId,
})

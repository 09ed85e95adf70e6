import type { ChatMessage } from '../chat.ts'
import { findMessage } from '../chats.ts'
import { readMarkup } from '../markup.ts'
import type { Given } from '../params.ts'
import { reach } from '../reach.ts'
import { isObject, onlyFields } from '../read.ts'
import { type Content, checkRights } from '../rights.ts'
import { badRequest } from '../refusal.ts'
import type { Core } from '../state.ts'

/** What every method that sends a message understands. */
export const sendFields = {
  chat_id: 'chat',
  disable_notification: 'flag',
  protect_content: 'flag',
  allow_paid_broadcast: 'flag',
  reply_parameters: 'json',
  reply_to_message_id: 'int',
  reply_markup: 'json',
} as const

/** Where a message goes and how: everything about it but its content, which may not be welcome there. */
export function readSendOptions(
  core: Core,
  given: Given<typeof sendFields>,
  contents: readonly Content[],
): SendOptions {
  const markup = readMarkup(given.reply_markup)
  const chatId = reach(core, given.chat_id)
  const replyTo = readReply(core, chatId, given)
  checkRights(core, chatId, contents)
  return {
    chatId,
    from: 'bot',
    silent: given.disable_notification ?? false,
    protected: given.protect_content ?? false,
    ...markup,
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}

export type SendOptions = Pick<ChatMessage, 'chatId' | 'from' | 'silent' | 'protected'> &
  Partial<Pick<ChatMessage, 'buttons' | 'keyboard' | 'replyTo'>>

const replyFields = new Set(['message_id', 'allow_sending_without_reply'])

function readReply(core: Core, chatId: number, given: Given<typeof sendFields>): number | undefined {
  const asked = given.reply_parameters ?? { message_id: given.reply_to_message_id ?? 0 }
  if (!isObject(asked)) throw badRequest('object expected as reply parameters')
  if (Object.keys(asked).length === 0) return undefined
  const reply = onlyFields(asked, replyFields, 'reply_parameters')
  if (reply['message_id'] === undefined) throw badRequest('can\'t find field "message_id"')
  const id = Number(reply['message_id'])
  if (id <= 0) return undefined
  if (findMessage(core, chatId, id)) return id
  if (reply['allow_sending_without_reply'] === true) return undefined
  throw badRequest('message to be replied not found')
}

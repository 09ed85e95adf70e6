import { isDeepStrictEqual } from 'node:util'
import type { ChatMessage } from '../chat.ts'
import { changeMessage } from '../chats.ts'
import { readInlineMarkup } from '../markup.ts'
import { method, sending } from '../method.ts'
import { namedMessage, reach } from '../reach.ts'
import { badRequest } from '../refusal.ts'
import type { Core } from '../state.ts'
import { readCaption } from '../text.ts'
import { wireMessage } from '../wire.ts'
import { readWords, textFields } from './messages.ts'

const place = { chat_id: 'chat', message_id: 'int', reply_markup: 'json' } as const
const twoDays = 48 * 60 * 60 * 1000

export const editMessageText = sending({ ...place, ...textFields }, (core, given) => {
  const words = readWords(given)
  const buttons = readInlineMarkup(given.reply_markup)
  const message = editable(core, given.chat_id, given.message_id)
  if (message.file) throw badRequest('there is no text in the message to edit')
  return edit(core, message, { ...words, buttons })
})

export const editMessageCaption = sending(
  { ...place, caption: 'text', parse_mode: 'text', caption_entities: 'json' },
  (core, given) => {
    const words = readCaption(given.caption, given.parse_mode, given.caption_entities)
    const buttons = readInlineMarkup(given.reply_markup)
    const message = editable(core, given.chat_id, given.message_id)
    if (!message.file) throw badRequest('there is no caption in the message to edit')
    return edit(core, message, { ...words, buttons })
  },
)

export const editMessageReplyMarkup = sending(place, (core, given) => {
  const buttons = readInlineMarkup(given.reply_markup)
  return edit(core, editable(core, given.chat_id, given.message_id), { buttons })
})

export const deleteMessage = method(
  { chat_id: 'chat', message_id: 'int' },
  (core, { chat_id, message_id }) => {
    remove(core, namedMessage(core, reach(core, chat_id), message_id, 'message to delete'))
    return true
  },
)

export const pinChatMessage = method(
  { chat_id: 'chat', message_id: 'int', disable_notification: 'flag' },
  (core, { chat_id, message_id }) => {
    changeMessage(core, namedMessage(core, reach(core, chat_id), message_id, 'message to pin'), 'pinned', {
      pinned: true,
    })
    return true
  },
)

export const unpinChatMessage = method(
  { chat_id: 'chat', message_id: 'int' },
  (core, { chat_id, message_id }) => {
    const chatId = reach(core, chat_id)
    const newest = message_id ?? core.chats.get(chatId)?.findLast(({ pinned }) => pinned)?.id ?? 0
    changeMessage(core, namedMessage(core, chatId, newest, 'message to unpin'), 'pinned', { pinned: false })
    return true
  },
)

function editable(core: Core, chat: number | string | undefined, messageId: number | undefined): ChatMessage {
  const message = namedMessage(core, reach(core, chat), messageId, 'message to edit')
  const isFixed = message.from === 'person' || message.keyboard !== undefined || message.forwarded
  if (isFixed) throw badRequest("message can't be edited")
  return message
}

function edit(core: Core, message: ChatMessage, change: Partial<ChatMessage>): unknown {
  if (isSame(message, { ...message, ...change }))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    )
  return wireMessage(core, changeMessage(core, message, 'edited', { ...change, editedAt: core.now() }))
}

const isSame = (one: ChatMessage, other: ChatMessage): boolean =>
  one.text === other.text && isDeepStrictEqual([one.entities, one.buttons], [other.entities, other.buttons])

function remove(core: Core, message: ChatMessage): void {
  if (core.now() - message.sentAt > twoDays) throw badRequest("message can't be deleted for everyone")
  changeMessage(core, message, 'deleted', { deleted: true })
}

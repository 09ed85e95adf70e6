import { isDeepStrictEqual } from 'node:util'
import type { ChatMessage } from '../chat.ts'
import { changeMessage } from '../chats.ts'
import { mixProblem } from '../fileKinds.ts'
import { type Media, readMedia } from '../inputMedia.ts'
import { readInlineMarkup } from '../markup.ts'
import { sending } from '../method.ts'
import { namedMessage, reach } from '../reach.ts'
import { badRequest } from '../refusal.ts'
import { mayTouchOwn } from '../rights.ts'
import type { Core } from '../state.ts'
import { readCaption } from '../text.ts'
import { wireMessage } from '../wire.ts'
import { readWords, textFields } from './messages.ts'

const place = { chat_id: 'chat', message_id: 'int', reply_markup: 'json' } as const

export const editMessageText = sending({ ...place, ...textFields }, (core, given) => {
  const words = readWords(given, 'MESSAGE_TOO_LONG')
  const buttons = readInlineMarkup(given.reply_markup)
  const message = editable(core, given.chat_id, given.message_id)
  if (message.file) throw badRequest('there is no text in the message to edit')
  return edit(core, message, { ...words, buttons })
})

export const editMessageCaption = sending(
  { ...place, caption: 'text', parse_mode: 'text', caption_entities: 'json' },
  (core, given) => {
    const { caption, parse_mode, caption_entities } = given
    const words = readCaption(caption, parse_mode, caption_entities, 'MEDIA_CAPTION_TOO_LONG')
    const buttons = readInlineMarkup(given.reply_markup)
    const message = editable(core, given.chat_id, given.message_id)
    if (!message.file) throw badRequest('there is no caption in the message to edit')
    return edit(core, message, { ...words, buttons })
  },
)

/** Puts another file in the place of one, or under a text. */
export const editMessageMedia = sending({ ...place, media: 'json' }, (core, given, { uploads }) => {
  if (given.media === undefined) throw badRequest('parameter "media" is required')
  const media = readMedia(core, given.media, uploads)
  const buttons = readInlineMarkup(given.reply_markup)
  const message = editable(core, given.chat_id, given.message_id, "message media can't be edited")
  checkAlbum(message, media)
  return edit(core, message, { ...media, buttons })
})

export const editMessageReplyMarkup = sending(place, (core, given) => {
  const buttons = readInlineMarkup(given.reply_markup)
  return edit(core, editable(core, given.chat_id, given.message_id), { buttons })
})

function editable(
  core: Core,
  chat: number | string | undefined,
  messageId: number | undefined,
  problem = "message can't be edited",
): ChatMessage {
  const chatId = reach(core, chat, 'edit')
  const message = namedMessage(core, chatId, messageId, 'message to edit')
  const isFixed = message.keyboard !== undefined || message.forwarded || message.service !== undefined
  if (isFixed || message.from === 'person' || !mayTouchOwn(core, chatId)) throw badRequest(problem)
  return message
}

/** In an album a photo can become a video, and no other kind another. */
function checkAlbum({ album, file }: ChatMessage, media: Media): void {
  if (album !== undefined && file && mixProblem([file.kind, media.file.kind]))
    throw badRequest("can't change media type in the album")
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
  one.text === other.text &&
  one.file?.id === other.file?.id &&
  isDeepStrictEqual([one.entities, one.buttons], [other.entities, other.buttons])

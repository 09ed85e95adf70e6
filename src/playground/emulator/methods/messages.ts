import { addMessage, recordEvent } from '../chats.ts'
import { method, sending } from '../method.ts'
import { reach } from '../reach.ts'
import { isObject, onlyFields } from '../read.ts'
import { badRequest } from '../refusal.ts'
import { readText } from '../text.ts'
import { wireMessage } from '../wire.ts'
import { readSendOptions, sendFields } from './sendOptions.ts'

/** What a text may be given with, in a new message and in an edited one. */
export const textFields = {
  text: 'text',
  parse_mode: 'text',
  entities: 'json',
  link_preview_options: 'json',
} as const

type GivenText = {
  readonly text?: string | undefined
  readonly parse_mode?: string | undefined
  readonly entities?: unknown
  readonly link_preview_options?: unknown
}

/** Reads the words of a message; an edit that is too long is refused in other words than a message. */
export function readWords(
  { text, parse_mode, entities, link_preview_options }: GivenText,
  tooLong = 'message is too long',
): ReturnType<typeof readText> {
  if (link_preview_options !== undefined) checkPreview(link_preview_options)
  return readText(text, { parseMode: parse_mode, entities, tooLong })
}

export const sendMessage = sending({ ...sendFields, ...textFields }, (core, given) => {
  const words = readWords(given)
  return wireMessage(core, addMessage(core, { ...readSendOptions(core, given, ['text']), ...words }))
})

export const sendChatAction = method({ chat_id: 'chat', action: 'text' }, (core, { chat_id, action }) => {
  if (!action || !actions.has(action)) throw badRequest('wrong parameter action in request')
  recordEvent(core, { kind: 'action', chatId: reach(core, chat_id), text: action })
  return true
})

const actions = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note'
  ).split(' '),
)

const previewFields = new Set([
  'is_disabled',
  'url',
  'prefer_small_media',
  'prefer_large_media',
  'show_above_text',
])

function checkPreview(value: unknown): void {
  if (!isObject(value)) throw badRequest('object expected as link preview options')
  onlyFields(value, previewFields, 'link_preview_options')
}

import type { FileInfo } from '../chat.ts'
import { addMessage } from '../chats.ts'
import { fileOf } from '../files.ts'
import type { Formatted } from '../html.ts'
import { method, sending } from '../method.ts'
import type { Given, Uploads } from '../params.ts'
import { asText, isObject, onlyFields } from '../read.ts'
import { badRequest } from '../refusal.ts'
import type { Core } from '../state.ts'
import { readCaption } from '../text.ts'
import { wireMessage } from '../wire.ts'
import { readSendOptions, sendFields } from './sendOptions.ts'

const mediaMessage = { ...sendFields, caption: 'text', parse_mode: 'text', caption_entities: 'json' } as const
const maxDownload = 20 * 1024 * 1024

export const sendDocument = sending({ ...mediaMessage, document: 'file' }, (core, given, { uploads }) =>
  sendFile(core, given, fileOf(core, 'document', given.document, uploads)),
)

export const sendPhoto = sending({ ...mediaMessage, photo: 'file' }, (core, given, { uploads }) =>
  sendFile(core, given, fileOf(core, 'photo', given.photo, uploads)),
)

const { reply_markup: _none, ...groupFields } = sendFields

export const sendMediaGroup = sending({ ...groupFields, media: 'json' }, (core, given, { uploads }) => {
  if (!Array.isArray(given.media)) throw badRequest('expected an Array of InputMedia')
  if (given.media.length < 2 || given.media.length > 10)
    throw badRequest('media group must include 2-10 items')
  const options = readSendOptions(core, given)
  const items = given.media.map(item => readMedia(core, item, uploads))
  if (new Set(items.map(({ file }) => file.kind)).size > 1)
    throw badRequest("can't use the media of the specified type in the album")
  const album = `1${core.lastMessageId + 1}`.padEnd(17, '0')
  return items.map(item => wireMessage(core, addMessage(core, { ...options, ...item, album })))
})

export const getFile = method({ file_id: 'text' }, ({ files }, { file_id }) => {
  if (file_id === undefined) throw badRequest('file_id not specified')
  const file = files.get(file_id)
  if (!file) throw badRequest('invalid file_id')
  if (file.size > maxDownload) throw badRequest('file is too big')
  return { file_id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path }
})

function sendFile(core: Core, given: Given<typeof mediaMessage>, file: FileInfo): unknown {
  const words = readCaption(given.caption, given.parse_mode, given.caption_entities)
  return wireMessage(core, addMessage(core, { ...readSendOptions(core, given), ...words, file }))
}

const mediaFields = new Set(['type', 'media', 'caption', 'parse_mode', 'caption_entities'])

function readMedia(core: Core, item: unknown, uploads: Uploads): Formatted & { readonly file: FileInfo } {
  if (!isObject(item)) throw problem('expected an Object')
  const { type, media, caption, parse_mode, caption_entities } = onlyFields(item, mediaFields, 'InputMedia')
  if (type !== 'document' && type !== 'photo') throw problem(`type "${asText(type) ?? ''}" is unsupported`)
  if (typeof media !== 'string' || media === '') throw problem('media not found')
  const words = readCaption(asText(caption), asText(parse_mode), caption_entities)
  return { ...words, file: fileOf(core, type, media, uploads) }
}

const problem = (reason: string) => badRequest(`can't parse InputMedia: ${reason}`)

import type { FileInfo } from '../chat.ts'
import { addMessage, newAlbum } from '../chats.ts'
import { mixProblem } from '../fileKinds.ts'
import { fileOf, findFile } from '../files.ts'
import { method, sending } from '../method.ts'
import { readMedia } from '../inputMedia.ts'
import type { Given } from '../params.ts'
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

const videoFields = { duration: 'int', width: 'int', height: 'int', supports_streaming: 'flag' } as const

export const sendVideo = sending(
  { ...mediaMessage, ...videoFields, video: 'file' },
  (core, given, { uploads }) => sendFile(core, given, fileOf(core, 'video', given.video, uploads)),
)

const audioFields = { duration: 'int', performer: 'text', title: 'text' } as const

export const sendAudio = sending(
  { ...mediaMessage, ...audioFields, audio: 'file' },
  (core, given, { uploads }) => sendFile(core, given, fileOf(core, 'audio', given.audio, uploads)),
)

// Telegram's server passes over buttons under an album without a word: here they are a mistake
const { reply_markup: _none, ...groupFields } = sendFields

export const sendMediaGroup = sending({ ...groupFields, media: 'json' }, (core, given, { uploads }) => {
  if (!Array.isArray(given.media)) throw badRequest('expected an Array of InputMedia')
  const items = given.media.map(item => readMedia(core, item, uploads))
  const kinds = items.map(({ file }) => file.kind)
  const options = readSendOptions(core, given, kinds)
  if (items.length > 10) throw badRequest('too many messages to send as an album')
  if (items.length === 0) throw badRequest('there are no messages to send')
  // Telegram's server would take a single one, but its documentation asks for two to ten
  if (items.length === 1) throw badRequest('media group must include 2-10 items')
  const problem = mixProblem(kinds)
  if (problem) throw badRequest(problem)
  const album = newAlbum(core)
  return items.map(item => wireMessage(core, addMessage(core, { ...options, ...item, album })))
})

export const getFile = method({ file_id: 'text' }, (core, { file_id }) => {
  if (file_id === undefined) throw badRequest('file_id not specified')
  const file = findFile(core, file_id)
  if (!file) throw badRequest('invalid file_id')
  if (file.size > maxDownload) throw badRequest('file is too big')
  return { file_id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path }
})

function sendFile(core: Core, given: Given<typeof mediaMessage>, file: FileInfo): unknown {
  const words = readCaption(given.caption, given.parse_mode, given.caption_entities)
  return wireMessage(core, addMessage(core, { ...readSendOptions(core, given, [file.kind]), ...words, file }))
}

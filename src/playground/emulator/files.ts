import { extname } from 'node:path'
import type { FileInfo, Upload } from './chat.ts'
import { imageSize } from './image.ts'
import type { Uploads } from './params.ts'
import { Refusal, badRequest } from './refusal.ts'
import type { Core, StoredFile } from './state.ts'

const megabyte = 1024 * 1024
const maxUpload = { document: 50 * megabyte, photo: 10 * megabyte }

/** The file that a request sends: one that came along with it, or one that Telegram has already. */
export function fileOf(
  core: Core,
  kind: FileInfo['kind'],
  given: Upload | string | undefined,
  uploads: Uploads,
): FileInfo {
  const attached =
    typeof given === 'string' && given.startsWith('attach://') ? uploads.get(given.slice(9)) : given
  if (attached === undefined) throw badRequest(`there is no ${kind} in the request`)
  if (typeof attached === 'object') return infoOf(storeUpload(core, kind, attached))
  const known = core.files.get(attached)
  if (known?.kind === kind) return infoOf(known)
  if (known) throw badRequest(`can't use file of type ${typeNames[known.kind]} as ${typeNames[kind]}`)
  if (/^https?:/.test(attached))
    throw badRequest('the emulator does not fetch files from the network: upload it')
  throw badRequest('wrong file identifier/HTTP URL specified')
}

/** Takes in the bytes of a file and gives it an id. */
export function storeUpload(
  { files }: Core,
  kind: FileInfo['kind'],
  { name, mime, bytes }: Upload,
): StoredFile {
  if (bytes.length > maxUpload.document) throw new Refusal(413, 'Request Entity Too Large')
  if (bytes.length > maxUpload[kind])
    throw badRequest(`file of size ${bytes.length} bytes is too big for a photo`)
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  const number = files.size + 1
  const uniqueId = `AQAD${Buffer.from(`file ${number}`).toString('base64url')}`
  const stored: StoredFile = {
    id: `${kind === 'photo' ? 'AgACAgUAAx' : 'BQACAgUAAx'}${Buffer.from(`${kind} ${number}`).toString('base64url')}`,
    kind,
    name,
    mime: mime === unknownMime ? (mimes[extname(name).toLowerCase()] ?? mime) : mime,
    size: bytes.length,
    bytes,
    uniqueId,
    path: `${kind}s/file_${number}${kind === 'photo' ? '.jpg' : extname(name)}`,
    ...(kind === 'photo' ? photoSize(bytes) : { width: 0, height: 0 }),
  }
  files.set(stored.id, stored)
  return stored
}

const unknownMime = 'application/octet-stream'

/** Telegram looks at the name when the bot did not say what a file is. */
const mimes: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
}

/** What a message says of its file. */
export const infoOf = ({ id, kind, name, mime, size }: StoredFile): FileInfo => ({
  id,
  kind,
  name,
  mime,
  size,
})

const typeNames = { document: 'Document', photo: 'Photo' }

function photoSize(bytes: Uint8Array): { width: number; height: number } {
  const size = imageSize(bytes)
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED')
  const { width, height } = size
  const isTooLong = Math.max(width, height) > 20 * Math.min(width, height)
  if (width + height > 10_000 || isTooLong) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return size
}

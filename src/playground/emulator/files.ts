import { extname } from 'node:path'
import type { FileInfo, Upload } from './chat.ts'
import { type FileKind, fileKinds } from './fileKinds.ts'
import { imageSize } from './image.ts'
import type { Uploads } from './params.ts'
import { Refusal, badRequest } from './refusal.ts'
import type { Core, StoredFile } from './state.ts'

/** The file that a request sends: one that came along with it, or one that Telegram has already. */
export function fileOf(
  core: Core,
  kind: FileKind,
  given: Upload | string | undefined,
  uploads: Uploads,
): FileInfo {
  const attached =
    typeof given === 'string' && given.startsWith('attach://') ? uploads.get(given.slice(9)) : given
  if (attached === undefined) throw badRequest(`there is no ${kind} in the request`)
  if (typeof attached === 'object') return infoOf(storeUpload(core, kind, attached))
  const known = findFile(core, attached)
  if (known?.kind === kind) return infoOf(known)
  if (known)
    throw badRequest(`can't use file of type ${fileKinds[known.kind].called} as ${fileKinds[kind].called}`)
  if (/^https?:/.test(attached))
    throw badRequest('the emulator does not fetch files from the network: upload it')
  throw badRequest('wrong file identifier/HTTP URL specified')
}

/** The file with this id; each size of a photo has an id of its own, which leads to the same photo. */
export const findFile = ({ files }: Core, id: string): StoredFile | undefined =>
  files.get(id) ?? files.get(id.replace(/-\d+$/, ''))

/** Takes in the bytes of a file and gives it an id. */
export function storeUpload({ files }: Core, kind: FileKind, { name, mime, bytes }: Upload): StoredFile {
  const { prefix, folder, most } = fileKinds[kind]
  if (bytes.length > fileKinds.document.most) throw new Refusal(413, 'Request Entity Too Large')
  if (bytes.length > most) throw badRequest(`file of size ${bytes.length} bytes is too big for a photo`)
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  const number = files.size + 1
  const stored: StoredFile = {
    id: `${prefix}${Buffer.from(`${kind} ${number}`).toString('base64url')}`,
    kind,
    name,
    mime: mime === unknownMime ? (mimes[extname(name).toLowerCase()] ?? mime) : mime,
    size: bytes.length,
    bytes,
    uniqueId: `AQAD${Buffer.from(`file ${number}`).toString('base64url')}`,
    path: `${folder}/file_${number}${kind === 'photo' ? '.jpg' : extname(name)}`,
    ...sizeOf(kind, bytes),
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
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
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

/** Nobody looks into a video here: it is as large as any. */
function sizeOf(kind: FileKind, bytes: Uint8Array): { width: number; height: number } {
  if (kind === 'photo') return photoSize(bytes)
  return kind === 'video' ? { width: 1280, height: 720 } : { width: 0, height: 0 }
}

function photoSize(bytes: Uint8Array): { width: number; height: number } {
  const size = imageSize(bytes)
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED')
  const { width, height } = size
  const isTooLong = Math.max(width, height) > 20 * Math.min(width, height)
  if (width + height > 10_000 || isTooLong) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return size
}

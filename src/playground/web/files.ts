import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Emulator } from '../emulator/api.ts'
import type { AlbumItem, Caption, Upload } from '../emulator/chat.ts'
import type { FileKind } from '../emulator/fileKinds.ts'
import { boundaryOf, readMultipart } from '../emulator/multipart.ts'
import { readMarks } from '../scenario/marks.ts'
import { Refused, answer, readBody } from './http.ts'

/** What a bot can fetch at most, and what may come at once. */
const maxFile = 20 * 1024 * 1024
const maxTogether = 100 * 1024 * 1024

/** What may be shown in place; everything else is only saved, so that no file can act as a page. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

/** As in Telegram's apps, pictures and films go as such unless they are sent as files. */
const byType: Readonly<Record<string, FileKind>> = {
  'image/png': 'photo',
  'image/jpeg': 'photo',
  'video/mp4': 'video',
  'audio/mpeg': 'audio',
}

/** Takes the files that a person sends to the bot at once, with what they typed as the caption. */
export async function takeFiles(req: IncomingMessage, emulator: Emulator): Promise<void> {
  const boundary = boundaryOf(req.headers['content-type'] ?? '')
  if (boundary === undefined) throw new Refused(415, 'Not a form with files')
  const { params, uploads } = readMultipart(Buffer.from(await readBody(req, maxTogether)), boundary)
  const files = [...uploads.values()]
  if (files.length === 0) throw new Refused(400, 'There is no file')
  if (files.some(({ bytes }) => bytes.length > maxFile)) throw new Refused(413, `More than ${maxFile} bytes`)
  const asFiles = params['as'] === 'files'
  const items = files.map(file => ({ ...file, kind: asFiles ? 'document' : kindOf(file) }))
  sendTogether(emulator, Number(params['user']), items, captionOf(params['caption']))
}

const kindOf = ({ mime }: Upload): FileKind => byType[mime] ?? 'document'

function captionOf(words = ''): Caption {
  if (words === '') return {}
  const { text, entities } = readMarks(words)
  return { caption: text, entities }
}

/** Albums of what goes together, as many as there are; the words come with the first file of all. */
function sendTogether(emulator: Emulator, user: number, items: readonly AlbumItem[], caption: Caption): void {
  for (const [index, album] of albumsOf(items).entries())
    if (album.length > 1) emulator.sendAlbum(user, album, index === 0 ? caption : {})
    else sendAlone(emulator, user, { ...album[0]!, ...(index === 0 ? caption : {}) })
}

const most = 10

function albumsOf(items: readonly AlbumItem[]): AlbumItem[][] {
  const groups = [['photo', 'video'], ['audio'], ['document']].map(kinds =>
    items.filter(({ kind }) => kinds.includes(kind)),
  )
  return groups.flatMap(group =>
    Array.from({ length: Math.ceil(group.length / most) }, (_, n) => group.slice(n * most, (n + 1) * most)),
  )
}

function sendAlone(emulator: Emulator, user: number, { kind, ...file }: AlbumItem & Caption): void {
  if (kind === 'photo') emulator.sendPhoto(user, file)
  else if (kind === 'video') emulator.sendVideo(user, file)
  else if (kind === 'audio') emulator.sendAudio(user, file)
  else emulator.sendFile(user, file)
}

/** Gives a file of a chat to whoever looks at the chat. */
export function giveFile(res: ServerResponse, { searchParams }: URL, emulator: Emulator): void {
  const file = emulator.file(searchParams.get('id') ?? '')
  if (!file) throw new Refused(404, 'No such file')
  const way = pictures.has(file.mime) ? 'inline' : 'attachment'
  const type = pictures.has(file.mime) ? file.mime : 'application/octet-stream'
  answer(res, 200, type, file.bytes, {
    'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  })
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Emulator } from '../emulator/api.ts'
import { Refused, answer, readBody } from './http.ts'

/** What a bot can fetch at most. */
const maxFile = 20 * 1024 * 1024

/** What may be shown in place; everything else is only saved, so that no file can act as a page. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

const photos = new Set(['image/png', 'image/jpeg'])

/** Takes a file that a person sends to the bot, with what they typed as its caption. */
export async function takeFile(
  req: IncomingMessage,
  about: URLSearchParams,
  emulator: Emulator,
): Promise<void> {
  const bytes = await readBody(req, maxFile)
  const words = about.get('caption') ?? ''
  const caption = words === '' ? {} : { caption: words }
  const user = Number(about.get('user'))
  const mime = about.get('type') || 'application/octet-stream'
  // as in Telegram's apps, a picture goes as a photo
  if (photos.has(mime)) emulator.sendPhoto(user, { bytes, ...caption })
  else emulator.sendFile(user, { name: about.get('name') || 'file', mime, bytes, ...caption })
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

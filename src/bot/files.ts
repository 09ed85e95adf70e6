import type { Message } from 'grammy/types'
import type { SentFile } from '../forms/question.ts'
import type { Media } from '../lib/card.ts'
import type { Ctx } from './context.ts'

/** Telegram hands out no larger files to bots, in bytes. */
const largest = 20 * 1024 * 1024

/** Fetches a file that was sent to the bot; null for one that is too large or no longer there. */
export async function fetchFile(
  { app }: Pick<Ctx, 'app'>,
  { fileId, size }: { fileId: string; size: number },
  most = largest,
): Promise<Uint8Array | null> {
  // what is too large is not even asked for
  if (size > Math.min(most, largest)) return null
  const { file_path: path } = await app.api.getFile(fileId)
  return path === undefined ? null : await app.fetchFile(path, most)
}

/** The file that a message carries, the largest of a photo's sizes; null where it has none. */
export function fileIn(message: Message): SentFile | null {
  const { document, video, audio, media_group_id: album } = message
  const largestPhoto = message.photo?.at(-1)
  const inAlbum = album === undefined ? {} : { album }
  if (document) return { ...asSent('document', document), ...inAlbum }
  if (largestPhoto)
    return {
      ...asSent('photo', { ...largestPhoto, file_name: 'photo.jpg', mime_type: 'image/jpeg' }),
      ...inAlbum,
    }
  if (video) return { ...asSent('video', video), ...inAlbum }
  return audio ? { ...asSent('audio', audio), ...inAlbum } : null
}

type TelegramFile = { file_id: string; file_size?: number; file_name?: string; mime_type?: string }

const asSent = (media: Media['kind'], file: TelegramFile): SentFile => ({
  media,
  fileId: file.file_id,
  name: file.file_name ?? '',
  mime: file.mime_type ?? '',
  size: file.file_size ?? 0,
})

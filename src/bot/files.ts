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

const megabyte = 1024 * 1024

/** The kinds of file that a message can hold: what Telegram calls them, where it keeps them, and how large they may be. */
export const fileKinds = {
  document: { called: 'Document', prefix: 'BQACAgUAAx', folder: 'documents', most: 50 * megabyte },
  photo: { called: 'Photo', prefix: 'AgACAgUAAx', folder: 'photos', most: 10 * megabyte },
  video: { called: 'Video', prefix: 'BAACAgUAAx', folder: 'videos', most: 50 * megabyte },
  audio: { called: 'Audio', prefix: 'CQACAgUAAx', folder: 'music', most: 50 * megabyte },
} as const

export type FileKind = keyof typeof fileKinds

/** Which files may not stand together in an album, in Telegram's words; nothing where they may. */
export function mixProblem(kinds: readonly FileKind[]): string | undefined {
  const alone = kinds.find(kind => kind === 'document' || kind === 'audio')
  if (!alone || new Set(kinds).size === 1) return undefined
  return `${fileKinds[alone].called.toLowerCase()} can't be mixed with other media types`
}

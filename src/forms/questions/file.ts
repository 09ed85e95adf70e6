import type { Say } from '../../lib/card.ts'
import { asIs, type Given, type Heard, type Question, type SentFile, type Wording } from '../question.ts'
import { tidy } from './text.ts'

export type FileAnswer = { fileId: string; name: string; size: number }

/** A question answered by sending a file; `types` are the beginnings of the media types it takes. */
export function file(
  limits: Wording & { maxBytes: number; types?: readonly string[] },
): Question<FileAnswer> {
  const { maxBytes, types, ...wording } = limits
  return {
    hint: ['forms-file-hint', { size: megabytes(maxBytes) }],
    ...wording,
    wordy: true,
    hear,
    read,
    show,
  }

  function hear(given: Given): Heard {
    if (given.kind !== 'file') return { problem: ['forms-file-wanted'] }
    const { fileId, name, size } = given.file
    const problem = refusal(given.file)
    return problem ? { problem } : { code: `${fileId} ${size} ${tidy(name.slice(0, longestName))}` }
  }

  function refusal({ size, mime }: SentFile): Say | null {
    if (size > maxBytes) return ['forms-file-large', { size: megabytes(size), max: megabytes(maxBytes) }]
    return types && !types.some(type => mime.startsWith(type)) ? ['forms-file-type'] : null
  }

  function read(code: string): FileAnswer | undefined {
    const [, fileId, size, name] = /^(\S+) (\d+) (.*)$/.exec(code) ?? []
    return fileId && Number(size) <= maxBytes ? { fileId, name: name ?? '', size: Number(size) } : undefined
  }
}

const longestName = 120

const show = ({ name }: FileAnswer): Say => (name ? asIs(name) : ['forms-file-unnamed'])

const megabytes = (bytes: number): number => Math.ceil(bytes / 104_857.6) / 10

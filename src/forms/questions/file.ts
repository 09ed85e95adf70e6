import type { Say } from '../../lib/card.ts'
import { asIs, type Given, type Heard, type Question, type SentFile, type Wording } from '../question.ts'
import { tidy } from './text.ts'

export type FileAnswer = { fileId: string; name: string; size: number }

type Limits = Wording & { maxBytes: number; types?: readonly string[] }

/** A question answered by sending a file; `types` are the beginnings of the media types it takes. */
export function file(limits: Limits): Question<FileAnswer> {
  const { vars, prompt, label, hint = ['forms-file-hint', { size: megabytes(limits.maxBytes) }] } = limits
  return {
    vars,
    prompt,
    label,
    hint,
    wordy: true,
    show,
    hear(given) {
      return hear(limits, given)
    },
    read(code) {
      return read(limits, code)
    },
  }
}

function hear(limits: Limits, given: Given): Heard {
  if (given.kind !== 'file') return { problem: ['forms-file-wanted'] }
  const { fileId, name, size } = given.file
  const problem = refusal(limits, given.file)
  return problem ? { problem } : { code: `${fileId} ${size} ${tidy(name.slice(0, longestName))}` }
}

function refusal({ maxBytes, types }: Limits, { size, mime }: SentFile): Say | null {
  if (size > maxBytes) return ['forms-file-large', { size: megabytes(size), max: megabytes(maxBytes) }]
  return types && !types.some(type => mime.startsWith(type)) ? ['forms-file-type'] : null
}

function read({ maxBytes }: Limits, code: string): FileAnswer | undefined {
  const [, fileId, size, name] = /^(\S+) (\d+) (.*)$/.exec(code) ?? []
  return fileId && Number(size) <= maxBytes ? { fileId, name: name ?? '', size: Number(size) } : undefined
}

const show = ({ name }: FileAnswer): Say => (name ? asIs(name) : ['forms-file-unnamed'])

const longestName = 120

const megabytes = (bytes: number): number => Math.ceil(bytes / 104_857.6) / 10

import type { Card, Media, Say } from '../../lib/card.ts'
import { escapeHtml, htmlToText } from '../../lib/html.ts'
import { placeholders, placeholdersShown, unknownPlaceholder } from '../../lib/vietnamese/placeholders.ts'
import type { Given, Heard, Question, Wording } from '../question.ts'
import { asIs, wantsWords } from '../question.ts'
import { tidy } from './text.ts'

/** One message as somebody has written it: its words, formatted, and its files. */
export type Written = Required<Pick<Card, 'written'>> & Pick<Card, 'media'>

type Limits = Wording & {
  /** How many characters all messages may have together. */
  max: number
  /** How many messages there may be. */
  most: number
  /** Whether there is no place for files. */
  wordsOnly?: boolean
}

/** A question answered with one or more messages, as formatted, with photos, files and albums. */
export function messages(limits: Limits): Question<readonly Written[]> {
  const { vars, prompt, label, hint, wordsOnly } = limits
  return {
    vars,
    prompt,
    label,
    hint,
    gathers: true,
    wordy: true,
    hear: wordsOnly ? hearWords : hear,
    show,
    gathered(code) {
      return ['forms-gathered-messages', { count: read(limits, code)?.length ?? 0 }]
    },
    goesOn,
    read(code) {
      return read(limits, code)
    },
  }
}

/** A message as the draft keeps it: on a line of its own, because they come one after the other. */
type Line = { w?: string; m?: Media['kind']; f?: string; g?: string }

const hearWords = (given: Given): Heard => (given.kind === 'text' ? hear(given) : wantsWords(given))

function hear(given: Given): Heard {
  if (given.kind === 'contact') return { problem: ['forms-no-contact'] }
  const words = placeholders(tidy(given.html ?? escapeHtml(given.text ?? ''), true))
  const unknown = unknownPlaceholder(words)
  if (unknown) return { problem: ['forms-messages-placeholder', { unknown }] }
  if (given.kind === 'text')
    return words === ''
      ? { problem: ['forms-text-empty'] }
      : { code: JSON.stringify({ w: words } satisfies Line) }
  const { media, fileId, album } = given.file
  if (media === undefined) return { problem: ['forms-messages-kind'] }
  const line: Line = {
    ...(words && { w: words }),
    m: media,
    f: fileId,
    ...(album !== undefined && { g: album }),
  }
  return { code: JSON.stringify(line) }
}

function read({ max, most }: Limits, code: string): readonly Written[] | undefined {
  const lines = linesOf(code)
  if (!lines) return undefined
  const all: { written: string; media: Media[]; album?: string | undefined }[] = []
  for (const { w = '', m, f, g } of lines) {
    const file = m && f ? [{ kind: m, fileId: f }] : []
    const before = all.at(-1)
    if (g === undefined || before?.album !== g) all.push({ written: w, media: file, album: g })
    else {
      before.media.push(...file)
      before.written ||= w
    }
  }
  const length = all.reduce((sum, { written }) => sum + htmlToText(written).length, 0)
  if (length > max || all.length > most) return undefined
  return all.map(({ written, media }) => (media.length > 0 ? { written, media } : { written }))
}

function linesOf(code: string): Line[] | null {
  try {
    return code.split('\n').map(line => JSON.parse(line) as Line)
  } catch {
    return null
  }
}

/** Whether a message is a further part of the album before it. */
function goesOn(before: string, code: string): boolean {
  const [last, next] = [linesOf(before)?.at(-1), linesOf(code)?.[0]]
  return next?.g !== undefined && last?.g === next.g
}

const longestShown = 120

/** The first words, and how many messages and files there are. */
function show(all: readonly Written[]): Say {
  const files = all.reduce((sum, { media = [] }) => sum + media.length, 0)
  const written = htmlToText(all.find(each => each.written !== '')?.written ?? '')
  const words = placeholdersShown(written).replaceAll(/\s+/g, ' ')
  const begin = words.length > longestShown ? `${words.slice(0, longestShown - 1)}…` : words
  if (all.length === 1 && files === 0) return asIs(begin)
  return ['forms-messages-shown', { count: all.length, files, words: begin }]
}

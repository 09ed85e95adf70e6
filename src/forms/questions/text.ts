import type { Say } from '../../lib/card.ts'
import { asIs, wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'

type Limits = Wording & { max: number; min?: number; lines?: boolean; gathers?: boolean }

/** A question answered in one's own words, of at most so many characters; with `lines` its line breaks are kept, with `gathers` it may come in several messages. */
export function text(limits: Limits): Question<string> {
  const { vars, prompt, label, hint, gathers } = limits
  return {
    vars,
    prompt,
    label,
    hint,
    gathers,
    wordy: true,
    show: asIs,
    hear(given) {
      return hear(limits, given)
    },
    read(code) {
      return fits(limits, code) ? code : undefined
    },
  }
}

function hear(limits: Limits, given: Given): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const words = tidy(given.text, limits.lines)
  const problem = lengthProblem(limits, lengthOf(words))
  return problem ? { problem } : { code: words }
}

/** Words as they can be stored: composed, trimmed, without the characters that PostgreSQL refuses in JSON. */
export function tidy(words: string, lines = false): string {
  const storable = words.normalize('NFC').replaceAll(/(?![\n\t])\p{Cc}|\p{Surrogate}/gu, '')
  return (lines ? storable : storable.replaceAll(/\s+/g, ' ')).trim()
}

function fits(limits: Limits, code: string): boolean {
  const { max, min = 1 } = limits
  // most texts are short enough in whatever way one counts
  if (min <= 1 && code !== '' && code.length <= max) return true
  return lengthProblem(limits, lengthOf(code)) === null
}

function lengthProblem({ max, min = 1 }: Limits, length: number): Say | null {
  if (length > max) return ['forms-text-long', { length, max }]
  if (length === 0) return ['forms-text-empty']
  return length < min ? ['forms-text-short', { length, min }] : null
}

const lengthOf = (words: string): number => Array.from(words).length

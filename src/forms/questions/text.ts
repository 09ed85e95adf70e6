import type { Say } from '../../lib/card.ts'
import { asIs, wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'

/** A question answered in one's own words, of at most so many characters; with `lines` its line breaks are kept. */
export function text(limits: Wording & { max: number; min?: number; lines?: boolean }): Question<string> {
  const { max, min = 1, lines = false, ...wording } = limits
  return { ...wording, wordy: true, hear, read, show: asIs }

  function hear(given: Given): Heard {
    if (given.kind !== 'text') return wantsWords(given)
    const words = tidy(given.text, lines)
    const problem = lengthProblem(lengthOf(words), min, max)
    return problem ? { problem } : { code: words }
  }

  function read(code: string): string | undefined {
    // most texts are short enough in whatever way one counts
    if (min <= 1 && code.length <= max) return code
    return lengthProblem(lengthOf(code), min, max) ? undefined : code
  }
}

/** Words as they can be stored: composed, trimmed, without the characters that PostgreSQL refuses in JSON. */
export function tidy(words: string, lines = false): string {
  const storable = words.normalize('NFC').replaceAll(/(?![\n\t])\p{Cc}|\p{Surrogate}/gu, '')
  return (lines ? storable : storable.replaceAll(/\s+/g, ' ')).trim()
}

function lengthProblem(length: number, min: number, max: number): Say | null {
  if (length > max) return ['forms-text-long', { length, max }]
  if (length === 0) return ['forms-text-empty']
  return length < min ? ['forms-text-short', { length, min }] : null
}

const lengthOf = (words: string): number => Array.from(words).length

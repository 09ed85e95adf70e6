import { saysNothing } from './absence.ts'
import { readingsOf, type Digits } from './digits.ts'
import { fold, wordSet } from './fold.ts'
import { keyOf } from './numerals.ts'
import { phraseOf } from './phrase.ts'
import type { ReadingProblem } from './reading.ts'
import { readSpelled } from './spelled.ts'
import { clean } from './typed.ts'

/** All that a typed number can mean, before one knows what it counts; not sure means that one must ask. */
export type Quantity = {
  readonly readings: readonly Digits[]
  readonly sure: boolean
  readonly percent: boolean
}

/** Reads one number in digits or in words. */
export function readQuantity(text: string): Quantity | { problem: ReadingProblem } {
  if (clean(text).length > longest) return { problem: 'notNumber' }
  const { words, sure } = phraseOf(text)
  if (words === '') return { problem: 'empty' }
  if (saysNothing(words)) return { readings: [{ whole: '0', decimals: '' }], sure: false, percent: false }
  if (/^(?:-|âm|am|trừ|tru) ?\d/.test(words)) return { problem: 'negative' }
  const [, number = words, percent] = /^(.*?) ?(%|phần trăm|phan tram)$/s.exec(words) ?? []
  const found = readNumber(number.replace(/(\d) (?:phẩy|phay) (\d)/, '$1,$2'))
  if (found === null) return { problem: hasTwoNumbers(words) ? 'notOneNumber' : 'notNumber' }
  return { ...found, sure: sure && found.sure, percent: percent !== undefined }
}

// nobody needs more for a number, and patterns stay quick
const longest = 100

type Found = { readonly readings: readonly Digits[]; readonly sure: boolean }

function readNumber(words: string): Found | null {
  const spelled = readSpelled(words)
  const readings = readingsOf(words)
  // what begins with a zero and goes on is a phone number or a code
  if (readings.length) return { readings, sure: !/^0\d{3}/.test(words) }
  if (spelled)
    return {
      readings: spelled.values.map(value => ({ whole: `${value}`, decimals: '' })),
      sure: spelled.sure,
    }
  return withUnknownNoun(words)
}

/** Takes "59 quyển vở" for 59, not for sure; "5 triệu rưỡi", "5 phần", "5 k" are left alone. */
function withUnknownNoun(words: string): Found | null {
  const [, number, noun] = /^(\d[\d.,]*) (\p{L}[\p{L} ]*)$/u.exec(words) ?? []
  if (!number || !noun || noun.split(' ').some(word => keyOf(word) || reckoning.has(fold(word)))) return null
  const readings = readingsOf(number)
  return readings.length ? { readings, sure: false } : null
}

const reckoning = wordSet(
  `phẩy, chấm, và, đến, tới, hoặc, hay, trên, trong, chia, cộng, trừ, nhân, phần, nửa, vài, mấy, không, ko,
  phát, ps, k, tr, ng, t, m, x, e, h`,
)

const hasTwoNumbers = (words: string): boolean =>
  !/\d\p{L}+\d/u.test(words) && /\d.*[^\d.,' ].*\d/s.test(words)

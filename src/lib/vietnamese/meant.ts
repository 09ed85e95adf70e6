import { fold, wordsOf } from './fold.ts'
import { clean } from './typed.ts'

/** Which of some labels somebody means who types, and how they said so: by all of its words, by its number, or by a part of it. */
export type Meant = { readonly how: 'whole' | 'number' | 'part'; readonly places: readonly number[] }

/**
 * Looks for what was typed among labels, with or without tone marks, and stops at the first way that finds any:
 * 1. the label as it is; 2. its number; 3. its words; 4. what it begins with; 5. some of its words.
 */
export function meant(labels: readonly string[], typed: string): Meant {
  const said = fold(clean(typed))
  const words = wordsOf(unnumbered(said))
  const folded = labels.map(fold)
  const named = folded.map(label => wordsOf(unnumbered(label)))
  const numbers = numbersOf(folded)
  const ways: readonly [Meant['how'], (place: number) => boolean][] = [
    ['whole', place => folded[place] === said],
    ['number', place => numbers[place] === numberIn(said)],
    ['whole', place => named[place] === words],
    ['part', place => named[place]!.startsWith(words)],
    ['part', place => named[place]!.includes(` ${words}`)],
  ]
  for (const [how, fits] of said === '' ? [] : ways) {
    const places = [...labels.keys()].filter(fits)
    if (places.length > 0) return { how, places }
  }
  return { how: 'part', places: [] }
}

/** Whether a label carries a number of its own: "3. Trường Tiểu học Hoa Mai". */
export const isNumbered = (label: string): boolean => own.test(label)

const own = /^(\d{1,9})\.\s+/

const unnumbered = (label: string): string => label.replace(own, '')

/** The number of each label: the one it carries or, where none carries any, its place. */
function numbersOf(labels: readonly string[]): (number | undefined)[] {
  const carried = labels.map(label => own.exec(label)?.[1])
  if (carried.every(number => number === undefined)) return labels.map((_, place) => place + 1)
  return carried.map(number => (number === undefined ? undefined : Number(number)))
}

const numberIn = (said: string): number => (/^\d{1,9}\.?$/.test(said) ? Number.parseInt(said) : Number.NaN)

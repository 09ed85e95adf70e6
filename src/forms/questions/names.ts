import { plain } from '../../lib/fluent.ts'
import type { Say } from '../../lib/card.ts'
import { fold, wordsOf } from '../../lib/vietnamese/fold.ts'
import type { Heard, Moment, Option, Question } from '../question.ts'

/** Understands some names, between commas or on lines of their own; a part of one will do if it fits one only. */
export function heardNames(options: readonly Option[], typed: string, { language }: Moment): Heard {
  const known = options.map(option => knownAs(option, plain(language, option.label)))
  const chosen = new Set<string>()
  for (const name of typed.split(/[\n;,]+/).map(each => each.trim())) {
    if (name === '') continue
    const found = fitting(known, wordsOf(name))
    const [only, ...others] = found
    if (!only) return { problem: ['forms-named-none', { name }] }
    if (others.length > 0) return { problem: severalFit(name, found) }
    chosen.add(only.value)
  }
  return chosen.size > 0 ? { code: [...chosen].join(',') } : { problem: ['forms-text-empty'] }
}

/** Something by the words of its label, and by those of its name, which stands before a dash. */
type Known = Option & { words: string; name: string }

function knownAs(option: Option, label: string): Known {
  const [name = ''] = fold(label).split(' - ')
  return { ...option, words: wordsOf(label), name: wordsOf(name) }
}

/** Whole names first; a part of one only where no name is meant exactly. */
function fitting(known: readonly Known[], typed: string): Known[] {
  const exact = known.filter(({ words, name }) => words === typed || name === typed)
  return exact.length > 0 ? exact : known.filter(({ words }) => words.includes(typed))
}

const mostNamed = 5

const severalFit = (name: string, found: readonly Known[]): Say => [
  'forms-named-several',
  { name, names: namesSay(found.slice(0, mostNamed).map(({ label }) => label)) },
]

/** How some of several things are stored, as their codes between commas, and shown. */
export const amongThem = (
  options: readonly Option[],
): Pick<Question<readonly string[]>, 'read' | 'show'> => ({
  read(code) {
    const values = code.split(',')
    return values.every(value => options.some(option => option.value === value)) ? values : undefined
  },
  show(values) {
    return namesSay(options.filter(({ value }) => values.includes(value)).map(each => each.label))
  },
})

/** Some names in a line. */
export const namesSay = (names: readonly Say[]): Say => inLine('forms-several-names', names)

/** Lines or names, one after the other. */
export const inLine = (
  id: string,
  [first = ['forms-as-is', { words: '' }], ...others]: readonly Say[],
): Say => others.reduce((before, each) => [id, { before, each }], first)

import { plain } from '../../lib/fluent.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import type { Say } from '../../lib/card.ts'
import {
  wantsWords,
  type Given,
  type Heard,
  type Moment,
  type Option,
  type Question,
  type Wording,
} from '../question.ts'
import { namesSay } from './several.ts'

/** A question answered by naming some of many things, one on a line or between commas; a part of a name will do if it fits one only. */
export function named(options: readonly Option[], wording: Wording = {}): Question<readonly string[]> {
  const { vars, prompt, label, hint } = wording
  return {
    vars,
    prompt,
    label,
    hint,
    hear(given, moment) {
      return hear(options, given, moment)
    },
    read(code) {
      const values = code.split(',')
      return values.every(value => options.some(option => option.value === value)) ? values : undefined
    },
    show(values) {
      return namesSay(options.filter(({ value }) => values.includes(value)).map(each => each.label))
    },
  }
}

function hear(options: readonly Option[], given: Given, { language }: Moment): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const known = options.map(({ value, label }) => ({ value, words: fold(plain(language, label)), label }))
  const chosen = new Set<string>()
  for (const name of given.text.split(/[\n;,]+/).map(each => each.trim())) {
    if (name === '') continue
    const found = fitting(known, fold(name))
    const [only, ...others] = found
    if (!only) return { problem: ['forms-named-none', { name }] }
    if (others.length > 0) return { problem: severalFit(name, found) }
    chosen.add(only.value)
  }
  return chosen.size > 0 ? { code: [...chosen].join(',') } : { problem: ['forms-text-empty'] }
}

type Known = { value: string; words: string; label: Say }

/** Whole names first; a part of one only where no name is meant exactly. */
function fitting(known: readonly Known[], typed: string): Known[] {
  const exact = known.filter(({ words }) => words === typed || words.split(' – ')[0] === typed)
  return exact.length > 0 ? exact : known.filter(({ words }) => words.includes(typed))
}

const mostNamed = 5

const severalFit = (name: string, found: readonly Known[]): Say => [
  'forms-named-several',
  { name, names: namesSay(found.slice(0, mostNamed).map(({ label }) => label)) },
]

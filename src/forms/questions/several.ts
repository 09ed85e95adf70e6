import type { Say } from '../../lib/card.ts'
import { fold, wordSet } from '../../lib/vietnamese/fold.ts'
import {
  wantsWords,
  type Given,
  type Heard,
  type Moment,
  type Option,
  type Question,
  type Wording,
} from '../question.ts'
import { amongThem, heardNames, inLine } from './names.ts'

/** A question answered with some of the things it lists, by their numbers: "1,3,5", "2-4", by their names, or all of them. */
export function several(options: readonly Option[], wording: Wording = {}): Question<readonly string[]> {
  const { vars, prompt, label, hint = listSay(options) } = wording
  return {
    vars,
    prompt,
    label,
    hint,
    hear(given, moment) {
      return hear(options, given, moment)
    },
    ...amongThem(options),
  }
}

function hear(options: readonly Option[], given: Given, moment: Moment): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const numbers = everything.has(fold(given.text)) ? [...options.keys()] : numbersIn(given.text)
  const chosen = options.filter((_, index) => numbers?.includes(index))
  if (!numbers) {
    const named = heardNames(options, given.text, moment)
    if ('code' in named) return named
  }
  if (!numbers || chosen.length < numbers.length || chosen.length === 0)
    return { problem: ['forms-several-unread', { count: options.length }] }
  return { code: chosen.map(({ value }) => value).join(',') }
}

const everything = wordSet('tat ca, het, ca, all, everybody')

/** The places that are meant, each once; null where something is no number. */
function numbersIn(typed: string): number[] | null {
  const parts = fold(typed)
    .replace(/\s*-\s*/g, '-')
    .split(/[\s,;.]+|\bva\b|\band\b/)
    .filter(part => part !== '')
  const places = parts.map(placesIn)
  return places.includes(null) ? null : [...new Set(places.flatMap(each => each ?? []))]
}

function placesIn(part: string): number[] | null {
  const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? []
  const [from, to] = [Number(first), Number(last)]
  return from >= 1 && to >= from ? Array.from({ length: to - from + 1 }, (_, nth) => from - 1 + nth) : null
}

const listSay = (options: readonly Option[]): Say =>
  inLine(
    'forms-several-lines',
    options.map(({ label: words }, index) => ['forms-numbered', { number: index + 1, words }]),
  )

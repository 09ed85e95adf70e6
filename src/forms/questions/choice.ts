import { plain } from '../../lib/fluent.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { meant } from '../../lib/vietnamese/meant.ts'
import { maxCodeBytes } from '../press.ts'
import {
  asIs,
  wantsWords,
  type Given,
  type Heard,
  type Moment,
  type Option,
  type Question,
  type Wording,
} from '../question.ts'

/** A question answered with one of some options: tapped, or typed as its number, its code in letters or (part of) its words. */
export function choice<const C extends string>(
  options: readonly Option<C>[],
  wording: Wording & { columns?: number } = {},
): Question<C> {
  for (const { value } of options) checkLength(value)
  const { vars, prompt, label, hint, columns } = wording
  return {
    vars,
    prompt,
    label,
    hint,
    columns,
    options,
    hear(given, moment) {
      return hear(options, given, moment)
    },
    read(code) {
      return options.find(({ value }) => value === code)?.value
    },
    show(answer) {
      return options.find(({ value }) => value === answer)?.label ?? asIs(answer)
    },
  }
}

function hear(options: readonly Option[], given: Given, { language }: Moment): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const labels = options.map(({ label }) => plain(language, label))
  const { how, places } = meant(labels, given.text)
  const short = options.find(({ value }) => isWord(value) && fold(value) === fold(given.text))
  if (short && how === 'part') return { code: short.value }
  const [only, ...others] = places.map(index => options[index]!.value)
  if (only === undefined) return { problem: ['forms-choice-none', { count: options.length }] }
  return others.length > 0 ? { codes: [only, ...others].slice(0, mostOffered) } : { code: only }
}

/** How many of several matches are offered at once. */
const mostOffered = 8

/** A code in letters is what people write for short, such as LĐTT; numbers count the options. */
const isWord = (code: string): boolean => /^[a-z]/i.test(code)

function checkLength(value: string): void {
  // no character takes more than three bytes for each unit of its length
  if (value.length * 3 > maxCodeBytes && Buffer.byteLength(value) > maxCodeBytes)
    throw new Error(`The option "${value}" has more than ${maxCodeBytes} bytes: give it a short code`)
}

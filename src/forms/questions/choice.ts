import { plain } from '../../lib/fluent.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
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

/** A question answered with one of some options: tapped, or typed as its number or (part of) its words. */
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
  const labels = options.map(({ label }) => fold(plain(language, label)))
  const [only, ...others] = matching(labels, fold(given.text)).map(index => options[index]!.value)
  if (only === undefined) return { problem: ['forms-choice-none', { count: options.length }] }
  return others.length > 0 ? { codes: [only, ...others].slice(0, mostOffered) } : { code: only }
}

/** How many of several matches are offered at once. */
const mostOffered = 8

function matching(labels: readonly string[], typed: string): number[] {
  if (typed === '') return []
  const exact = where(labels, label => label === typed)
  if (exact.length > 0) return exact
  const index = /^\d+\.?$/.test(typed) ? Number.parseInt(typed) - 1 : -1
  if (index in labels) return [index]
  const beginning = where(labels, label => label.startsWith(typed))
  return beginning.length > 0 ? beginning : where(labels, label => label.includes(typed))
}

function where(labels: readonly string[], fits: (label: string) => boolean): number[] {
  return [...labels.keys()].filter(index => fits(labels[index]!))
}

function checkLength(value: string): void {
  // no character takes more than three bytes for each unit of its length
  if (value.length * 3 > maxCodeBytes && Buffer.byteLength(value) > maxCodeBytes)
    throw new Error(`The option "${value}" has more than ${maxCodeBytes} bytes: give it a short code`)
}

import { plain } from '../../lib/fluent.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { maxCodeBytes } from '../press.ts'
import {
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
  return { ...wording, options, hear, read, show }

  function hear(given: Given, { language }: Moment): Heard {
    if (given.kind !== 'text') return wantsWords(given)
    const typed = fold(given.text)
    const labels = options.map(({ label }) => fold(plain(language, label)))
    const found = matching(labels, typed).map(index => options[index]!)
    const [only, ...others] = found
    if (!only) return { problem: ['forms-choice-none', { count: options.length }] }
    if (others.length > 0) return { codes: found.slice(0, mostOffered).map(({ value }) => value) }
    return { code: only.value }
  }

  function read(code: string): C | undefined {
    return options.find(({ value }) => value === code)?.value
  }

  function show(answer: C) {
    return (
      options.find(({ value }) => value === answer)?.label ?? (['forms-as-is', { words: answer }] as const)
    )
  }
}

/** How many of several matches are offered at once. */
const mostOffered = 8

function matching(labels: readonly string[], typed: string): number[] {
  if (typed === '') return []
  const where = (fits: (label: string) => boolean) => [...labels.keys()].filter(index => fits(labels[index]!))
  const exact = where(label => label === typed)
  if (exact.length > 0) return exact
  const index = /^\d+\.?$/.test(typed) ? Number.parseInt(typed) - 1 : -1
  if (index in labels) return [index]
  const beginning = where(label => label.startsWith(typed))
  return beginning.length > 0 ? beginning : where(label => label.includes(typed))
}

function checkLength(value: string): void {
  if (Buffer.byteLength(value) > maxCodeBytes)
    throw new Error(`The option "${value}" has more than ${maxCodeBytes} bytes: give it a short code`)
}

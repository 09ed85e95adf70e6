import { readCount } from './count.ts'
import type { Reading, ReadingProblem } from './reading.ts'
import { clean } from './typed.ts'

export type Figure = { readonly numerator: number; readonly denominator: number }

type Options = {
  /** How many there are in all, where that is known: then "45" alone will do. */
  readonly denominator?: number
  /** Whether there may be more above than below, as with pupils who moved in. */
  readonly mayExceed?: boolean
}

/**
 * Reads two counts of which one is part of the other: "45/48", "45 trên 48 em".
 * A percentage is never taken for counts; "0/0" is a value, for whoever asks to take as "không phát sinh".
 */
export function readFigure(text: string, options: Options = {}): Reading<Figure> {
  const typed = clean(text)
  const sides = sidesOf(typed.replace(withPercentage, ''))
  if (sides === null) return judged(partOf(readCount(typed), options.denominator), options)
  const pairs = pairsOf(readCount(sides.above), readCount(sides.below))
  if ('problem' in pairs) return pairs
  const known = options.denominator ?? pairs.values[0]?.denominator
  const agrees = pairs.values.every(({ denominator }) => denominator === known)
  // "45 480" may be one number or two
  const alone = sides.sure ? null : partOf(readCount(typed), options.denominator)
  const values = alone && 'values' in alone ? [...alone.values, ...pairs.values] : pairs.values
  return judged({ values, sure: pairs.sure && sides.sure && agrees && !withPercentage.test(typed) }, options)
}

type Problem = { readonly problem: ReadingProblem }
type Found = { readonly values: readonly Figure[]; readonly sure: boolean }

const withPercentage = / *[=(] *[\d.,]+ *%\)?$/

function sidesOf(typed: string): { above: string; below: string; sure: boolean } | null {
  const [above, below, ...more] = typed.split('/')
  if (above && below && !more.length) return { above, below, sure: true }
  const [, first, second] = /^(\d[\d.,]*)(?: ?[-:|\\] ?|\s+)(\d[\d.,]*)$/.exec(typed) ?? []
  if (first && second) return { above: first, below: second, sure: false }
  const words = typed.split(' ')
  const place = words.findLastIndex(word => word === 'trên' || word === 'trong' || word === 'tren')
  const [before, after] = [words.slice(0, Math.max(0, place)).join(' '), words.slice(place + 1).join(' ')]
  // "có trên 50" has nothing to put above
  return 'problem' in readCount(before) ? null : { above: before, below: after, sure: true }
}

function partOf(count: Reading<number>, denominator: number | undefined): Found | Problem {
  if ('problem' in count) return count.problem === 'notWhole' ? { problem: 'percentNotCounts' } : count
  if (denominator === undefined) return { problem: 'denominatorMissing' }
  return { values: valuesOf(count).map(numerator => ({ numerator, denominator })), sure: 'value' in count }
}

function pairsOf(above: Reading<number>, below: Reading<number>): Found | Problem {
  if ('problem' in above) return above
  if ('problem' in below) return below
  const values = valuesOf(above).flatMap(numerator =>
    valuesOf(below).map(denominator => ({ numerator, denominator })),
  )
  return { values, sure: 'value' in above && 'value' in below }
}

function judged(found: Found | Problem, { mayExceed = false }: Options): Reading<Figure> {
  if ('problem' in found) return found
  const possible = found.values.filter(figure => problemOf(figure, mayExceed) === null)
  const [value] = possible
  if (value === undefined)
    return { problem: found.values.map(figure => problemOf(figure, mayExceed))[0] ?? 'notNumber' }
  return found.sure && possible.length === 1 ? { value } : { unsure: possible }
}

function problemOf({ numerator, denominator }: Figure, mayExceed: boolean): ReadingProblem | null {
  if (denominator === 0 && numerator > 0) return 'zeroDenominator'
  return numerator > denominator && !mayExceed ? 'aboveDenominator' : null
}

const valuesOf = (reading: { value: number } | { unsure: readonly number[] }): readonly number[] =>
  'value' in reading ? [reading.value] : reading.unsure

import type { Problem } from '../forms/form.ts'
import type { Say } from '../lib/card.ts'
import { listSay } from '../lib/list.ts'
import type { AskedRow } from './ask.ts'
import { distributionsOf, partsMissing } from './distribution.ts'
import { isAnswered } from './expected.ts'
import { isNotable } from './notable.ts'
import type { Value } from './rules.ts'
import { labelIn, valueSay } from './wording.ts'

type Given = Readonly<Record<string, Value>>
type Asked = { rows: readonly AskedRow[]; last: ReadonlyMap<number, Value> }

/** What speaks against sending these figures: blanks alone are no report, everything else only asks to look again. */
export function figureProblems(figures: Given, { rows, last }: Asked): Problem[] {
  if (!rows.some(({ code }) => isAnswered(figures[code]))) return [onlyBlanks(rows)]
  return [
    ...distributionsOf(rows).flatMap(parts => partsOff(figures, parts)),
    ...rows.flatMap(row => farFromLast(figures, row, last.get(row.id), labelIn(rows)(row))),
    ...rows.flatMap(row => moreThanBefore(figures, row, labelIn(rows)(row))),
  ]
}

/** Where the step of a row is found in the form. */
const stepOf = ({ code }: AskedRow): string => `figures.${code}`

function onlyBlanks(rows: readonly AskedRow[]): Problem {
  const missing = listSay(rows.map(labelIn(rows)))
  return { step: 'figures', message: ['figures-only-blanks', { count: rows.length, missing }] }
}

function partsOff(figures: Given, parts: readonly AskedRow[]): Problem[] {
  const values = parts.flatMap(({ code }) => figures[code] ?? [])
  const off = values.length === parts.length ? partsMissing(values) : null
  const base = values.find(value => value.state === 'figure')?.denominator
  const [first] = parts
  if (!off || base === undefined || !first) return []
  const sums = { sum: base - off, base, off: Math.abs(off), way: off > 0 ? 'short' : 'over' }
  const message: Say = ['figures-parts-off', { whole: first.partOf ?? first.group, ...sums }]
  return [{ step: stepOf(parts.at(-1) ?? first), message, soft: true }]
}

function farFromLast(figures: Given, row: AskedRow, last: Value | undefined, label: Say): Problem[] {
  const now = figures[row.code]
  if (!now || !last || !isNotable(row.kind, last, now)) return []
  const words = { label, last: valueSay(row, last), now: valueSay(row, now) }
  return [{ step: stepOf(row), message: ['figures-far-from-last', words], soft: true }]
}

/** A change for the worse may be true, or the two readings typed the wrong way round. */
function moreThanBefore(figures: Given, row: AskedRow, label: Say): Problem[] {
  const value = figures[row.code]
  if (row.kind !== 'change' || value?.state !== 'figure') return []
  const { numerator, denominator = 0 } = value
  if (numerator <= denominator) return []
  return [
    {
      step: stepOf(row),
      message: ['figures-more-than-before', { label, now: valueSay(row, value) }],
      soft: true,
    },
  ]
}

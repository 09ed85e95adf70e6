import type { Say } from '../../lib/card.ts'
import { readFigure, type Figure } from '../../lib/vietnamese/figure.ts'
import { wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'
import { absenceOptions, absentOf, hearAbsence, isAbsent, showAbsent, type Absent } from './absence.ts'
import { digitsIn, heardNumber } from './numbers.ts'

export type { Figure }
export type FigureAnswer = Figure | Absent

type Limits = Wording & {
  /** The denominator, where an earlier answer gave it: then the numerator alone is asked and stored. */
  denominator?: number | undefined
  mayExceed?: boolean
  absences?: boolean
}

/** A question answered with two counts of which one is part of the other, "45/48"; the percentage is derived. */
export function figure(limits: Limits = {}): Question<FigureAnswer> {
  const { vars, prompt, label, hint = hintOf(limits), absences } = limits
  return {
    vars,
    prompt,
    label,
    hint,
    options: absences ? absenceOptions : undefined,
    show,
    hear(given) {
      return hear(limits, given)
    },
    read(code) {
      return (absences || code === 'noCase' ? absentOf(code) : undefined) ?? readCounts(limits, code)
    },
  }
}

function hear(limits: Limits, given: Given): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const { denominator, absences } = limits
  const absence = absences ? hearAbsence(given.text) : null
  if (absence) return absence
  const reading = readFigure(given.text, {
    mayExceed: true,
    ...(denominator !== undefined && { denominator }),
  })
  const heard = heardNumber(
    reading,
    counts => write(limits, counts),
    counts => refuse(limits, counts),
  )
  return 'code' in heard && heard.code === 'noCase' ? { ...heard, notice: ['forms-figure-no-case'] } : heard
}

function refuse({ denominator: known, mayExceed }: Limits, { numerator, denominator }: Figure): Say | null {
  if (known !== undefined && denominator !== known) return ['forms-figure-known', { known, denominator }]
  if (denominator === 0 && numerator > 0) return ['forms-figure-above-zero']
  return numerator > denominator && !mayExceed ? ['forms-figure-above', { numerator, denominator }] : null
}

function write({ denominator: known }: Limits, { numerator, denominator }: Figure): string {
  // where there is nothing to count, no share can be
  if (denominator === 0) return 'noCase'
  return known === undefined ? `${numerator}/${denominator}` : `${numerator}`
}

function readCounts(limits: Limits, code: string): Figure | undefined {
  const slash = code.indexOf('/')
  const numerator = digitsIn(code, 0, slash < 0 ? code.length : slash)
  const denominator = slash < 0 ? (limits.denominator ?? 0) : digitsIn(code, slash + 1, code.length)
  if (!(numerator >= 0 && denominator > 0)) return undefined
  const counts = { numerator, denominator }
  return refuse(limits, counts) === null ? counts : undefined
}

function show(answer: FigureAnswer): Say {
  if (isAbsent(answer)) return showAbsent(answer)
  const { numerator, denominator } = answer
  return ['forms-figure', { numerator, denominator, fraction: `${numerator}/${denominator}` }]
}

const hintOf = ({ denominator }: Limits): Say =>
  denominator === undefined ? twoCounts : ['forms-figure-part', { denominator }]

const twoCounts: Say = ['forms-figure-hint']

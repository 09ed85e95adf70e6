import type { Say } from '../../lib/card.ts'
import { readFigure, type Figure } from '../../lib/vietnamese/figure.ts'
import { wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'
import { absenceOptions, absentOf, hearAbsence, isAbsent, showAbsent, type Absent } from './absence.ts'
import { heardNumber } from './numbers.ts'

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
  const { denominator: known, mayExceed = false, absences = false, ...wording } = limits
  const hint: Say =
    known === undefined ? ['forms-figure-hint'] : ['forms-figure-part', { denominator: known }]
  return { hint, ...wording, ...(absences && { options: absenceOptions }), hear, read, show }

  function hear(given: Given): Heard {
    if (given.kind !== 'text') return wantsWords(given)
    const absence = absences ? hearAbsence(given.text) : null
    if (absence) return absence
    const reading = readFigure(given.text, {
      mayExceed: true,
      ...(known !== undefined && { denominator: known }),
    })
    const heard = heardNumber(reading, write, refuse)
    return 'code' in heard && heard.code === 'noCase' ? { ...heard, notice: ['forms-figure-no-case'] } : heard
  }

  function refuse({ numerator, denominator }: Figure): Say | null {
    if (known !== undefined && denominator !== known) return ['forms-figure-known', { known, denominator }]
    if (denominator === 0 && numerator > 0) return ['forms-figure-above-zero']
    return numerator > denominator && !mayExceed ? ['forms-figure-above', { numerator, denominator }] : null
  }

  function write({ numerator, denominator }: Figure): string {
    // where there is nothing to count, no share can be
    if (denominator === 0) return 'noCase'
    return known === undefined ? `${numerator}/${denominator}` : `${numerator}`
  }

  function read(code: string): FigureAnswer | undefined {
    const absent = absences || code === 'noCase' ? absentOf(code) : undefined
    return absent ?? readCounts(code)
  }

  function readCounts(code: string): Figure | undefined {
    const [, above, below] = /^(\d{1,12})(?:\/(\d{1,12}))?$/.exec(code) ?? []
    const counts = {
      numerator: Number(above),
      denominator: below === undefined ? (known ?? 0) : Number(below),
    }
    return above !== undefined && counts.denominator > 0 && !refuse(counts) ? counts : undefined
  }
}

function show(answer: FigureAnswer): Say {
  if (isAbsent(answer)) return showAbsent(answer)
  const { numerator, denominator } = answer
  return ['forms-figure', { numerator, denominator, fraction: `${numerator}/${denominator}` }]
}

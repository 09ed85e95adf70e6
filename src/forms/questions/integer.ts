import type { Say } from '../../lib/card.ts'
import { readCount } from '../../lib/vietnamese/count.ts'
import { wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'
import { absenceOptions, absentOf, hearAbsence, isAbsent, showAbsent, type Absent } from './absence.ts'
import { digitsIn, heardNumber, outside } from './numbers.ts'

type Limits = Wording & { min?: number; max?: number }
type AllLimits = Limits & { absences?: boolean }

/** A question answered with a whole number; with `absences` also with the reason why there is none. */
export function integer(limits?: Limits): Question<number>
export function integer(limits: Limits & { absences: boolean }): Question<number | Absent>
export function integer(limits: AllLimits = {}): Question<number | Absent> {
  const { vars, prompt, label, hint, absences } = limits
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
      return (absences ? absentOf(code) : undefined) ?? readNumber(limits, code)
    },
  }
}

function hear({ min = 0, max, absences }: AllLimits, given: Given): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const absence = absences ? hearAbsence(given.text) : null
  return absence ?? heardNumber(readCount(given.text), String, value => outside(value, min, max))
}

function readNumber({ min = 0, max }: Limits, code: string): number | undefined {
  const value = digitsIn(code, 0, code.length)
  return Number.isNaN(value) || outside(value, min, max) ? undefined : value
}

const show = (answer: number | Absent): Say =>
  isAbsent(answer) ? showAbsent(answer) : ['forms-number', { value: answer }]

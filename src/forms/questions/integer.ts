import { readCount } from '../../lib/vietnamese/count.ts'
import { wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'
import { absenceOptions, absentOf, hearAbsence, isAbsent, showAbsent, type Absent } from './absence.ts'
import { heardNumber, outside } from './numbers.ts'

type Limits = Wording & { min?: number; max?: number }

/** A question answered with a whole number; with `absences` also with the reason why there is none. */
export function integer(limits?: Limits): Question<number>
export function integer(limits: Limits & { absences: boolean }): Question<number | Absent>
export function integer(limits: Limits & { absences?: boolean } = {}): Question<number | Absent> {
  const { min = 0, max, absences = false, ...wording } = limits
  return { ...wording, ...(absences && { options: absenceOptions }), hear, read, show }

  function hear(given: Given): Heard {
    if (given.kind !== 'text') return wantsWords(given)
    const absence = absences ? hearAbsence(given.text) : null
    return absence ?? heardNumber(readCount(given.text), String, value => outside(value, min, max))
  }

  function read(code: string): number | Absent | undefined {
    if (absences && absentOf(code)) return absentOf(code)
    const value = /^\d{1,15}$/.test(code) ? Number(code) : undefined
    return value === undefined || outside(value, min, max) ? undefined : value
  }
}

const show = (answer: number | Absent) =>
  isAbsent(answer) ? showAbsent(answer) : (['forms-number', { value: answer }] as const)

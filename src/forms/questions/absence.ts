import type { Say } from '../../lib/card.ts'
import { readAbsence, saysNothing, type Absence } from '../../lib/vietnamese/absence.ts'
import type { Option } from '../question.ts'

/** The answer that there is no figure, and why; never the same as 0. */
export type Absent = { readonly absence: Absence }

/** The buttons of a question that may be answered without a figure. */
export const absenceOptions: readonly Option<Absence>[] = [
  { value: 'noCase', label: ['forms-no-case'] },
  { value: 'notYet', label: ['forms-not-yet'] },
  { value: 'notApplicable', label: ['forms-not-applicable'] },
]

/** Whether an answer says that there is no figure. */
export const isAbsent = (answer: unknown): answer is Absent =>
  typeof answer === 'object' && answer !== null && 'absence' in answer

/** The absences that somebody may mean who typed this: with a bare "không" that is one reading beside 0. */
export function hearAbsence(typed: string): { code: string } | { codes: readonly string[] } | null {
  if (saysNothing(typed)) return { codes: ['0', 'noCase'] }
  const absence = readAbsence(typed)
  return absence && { code: absence }
}

/** The absence that a code stands for. */
export const absentOf = (code: string): Absent | undefined => absents.get(code)

export const showAbsent = ({ absence }: Absent): Say =>
  absenceOptions.find(({ value }) => value === absence)!.label

const absents = new Map<string, Absent>(absenceOptions.map(({ value }) => [value, { absence: value }]))

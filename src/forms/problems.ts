import type { AnyForm, Facts, Problem } from './form.ts'
import type { Walk } from './walk.ts'

/** What speaks against sending these answers. */
export function problemsOf(form: AnyForm, facts: Facts, { complete, answers }: Walk): readonly Problem[] {
  return complete ? form.problems.flatMap(check => check(answers, facts)) : []
}

/** Whether anything but a warning speaks against sending. */
export const mayBeSent = (problems: readonly Problem[]): boolean => problems.every(({ soft }) => soft)

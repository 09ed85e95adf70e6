import type { Say } from '../lib/card.ts'
import type { AnyForm, Facts } from './form.ts'
import type { Step } from './walk.ts'

/** What a form is called. */
export const titleOf = (form: AnyForm, facts: Facts): Say => form.title?.(facts) ?? [`${form.name}-form`]

/** What is asked at a step. */
export function promptOf(form: AnyForm, { key, question: { prompt, vars = {} } }: Step): Say {
  return prompt ?? [`${form.name}-${key}`, vars]
}

/** The few words that name a step in the review and on its buttons. */
export function labelOf(form: AnyForm, { key, question: { label, vars = {} } }: Step): Say {
  return label ?? [`${form.name}-${key}.label`, vars]
}

/** The button that changes an answer. */
export const editSay = (form: AnyForm, step: Step): Say => ['forms-edit', { label: labelOf(form, step) }]

/** How an answer reads. */
export function answerSay({ question, answer }: Pick<Step, 'question' | 'answer'>): Say {
  return answer === null ? ['forms-skipped'] : question.show(answer)
}

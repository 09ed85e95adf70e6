import type { Say } from '../lib/card.ts'
import { listSay } from '../lib/list.ts'
import type { AnyForm, Facts } from './form.ts'
import { problemsOf } from './problems.ts'
import type { Moment, Question } from './question.ts'
import { withAnswer, type Place, type State } from './state.ts'
import { skips, wordsTyped } from './typed.ts'
import { answerOf, walk, walkOn, type Walk } from './walk.ts'

/** Why words that came in a file are no answer: they cannot be taken, or may mean several things. */
export type Unfit = { problem: Say } | { meanings: readonly Say[] }

/** What a line of a table makes of a form: its answers, and the steps whose words are none. */
export type Filled = { state: State; walk: Walk; unfit: (Unfit & { key: string; text: string })[] }

/** Answers a form's questions in turn with what a line of a table says about each, as if it had been typed. */
export function fillIn(
  { form, facts, begun }: { form: AnyForm; facts: Facts; begun: State },
  textOf: (place: Place) => string,
  moment: Moment,
): Filled {
  const unfit: Filled['unfit'] = []
  let state = begun
  let walked = walk(form, facts, state)
  for (let step = walked.next; step; step = walked.next) {
    const text = textOf(step)
    const heard = hearOnce(step.question, text, moment)
    if (!('code' in heard)) unfit.push({ ...heard, key: step.key, text })
    // behind a bad choice or bad words it goes on with others, so that all bad ones are named at once
    const code = 'code' in heard ? heard.code : standIn(step.question)
    if (answerOf(step.question, code) === undefined) break
    state = withAnswer(state, step, code)
    walked = walkOn(walked, state)
  }
  if (unfit.length === 0) unfit.push(...problemsIn(form, facts, walked, textOf))
  return { state, walk: walked, unfit }
}

/** Understands words that came in a file, whose author cannot be asked back. */
export function hearOnce(
  question: Question<unknown>,
  text: string,
  moment: Moment,
): { code: string | null } | Unfit {
  if (question.optional && (text === '' || skips(question, wordsTyped(text)))) return { code: null }
  const heard = question.hear({ kind: 'text', text }, moment)
  if ('problem' in heard) return heard
  if ('code' in heard && question.read(heard.code) !== undefined) return heard
  const codes = 'codes' in heard ? heard.codes : []
  const meanings = codes.map(code => question.read(code)).filter(value => value !== undefined)
  if (meanings.length === 0) return { problem: ['forms-not-understood'] }
  return { meanings: meanings.map(value => question.show(value)) }
}

/** Why words were not taken. */
export const unfitSay = (unfit: Unfit): Say =>
  'problem' in unfit ? unfit.problem : ['forms-unsure', { meanings: listSay(unfit.meanings) }]

const standIn = ({ options }: Question<unknown>): string => options?.at(-1)?.value ?? '–'

/** What speaks against the answers together. */
function problemsIn(
  form: AnyForm,
  facts: Facts,
  walked: Walk,
  textOf: (place: Place) => string,
): Filled['unfit'] {
  const hard = problemsOf(form, facts, walked).filter(({ soft }) => !soft)
  return hard.map(({ step, message }) => ({
    key: step,
    text: textOf({ key: step, id: undefined }),
    problem: message,
  }))
}

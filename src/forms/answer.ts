import type { Say } from '../lib/card.ts'
import { plain } from '../lib/fluent.ts'
import { fold } from '../lib/vietnamese/fold.ts'
import { show, type Here, type Move } from './moves.ts'
import type { Given } from './question.ts'
import { goingOn, onlyAnswers, withAnswer, type State, pathOf } from './state.ts'
import { answerOf, type Step, answeredAt } from './walk.ts'
import { answerSay, labelOf } from './wording.ts'

/** Takes what was typed or sent as the answer to a step; what could mean several things is asked back. */
export function answer(here: Here, step: Step, given: Given, m?: number): Move {
  const heard = step.question.hear(given, here.moment)
  if ('problem' in heard) return refuse(here, step, heard.problem, m)
  const codes = ('code' in heard ? [heard.code] : heard.codes).filter(
    code => step.question.read(code) !== undefined,
  )
  if (codes[0] === undefined) return refuse(here, step, ['forms-not-understood'], m)
  if ('codes' in heard) return { state: { ...asking(here, step), unsettled: unsettled(step, m, codes) } }
  if (step.question.gathers && isCurrent(here, step)) return gather(here, step, heard.code)
  return take(here, step, heard.code, m, heard.notice ?? echo(here, step, heard.code, given))
}

/** Adds one more message to an answer: the apps cut a long text into several. */
function gather(here: Here, step: Step, words: string): Move {
  const before = here.state.gathering && step.code ? step.code : ''
  const whole = before === '' ? words : `${before}\n${words}`
  const { question } = step
  if (question.read(whole) === undefined) return refuse(here, step, ['forms-gathered-too-long'])
  const state = withAnswer(onlyAnswers(here.state), step, whole)
  const notice: Say = question.gathered?.(whole) ?? ['forms-gathered', { length: Array.from(whole).length }]
  const quiet = question.goesOn?.(before, words) ?? false
  return { state: { ...state, at: pathOf(step), gathering: true }, notice, quiet }
}

/** Stores an answer that fits. */
export function take(here: Here, step: Step, code: string | null, m?: number, notice?: Say | null): Move {
  const label = labelOf(here.form, step)
  const said = answerSay({ question: step.question, answer: answerOf(step.question, code) })
  if (!isCurrent(here, step)) {
    if (step.code === code) return show(here, { notice: ['forms-already', { label, answer: said }] })
    const changed: Say = ['forms-changed', { label, answer: said }]
    return { state: withAnswer(goingOn(here.state), step, code, m), notice: changed }
  }
  const state = withAnswer(onlyAnswers(here.state), step, code, m)
  return { state, settled: { path: pathOf(step), label, answer: said }, ...(notice && { notice }) }
}

export const isCurrent = ({ walk }: Here, step: Step): boolean =>
  walk.current?.key === step.key && walk.current.id === step.id

function refuse(here: Here, step: Step, problem: Say, m?: number): Move {
  // an answer that stands, but whose correction cannot be read, stays as it is
  if (!isCurrent(here, step))
    return show(here, { problem: ['forms-not-changed', { label: labelOf(here.form, step), problem }] })
  return { state: { ...asking(here, step), unsettled: unsettled(step, m) }, problem }
}

function asking({ state, walk }: Here, step: Step): State {
  const path = pathOf(step)
  return answeredAt(walk, path) ? { ...onlyAnswers(state), at: path } : onlyAnswers(state)
}

const unsettled = (step: Step, m?: number, codes?: readonly string[]) => ({
  path: pathOf(step),
  ...(m !== undefined && { m }),
  ...(codes && { codes }),
})

/** Repeats what was understood, where it is not what was typed. */
function echo({ moment }: Here, { question }: Step, code: string, given: Given): Say | null {
  if (given.kind !== 'text' || question.wordy) return null
  const said = question.show(question.read(code))
  return fold(plain(moment.language, said)) === fold(given.text) ? null : ['forms-heard', { answer: said }]
}

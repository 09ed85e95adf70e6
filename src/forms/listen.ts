import { plain } from '../lib/fluent.ts'
import { meant } from '../lib/vietnamese/meant.ts'
import { answer, take } from './answer.ts'
import * as moves from './moves.ts'
import type { Here, Move } from './moves.ts'
import type { Given } from './question.ts'
import { pathOfMessage, pathOf } from './state.ts'
import { skips, wordsTyped, type Word } from './typed.ts'
import { answeredAt, type Step } from './walk.ts'
import { editSay } from './wording.ts'

/** Understands what was typed: a word that stands for a button, else an answer. */
export function listen(here: Here, typed: Typed, messageId?: number): Move {
  const { text } = typed
  const words = wordsTyped(text)
  const { current } = here.walk
  if (here.state.cancelling && (words.includes('drop') || words.includes('right'))) return moves.drop(here)
  if (here.state.cancelling && (words.includes('stay') || words.includes('wrong'))) return moves.stay(here)
  if (words.includes('back')) return moves.back(here)
  if (words.includes('later')) return moves.later(here)
  if (words.includes('cancel')) return moves.cancel(here)
  return current ? listenAt(here, current, typed, words, messageId) : listenAtReview(here, text, words)
}

/** What was typed, and the same with its formatting where it has any. */
type Typed = { text: string; html?: string }

/** Takes a file or a contact as the answer to the present question. */
export function receive(here: Here, given: Given, messageId?: number): Move {
  const { current } = here.walk
  return current
    ? answer(here, current, given, messageId)
    : moves.show(here, { problem: ['forms-review-typed'] })
}

/** Corrects the answer that an edited message once gave. */
export function correct(here: Here, messageId: number, text: string): Move {
  const { walk, state } = here
  const step = answeredAt(walk, pathOfMessage(state, messageId))
  if (step) return answer(here, step, { kind: 'text', text }, messageId)
  const { current } = walk
  const misheard = state.unsettled?.m === messageId && current && state.unsettled.path === pathOf(current)
  if (current && misheard) return answer(here, current, { kind: 'text', text }, messageId)
  return moves.show(here, { notice: ['forms-correct-unknown'] })
}

/** Skips the present question, if it may be. */
export function skip(here: Here): Move {
  const { current } = here.walk
  return current?.question.optional
    ? take(here, current, null)
    : moves.show(here, { problem: ['forms-cannot-skip'] })
}

function listenAt(here: Here, step: Step, typed: Typed, words: readonly Word[], messageId?: number): Move {
  if (skips(step.question, words)) return skip(here)
  const done = words.includes(here.state.gathering ? 'whole' : 'keep')
  if (done && here.state.at === pathOf(step)) return moves.keep(here)
  const { path, m, codes = [] } = here.state.unsettled ?? {}
  if (path === pathOf(step) && codes.length > 0) {
    if (words.includes('right') && codes.length === 1) return take(here, step, codes[0]!, m)
    if (words.includes('wrong'))
      return { state: { ...here.state, unsettled: { path } }, notice: ['forms-type-again'] }
    const shown = step.question.options && codes.length > 1 ? codes[Number(typed.text.trim()) - 1] : undefined
    if (shown !== undefined) return take(here, step, shown, messageId)
  }
  return answer(here, step, { ...typed, kind: 'text' }, messageId)
}

function listenAtReview(here: Here, text: string, words: readonly Word[]): Move {
  if (words.includes('send')) return moves.submit(here)
  const { answered } = here.walk
  const edits = answered.map(step => plain(here.moment.language, editSay(here.form, step)))
  const [place = -1, ...others] = meant(edits, text).places
  const step = others.length === 0 ? answered[place] : undefined
  return step ? moves.edit(here, pathOf(step)) : moves.show(here, { problem: ['forms-review-typed'] })
}

import { plain } from '../lib/fluent.ts'
import { meant } from '../lib/vietnamese/meant.ts'
import { answer, take } from './answer.ts'
import * as moves from './moves.ts'
import type { Here, Move } from './moves.ts'
import type { Given } from './question.ts'
import { pathOfMessage, pathOf } from './state.ts'
import { wordsTyped, type Word } from './typed.ts'
import { answeredAt, type Step } from './walk.ts'
import { editSay } from './wording.ts'

/** Understands what was typed: a word that stands for a button, else an answer. */
export function listen(here: Here, typed: Typed, messageId?: number): Move {
  const { text } = typed
  const words = new Set(wordsTyped(text))
  const { current } = here.walk
  if (here.state.cancelling && (words.has('drop') || words.has('right'))) return moves.drop(here)
  if (here.state.cancelling && (words.has('stay') || words.has('wrong'))) return moves.stay(here)
  if (words.has('back')) return moves.back(here)
  if (words.has('later')) return moves.later(here)
  if (words.has('cancel')) return moves.cancel(here)
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

function listenAt(here: Here, step: Step, typed: Typed, words: ReadonlySet<Word>, messageId?: number): Move {
  const { optional, wordy } = step.question
  if (words.has('skip') || (optional && wordy && words.has('nothing'))) return skip(here)
  const done = here.state.gathering ? words.has('whole') : words.has('keep')
  if (done && here.state.at === pathOf(step)) return moves.keep(here)
  const { path, m, codes = [] } = here.state.unsettled ?? {}
  if (path === pathOf(step) && codes.length > 0) {
    if (words.has('right') && codes.length === 1) return take(here, step, codes[0]!, m)
    if (words.has('wrong'))
      return { state: { ...here.state, unsettled: { path } }, notice: ['forms-type-again'] }
    const shown = step.question.options && codes.length > 1 ? codes[Number(typed.text.trim()) - 1] : undefined
    if (shown !== undefined) return take(here, step, shown, messageId)
  }
  return answer(here, step, { ...typed, kind: 'text' }, messageId)
}

function listenAtReview(here: Here, text: string, words: ReadonlySet<Word>): Move {
  if (words.has('send')) return moves.submit(here)
  const { answered } = here.walk
  const edits = answered.map(step => plain(here.moment.language, editSay(here.form, step)))
  const [place = -1, ...others] = meant(edits, text).places
  const step = others.length === 0 ? answered[place] : undefined
  return step ? moves.edit(here, pathOf(step)) : moves.show(here, { problem: ['forms-review-typed'] })
}

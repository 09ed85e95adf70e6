import type { Say } from '../lib/card.ts'
import type { AnyForm, Facts, Problem } from './form.ts'
import { correct, listen, receive, skip } from './listen.ts'
import * as moves from './moves.ts'
import type { Here, Move } from './moves.ts'
import type { Press } from './press.ts'
import { pressed } from './pressed.ts'
import { mayBeSent, problemsOf } from './problems.ts'
import type { Moment, SentFile } from './question.ts'
import { pathOf, type State } from './state.ts'
import { walk, walkOn, type Walk } from './walk.ts'
import { titleOf } from './wording.ts'

/** What a person can do with an open form. */
export type Input =
  | { kind: 'answer'; text: string; html?: string; messageId?: number }
  | { kind: 'file'; file: SentFile; text?: string; html?: string; messageId?: number }
  | { kind: 'contact'; phone: string; own: boolean; messageId?: number }
  | { kind: 'correct'; text: string; messageId: number }
  | { kind: 'press'; press: Omit<Press, 'draftId'> }
  | { kind: 'edit'; path: string }
  | { kind: 'page'; page: number }
  | { kind: 'back' | 'skip' | 'keep' | 'later' | 'cancel' | 'submit' | 'show' }

/** What is to be shown after a turn; card.ts puts it into words and buttons. */
export type Shown = Omit<Move, 'end'> & {
  readonly kind: 'question' | 'review' | 'cancelling' | 'parked' | 'cancelled' | 'submit'
  readonly title: Say
  readonly walk: Walk
  /** What speaks against sending, at the review. */
  readonly problems: readonly Problem[]
  /** Whether the key that shares a phone number has had its day. */
  readonly keyboardGone: boolean
}

/** One turn of a conversation: the state after what was said or tapped, and what to show. */
export function turn(
  form: AnyForm,
  facts: Facts,
  state: State,
  input: Input,
  moment: Moment,
): { state: State; shown: Shown } {
  const here = { form, facts, state, walk: walk(form, facts, state), moment }
  const move = moveOf(here, input)
  return { state: move.state, shown: shownAfter(here, move) }
}

function moveOf(here: Here, input: Input): Move {
  switch (input.kind) {
    case 'answer':
      return listen(here, input, input.messageId)
    case 'file':
    case 'contact':
      return receive(here, input, input.messageId)
    case 'correct':
      return correct(here, input.messageId, input.text)
    case 'press':
      return pressed(here, input.press)
    case 'edit':
      return moves.edit(here, input.path)
    case 'page':
      return { state: here.state, page: input.page, inPlace: true }
    case 'skip':
      return skip(here)
    case 'show':
      return moves.show(here)
    default:
      return simple[input.kind](here)
  }
}

const simple = {
  back: moves.back,
  keep: moves.keep,
  later: moves.later,
  cancel: moves.cancel,
  submit: moves.submit,
}

function shownAfter({ form, facts, state, walk: before }: Here, { end, ...move }: Move): Shown {
  const hadKeyboard = before.current?.question.keyboard !== undefined
  const after = walkAfter({ form, facts, state, walk: before }, move)
  const problems = after.current ? [] : problemsOf(form, facts, after)
  const keyboardGone = hadKeyboard && (end !== undefined || !after.current?.question.keyboard)
  const kind = kindOf(after, move.state, end === 'submit' && !mayBeSent(problems) ? undefined : end)
  return { kind, title: titleOf(form, facts), walk: after, problems, keyboardGone, ...move }
}

/** Where the move leads; a walk that ended at the question just answered need not begin anew. */
function walkAfter({ form, facts, state, walk: before }: Omit<Here, 'moment'>, move: Move): Walk {
  if (move.state === state) return before
  const onward = before.next && move.settled?.path === pathOf(before.next)
  return onward ? walkOn(before, move.state) : walk(form, facts, move.state)
}

function kindOf({ current }: Walk, { cancelling }: State, end: Move['end']): Shown['kind'] {
  return end ?? (cancelling ? 'cancelling' : current ? 'question' : 'review')
}

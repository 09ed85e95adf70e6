/** An answer as the draft keeps it: its code, null when it was skipped, and the person's own message with it. */
export type Stored = { readonly v: string | null; readonly m?: number }

/** What the person last said to a question that could not simply be taken: their message, and what it may have meant. */
export type Unsettled = { readonly path: string; readonly m?: number; readonly codes?: readonly string[] }

/** All that a draft stores: answers by path, never a position. */
export type State = {
  readonly answers: Readonly<Record<string, Stored>>
  /** The answered question that is asked again. */
  readonly at?: string
  readonly unsettled?: Unsettled
  /** Whether the person was asked if the draft should really be lost. */
  readonly cancelling?: true
}

export const emptyState: State = { answers: {} }

/** Reads a state from the database; what is not one has no answers. */
export function readState(json: unknown): State {
  return isState(json) ? json : emptyState
}

/** The state with one more answer. */
export function withAnswer(state: State, path: string, v: string | null, m?: number): State {
  return { ...state, answers: { ...state.answers, [path]: m === undefined ? { v } : { v, m } } }
}

/** The state without anything under way. */
export const onlyAnswers = ({ answers }: State): State => ({ answers })

/** The state of somebody who does not want to cancel (any more). */
export const goingOn = ({ answers, at, unsettled }: State): State => ({
  answers,
  ...(at !== undefined && { at }),
  ...(unsettled && { unsettled }),
})

function isState(json: unknown): json is State {
  return typeof json === 'object' && json !== null && 'answers' in json && typeof json.answers === 'object'
}

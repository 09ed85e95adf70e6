import type { Say } from '../lib/card.ts'
import type { AnyForm, Facts } from './form.ts'
import type { Moment } from './question.ts'
import { allStored, goingOn, onlyAnswers, type State, pathOf } from './state.ts'
import { answeredAt, type Walk } from './walk.ts'

/** Where somebody stands when they say or tap something. */
export type Here = {
  readonly form: AnyForm
  readonly facts: Facts
  readonly state: State
  readonly walk: Walk
  readonly moment: Moment
}

/** A question that has just been answered: its message can now say so and lose its buttons. */
export type Settled = { readonly path: string; readonly label: Say; readonly answer: Say }

/** What something said or tapped leads to. */
export type Move = {
  readonly state: State
  readonly end?: 'parked' | 'cancelled' | 'submit'
  readonly problem?: Say
  readonly notice?: Say
  readonly settled?: Settled
  readonly page?: number
  /** Whether the card belongs in the place of the one whose button was pressed. */
  readonly inPlace?: boolean
  /** Whether nothing need be said about it. */
  readonly quiet?: boolean
}

/** Shows where we are. */
export const show = ({ state }: Here, saying: Pick<Move, 'notice' | 'problem'> = {}): Move => ({
  state,
  ...saying,
})

export function back({ state, walk: { answered, current } }: Here): Move {
  const index = current ? answered.findIndex(step => pathOf(step) === pathOf(current)) : -1
  const before = answered[(index < 0 ? answered.length : index) - 1]
  return { state: before ? { ...onlyAnswers(state), at: pathOf(before) } : onlyAnswers(state) }
}

export function edit(here: Here, path: string): Move {
  return answeredAt(here.walk, path) ? { state: { ...onlyAnswers(here.state), at: path } } : show(here)
}

/** Leaves a question that was asked again, or the question whether to cancel, as it was. */
export const keep = ({ state }: Here): Move => ({ state: onlyAnswers(state) })

export const later = ({ state }: Here): Move => ({ state: goingOn(state), end: 'parked', inPlace: true })

/** Cancels an empty draft at once; one with answers only after asking. */
export function cancel({ state }: Here): Move {
  if (allStored(state).length === 0) return { state, end: 'cancelled', inPlace: true }
  return { state: { ...state, cancelling: true }, inPlace: true }
}

/** Cancels for good, if that was asked just now. */
export const drop = (here: Here): Move =>
  here.state.cancelling ? { state: here.state, end: 'cancelled', inPlace: true } : cancel(here)

/** Goes on after all. */
export const stay = ({ state }: Here): Move => ({ state: goingOn(state), inPlace: true })

/** Sends, if all is answered. */
export const submit = (here: Here): Move =>
  here.walk.complete
    ? { state: onlyAnswers(here.state), end: 'submit' }
    : show(here, { problem: ['forms-incomplete'] })

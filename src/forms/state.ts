/** An answer as the draft keeps it: the number of the person's own message, if it was one, `=` and the code: "812=45/48". */
export type Stored = string

/** Where an answer is kept: under its step, or its step and the id of its item. */
export type Place = { readonly key: string; readonly id: string | undefined }

/** What the person last said to a question that could not simply be taken: their message, and what it may have meant. */
export type Unsettled = { readonly path: string; readonly m?: number; readonly codes?: readonly string[] }

/** The answers to the items of one step: ids and answers by turns, in the order in which they were given. */
type Group = readonly string[]

/**
 * All that a draft stores: answers, never a position. It is read and written whole at every turn, so it is short; and
 * groups are lists, because a list is copied with one more in no time and an object with dozens of keys is not.
 */
export type State = {
  readonly answers: Readonly<Record<string, Stored | Group>>
  /** The path of the answered question that is asked again. */
  readonly at?: string
  readonly unsettled?: Unsettled
  /** Whether the answer asked again is still being added to. */
  readonly gathering?: true
  /** Whether the person was asked if the draft should really be lost. */
  readonly cancelling?: true
}

export const emptyState: State = { answers: {} }

/** Reads a state from the database; what is not one has no answers. */
export function readState(json: unknown): State {
  return isState(json) ? json : emptyState
}

/** What is stored for a step; `nth` is the item's place among the items, where its answer mostly is. */
export function storedAt({ answers }: State, key: string, id?: string, nth = 0): Stored | undefined {
  const stored = answers[key]
  if (id === undefined) return typeof stored === 'string' ? stored : undefined
  if (typeof stored !== 'object') return undefined
  const index = placeIn(stored, id, nth)
  return index < 0 ? undefined : stored[index + 1]
}

/** Everything that is stored, with the path of its step. */
export function allStored({ answers }: State): (readonly [path: string, stored: Stored])[] {
  return Object.entries(answers).flatMap(([key, stored]) => {
    if (typeof stored === 'string') return [[key, stored] as const]
    const ids = stored.filter((_, index) => index % 2 === 0)
    return ids.map((id, nth) => [`${key}.${id}`, stored[2 * nth + 1] ?? ''] as const)
  })
}

/** The code of a stored answer, null when the question was skipped. */
export function codeOf(stored: Stored): string | null {
  const equals = stored.indexOf('=')
  return equals < 0 ? null : stored.slice(equals + 1)
}

/** The message that a stored answer came from; NaN when it was tapped. */
export const messageOf = (stored: Stored): number => Number.parseInt(stored, 10)

/** The state with one more answer; a code of null skips the question. */
export function withAnswer(state: State, { key, id }: Place, code: string | null, m?: number): State {
  const stored = `${m ?? ''}${code === null ? '' : `=${code}`}`
  const value = id === undefined ? stored : inGroup(state.answers[key], id, stored)
  return { ...state, answers: { ...state.answers, [key]: value } }
}

/** The state without anything under way. */
export const onlyAnswers = ({ answers }: State): State => ({ answers })

/** The state of somebody who does not want to cancel (any more). */
export const goingOn = ({ answers, at, unsettled, gathering }: State): State => ({
  answers,
  ...(gathering && { gathering }),
  ...(at !== undefined && { at }),
  ...(unsettled && { unsettled }),
})

function isState(json: unknown): json is State {
  return typeof json === 'object' && json !== null && 'answers' in json && typeof json.answers === 'object'
}

function inGroup(group: Stored | Group | undefined, id: string, stored: Stored): Group {
  if (typeof group !== 'object') return [id, stored]
  const index = placeIn(group, id, group.length)
  return index < 0 ? [...group, id, stored] : group.with(index + 1, stored)
}

function placeIn(group: Group, id: string, nth: number): number {
  if (group[2 * nth] === id) return 2 * nth
  for (let index = 0; index < group.length; index += 2) if (group[index] === id) return index
  return -1
}

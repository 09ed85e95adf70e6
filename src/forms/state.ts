/** An answer as the draft keeps it: the number of the person's own message, if it was one, `=` and the code: "812=45/48". */
export type Stored = string

/** Where an answer is kept: under its step, or its step and the id of its item. */
export type Place = { readonly key: string; readonly id: string | undefined }

/** The name of a place: `note`, or `targets.TH-01`. */
export const pathOf = ({ key, id }: Place): string => (id === undefined ? key : `${key}.${id}`)

/** What the person last said to a question that could not simply be taken: their message, and what it may have meant. */
export type Unsettled = { readonly path: string; readonly m?: number; readonly codes?: readonly string[] }

/** The answers to the items of one step, in the order in which they were given, each behind its id: "TH-01=812=45/48". */
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

/**
 * The code that is kept for a step: null when it was skipped, undefined when there is none.
 * `nth` is the place of the item among the items, where its answer mostly is.
 */
export function codeAt({ answers }: State, key: string, id?: string, nth = 0): string | null | undefined {
  const kept = answers[key]
  if (id === undefined) return typeof kept === 'string' ? codeOf(kept) : undefined
  const entry = typeof kept === 'object' ? kept[placeIn(kept, id, nth)] : undefined
  return entry === undefined ? undefined : codeBehind(entry, id.length + 1)
}

/** Everything that is stored, with the path of its step. */
export function allStored({ answers }: State): (readonly [path: string, stored: Stored])[] {
  return Object.entries(answers).flatMap(([key, stored]) => {
    if (typeof stored === 'string') return [[key, stored] as const]
    return stored.map(each => [`${key}.${idIn(each)}`, each.slice(idIn(each).length + 1)] as const)
  })
}

/** The code of a stored answer, null when the question was skipped. */
export const codeOf = (stored: Stored): string | null => codeBehind(stored, 0)

/** The path of the answer that came from a message. */
export function pathOfMessage(state: State, messageId: number): string | undefined {
  const found = allStored(state).find(([, stored]) => Number.parseInt(stored, 10) === messageId)
  return found?.[0]
}

/** The state with one more answer; a code of null skips the question. */
export function withAnswer(state: State, { key, id }: Place, code: string | null, m?: number): State {
  const stored = `${m ?? ''}${code === null ? '' : `=${code}`}`
  const value = id === undefined ? stored : inGroup(state.answers[key], id, stored)
  return { ...state, answers: { ...state.answers, [key]: value } }
}

/** The state without anything under way. */
export const onlyAnswers = ({ answers }: State): State => ({ answers })

/** The answers as somebody else goes on with them: the messages they came in belong to another chat. */
export function withoutMessages({ answers }: State): State {
  const kept = Object.entries(answers).map(
    ([key, stored]) => [key, typeof stored === 'string' ? bare(stored) : stored.map(bareEntry)] as const,
  )
  return { answers: Object.fromEntries(kept) }
}

/** The state of somebody who does not want to cancel (any more). */
export const goingOn = ({ answers, at, unsettled, gathering }: State): State => ({
  answers,
  ...(gathering && { gathering }),
  ...(at !== undefined && { at }),
  ...(unsettled && { unsettled }),
})

const bare = (stored: Stored): Stored => stored.replace(/^\d+/, '')

const bareEntry = (entry: string): string => `${idIn(entry)}=${bare(entry.slice(idIn(entry).length + 1))}`

function isState(json: unknown): json is State {
  return typeof json === 'object' && json !== null && 'answers' in json && typeof json.answers === 'object'
}

function codeBehind(entry: string, from: number): string | null {
  const equals = entry.indexOf('=', from)
  return equals < 0 ? null : entry.slice(equals + 1)
}

function inGroup(group: Stored | Group | undefined, id: string, stored: Stored): Group {
  if (id.includes('=')) throw new Error(`An item cannot have the id "${id}": give it one without "="`)
  const entry = `${id}=${stored}`
  if (typeof group !== 'object') return [entry]
  const index = placeIn(group, id, group.length)
  return index < 0 ? [...group, entry] : group.with(index, entry)
}

function placeIn(group: Group, id: string, nth: number): number {
  return isOf(id, group[nth]) ? nth : group.findIndex(entry => isOf(id, entry))
}

function isOf(id: string, entry: string | undefined): boolean {
  return entry !== undefined && entry[id.length] === '=' && entry.startsWith(id)
}

const idIn = (entry: string): string => entry.slice(0, entry.indexOf('='))

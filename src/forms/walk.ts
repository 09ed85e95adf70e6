import type { Answers, AnyForm, Facts, Part } from './form.ts'
import { hashOf } from './press.ts'
import type { Question } from './question.ts'
import { codeOf, storedAt, type Place, type State, type Stored } from './state.ts'

/** A question on the way, with its answer unless it is the first without one. */
export type Step = Place & {
  readonly path: string
  readonly question: Question<unknown>
  readonly stored: Stored | undefined
  readonly answer: unknown
}

/** Where somebody stands in a form: derived from the answers each time, never stored. */
export type Walk = {
  readonly answered: readonly Step[]
  /** The first question without an answer that fits. */
  readonly next: Step | null
  /** The question asked now: one asked again, else the next; null when all is answered. */
  readonly current: Step | null
  readonly complete: boolean
  readonly answers: Answers
  readonly number: number
  readonly total: number
  /** How it came here, to go on from. */
  readonly way: Way
}

/** A walk under way: where it is, and what the author's functions see. */
type Way = {
  readonly form: AnyForm
  readonly facts: Facts
  readonly context: Record<string, unknown>
  readonly answers: Record<string, unknown>
  readonly answered: Step[]
  /** The answers to the items of the present part, by their ids. */
  group: Record<string, unknown>
  part: number
  item: number
}

/** Goes through the questions from the start as long as their answers fit. */
export function walk(form: AnyForm, facts: Facts, state: State): Walk {
  const way = { form, facts, context: { ...facts }, answers: {}, answered: [], group: {}, part: 0, item: 0 }
  return advance(way, state)
}

/** Goes on where a walk ended, now that its next question is answered; the walk before is used up. */
export const walkOn = ({ way }: Walk, state: State): Walk => advance(way, state)

function advance(way: Way, state: State): Walk {
  const { parts } = way.form
  let next: Step | null = null
  for (; way.part < parts.length; way.part += 1) {
    next = pass(way, parts[way.part]!, state)
    if (next) break
    way.item = 0
  }
  return arrived(way, state, next)
}

/** Goes through what a part asks, up to the first question without an answer. */
function pass(way: Way, part: Part, state: State): Step | null {
  const { key, items, idOf, when } = part
  if (when && !when(way.context)) return null
  if (items && idOf) return passItems(way, part, items(way.facts), idOf, state)
  const step = stepAt(way, part, state)
  if (step.answer === undefined) return step
  way.answered.push(step)
  way.context[key] = way.answers[key] = step.answer
  return null
}

function passItems(
  way: Way,
  part: Part,
  items: readonly unknown[],
  idOf: (item: unknown) => string,
  state: State,
): Step | null {
  if (way.item === 0) way.context[part.key] = way.answers[part.key] = way.group = {}
  for (; way.item < items.length; way.item += 1) {
    const item = items[way.item]
    const id = idOf(item)
    const step = stepAt(way, part, state, id, item)
    if (step.answer === undefined) return step
    way.answered.push(step)
    way.group[id] = step.answer
  }
  return null
}

function stepAt({ context, item: nth }: Way, part: Part, state: State, id?: string, item?: unknown): Step {
  const { key } = part
  const question = typeof part.question === 'function' ? part.question(context, item) : part.question
  const stored = storedAt(state, key, id, nth)
  const answer = stored === undefined ? undefined : answerOf(question, codeOf(stored))
  return { key, id, path: id === undefined ? key : `${key}.${id}`, question, stored, answer }
}

function arrived(way: Way, state: State, next: Step | null): Walk {
  const { answers } = way
  const answered = way.answered.slice()
  const again = state.at === undefined ? -1 : answered.findIndex(({ path }) => path === state.at)
  const current = answered[again] ?? next
  const total = answered.length + (next ? 1 + ahead(way, state) : 0)
  const number = again >= 0 ? again + 1 : Math.min(answered.length + 1, total)
  return { answered, next, current, complete: next === null, answers, number, total, way }
}

/** What a stored answer says, undefined when it does not fit its question any more. */
export function answerOf(question: Question<unknown>, code: string | null): unknown {
  if (code === null) return question.optional ? null : undefined
  return question.read(code)
}

/** A short name for what would be sent now, so that a button sends nothing else than stood above it. */
export const digestOf = ({ answered }: Walk): string =>
  hashOf(answered.map(({ path, stored = '' }) => `${path}=${codeOf(stored)}`).join('\n'))

/** How many questions come behind the next one; no function of the author's may be called for them with answers missing. */
function ahead({ form: { parts }, facts, part, item }: Way, state: State): number {
  const rest = (parts[part]?.items?.(facts).length ?? 1) - item - 1
  return parts.slice(part + 1).reduce((sum, each) => sum + countAhead(each, facts, state), rest)
}

function countAhead(part: Part, facts: Facts, state: State): number {
  const { key, items, idOf, when } = part
  if (!items || !idOf) return !when || isAnswered(part, state) ? 1 : 0
  if (!when) return items(facts).length
  return items(facts).filter(item => storedAt(state, key, idOf(item)) !== undefined).length
}

function isAnswered({ key, question }: Part, state: State): boolean {
  const stored = storedAt(state, key)
  if (stored === undefined) return false
  return typeof question === 'function' || answerOf(question, codeOf(stored)) !== undefined
}

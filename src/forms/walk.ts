import type { Answers, AnyForm, Facts, Part } from './form.ts'
import { hashOf } from './press.ts'
import type { Question } from './question.ts'
import { codeAt, pathOf, type Place, type State } from './state.ts'

/** A question on the way, with its answer unless it is the first without one. */
export type Step = Place & {
  readonly question: Question<unknown>
  /** What the draft keeps for it: null when it was skipped. */
  readonly code: string | null | undefined
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
  /** All answers, in the shape that the author declared, once it is complete. */
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
  readonly groups: Record<string, Record<string, unknown>>
  /** How many of the answers stand in the context: they are put there only for functions that look. */
  seen: number
  part: number
  item: number
}

/** Goes through the questions from the start as long as their answers fit. */
export function walk(form: AnyForm, facts: Facts, state: State): Walk {
  const empty = { answers: {}, answered: [], groups: {}, seen: 0, part: 0, item: 0 }
  return advance({ form, facts, context: { ...facts }, ...empty }, state)
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
  const { items, idOf, when } = part
  if (items && way.item === 0) openGroup(way, part.key)
  if (when && !when(look(way))) return null
  const step = items && idOf ? passItems(way, part, items(way.facts), idOf, state) : stepAt(way, part, state)
  if (!step) return null
  if (step.answer === undefined) return step
  way.answered.push(step)
  return null
}

/** A group has answers by id from the start, be it none. */
function openGroup(way: Way, key: string): void {
  way.context[key] = way.answers[key] = way.groups[key] = {}
}

function passItems(
  way: Way,
  part: Part,
  items: readonly unknown[],
  idOf: (item: unknown) => string,
  state: State,
): Step | null {
  for (; way.item < items.length; way.item += 1) {
    const item = items[way.item]
    const step = stepAt(way, part, state, idOf(item), item)
    if (step.answer === undefined) return step
    way.answered.push(step)
  }
  return null
}

function stepAt(way: Way, part: Part, state: State, id?: string, item?: unknown): Step {
  const { key } = part
  const context = part.looks ? look(way) : way.context
  const question = typeof part.question === 'function' ? part.question(context, item) : part.question
  const code = codeAt(state, key, id, way.item)
  const answer = answerOf(question, code)
  return { key, id, question, code, answer }
}

/** The facts and all answers so far. */
function look(way: Way): Facts {
  for (; way.seen < way.answered.length; way.seen += 1) {
    const { key, id, answer } = way.answered[way.seen]!
    const group = way.groups[key]
    if (group && id !== undefined) group[id] = answer
    else way.context[key] = way.answers[key] = answer
  }
  return way.context
}

function arrived(way: Way, state: State, next: Step | null): Walk {
  if (!next) look(way)
  const { answers } = way
  const answered = way.answered.slice()
  const again = state.at === undefined ? -1 : answered.findIndex(step => pathOf(step) === state.at)
  const current = answered[again] ?? next
  const total = answered.length + (next ? 1 + ahead(way, state) : 0)
  const number = again >= 0 ? again + 1 : Math.min(answered.length + 1, total)
  return { answered, next, current, complete: next === null, answers, number, total, way }
}

/** What a stored answer says, undefined when it does not fit its question any more. */
export function answerOf(question: Question<unknown>, code: string | null | undefined): unknown {
  if (code === null) return question.optional ? null : undefined
  return code === undefined ? undefined : question.read(code)
}

/** The answered step of this name, if it is on the way. */
export const answeredAt = ({ answered }: Walk, path: string | undefined): Step | undefined =>
  path === undefined ? undefined : answered.find(step => pathOf(step) === path)

/** A short name for what would be sent now, so that a button sends nothing else than stood above it. */
export const digestOf = ({ answered }: Walk): string =>
  hashOf(answered.map(step => `${pathOf(step)}=${step.code}`).join('\n'))

/** How many questions come behind the next one; no function of the author's may be called for them with answers missing. */
function ahead({ form: { parts }, facts, part, item }: Way, state: State): number {
  const rest = (parts[part]?.items?.(facts).length ?? 1) - item - 1
  return parts.slice(part + 1).reduce((sum, each) => sum + countAhead(each, facts, state), rest)
}

function countAhead(part: Part, facts: Facts, state: State): number {
  const { key, items, idOf, when } = part
  if (!items || !idOf) return !when || isAnswered(part, state) ? 1 : 0
  if (!when) return items(facts).length
  return items(facts).filter(item => codeAt(state, key, idOf(item)) !== undefined).length
}

function isAnswered({ key, question }: Part, state: State): boolean {
  const code = codeAt(state, key)
  return (typeof question === 'function' ? code : answerOf(question, code)) !== undefined
}

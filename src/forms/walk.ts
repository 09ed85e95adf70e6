import type { Answers, AnyForm, Facts, Part } from './form.ts'
import { hashOf } from './press.ts'
import type { Question } from './question.ts'
import type { State, Stored } from './state.ts'

/** A question on the way, with its answer unless it is the first without one. */
export type Step = {
  readonly path: string
  readonly key: string
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
}

/** Goes through the questions from the start as long as their answers fit. */
export function walk(form: AnyForm, facts: Facts, state: State): Walk {
  const way: Way = { facts, state, context: { ...facts }, answers: {}, answered: [], next: null, ahead: 0 }
  for (const part of form.parts) {
    if (way.next) way.ahead += countAhead(part, facts, state)
    else if (!part.when || part.when(way.context)) goOver(way, part)
  }
  return arrived(way)
}

/** A walk under way; the context is what the author's functions see. */
type Way = {
  readonly facts: Facts
  readonly state: State
  readonly context: Record<string, unknown>
  readonly answers: Record<string, unknown>
  readonly answered: Step[]
  ahead: number
  next: Step | null
}

function goOver(way: Way, part: Part): void {
  const { key, items, idOf } = part
  if (!items || !idOf) {
    const answer = tryStep(way, part, key)
    if (answer !== undefined) way.context[key] = way.answers[key] = answer
    return
  }
  const byId: Record<string, unknown> = {}
  way.context[key] = way.answers[key] = byId
  for (const item of items(way.facts)) {
    const id = idOf(item)
    const answer = way.next ? void (way.ahead += 1) : tryStep(way, part, `${key}.${id}`, item)
    if (answer !== undefined) byId[id] = answer
  }
}

function tryStep(way: Way, part: Part, path: string, item?: unknown): unknown {
  const question = typeof part.question === 'function' ? part.question(way.context, item) : part.question
  const stored = way.state.answers[path]
  const answer = stored && answerOf(question, stored)
  const step = { path, key: part.key, question, stored, answer }
  if (answer === undefined) way.next = step
  else way.answered.push(step)
  return answer
}

function arrived({ state, answers, answered, next, ahead }: Way): Walk {
  const again = state.at === undefined ? -1 : answered.findIndex(({ path }) => path === state.at)
  const current = answered[again] ?? next
  const total = answered.length + (next ? 1 : 0) + ahead
  const number = again >= 0 ? again + 1 : Math.min(answered.length + 1, total)
  return { answered, next, current, complete: next === null, answers, number, total }
}

/** A short name for what would be sent now, so that a button sends nothing else than stood above it. */
export const digestOf = ({ answered }: Walk): string =>
  hashOf(answered.map(({ path, stored }) => `${path}=${stored?.v}`).join('\n'))

/** What a stored answer says, undefined when it does not fit its question any more. */
export function answerOf(question: Question<unknown>, { v }: Stored): unknown {
  if (v === null) return question.optional ? null : undefined
  return question.read(v)
}

/** How many questions a part adds behind the first gap, where no function may see answers that are missing. */
function countAhead({ key, items, idOf, when, question }: Part, facts: Facts, { answers }: State): number {
  const fits = (path: string) => {
    const stored = answers[path]
    return (
      stored !== undefined && (typeof question === 'function' || answerOf(question, stored) !== undefined)
    )
  }
  if (!items || !idOf) return !when || fits(key) ? 1 : 0
  return when ? items(facts).filter(item => fits(`${key}.${idOf(item)}`)).length : items(facts).length
}

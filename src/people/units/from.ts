import { wantsWords, type Given, type Heard, type Moment, type Question } from '../../forms/question.ts'
import { choice } from '../../forms/questions/choice.ts'
import { date } from '../../forms/questions/date.ts'
import type { Problem } from '../../forms/form.ts'
import { dayOf } from '../../lib/time.ts'
import { atOnce, earliestDay, isAhead, latestDay, type From } from './decisions/rules.ts'

const today = choice([{ value: atOnce, label: ['units-from-today'] }])
const anyDay = date()

/** From which day a change holds: today by one tap, or a day that is typed, before or after it. */
export const askFrom = (): Question<From> => ({
  prompt: ['units-from'],
  label: ['units-from.label'],
  hint: ['units-from.hint'],
  options: today.options,
  hear,
  read: code => today.read(code) ?? anyDay.read(code),
  show: from => (from === atOnce ? today.show(from) : anyDay.show(from)),
})

function hear(given: Given, moment: Moment): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const tapped = today.hear(given, moment)
  if ('code' in tapped) return tapped
  const { now } = moment
  const day = date({ min: earliestDay(now), max: latestDay(now) }).hear(given, moment)
  return 'code' in day && day.code === dayOf(now) ? { code: atOnce } : day
}

/** What every review of a change says: from when it holds, and what that means for what was and what comes. */
export function fromNote(from: From, now: Date): Problem {
  const soft = { step: 'from', soft: true }
  if (from === atOnce || from === dayOf(now)) return { ...soft, message: ['units-from-now'] }
  return { ...soft, message: [`units-from-${isAhead(from, now) ? 'ahead' : 'back'}`, { day: from }] }
}

/** What a form was loaded with, and when. */
export const loadedAt = <T extends object>(facts: T | null, now: Date): (T & { now: Date }) | null =>
  facts && { ...facts, now }

import type { Say } from '../../lib/card.ts'
import { readDay, type Day } from '../../lib/time.ts'
import { wantsWords, type Given, type Heard, type Moment, type Question, type Wording } from '../question.ts'

/** A question answered with a day, not before `min` and not after `max`. */
export function date(limits: Wording & { min?: Day; max?: Day } = {}): Question<Day> {
  const { min, max, ...wording } = limits
  return { hint: ['forms-date-hint'], ...wording, hear, read, show }

  function hear(given: Given, { now }: Moment): Heard {
    if (given.kind !== 'text') return wantsWords(given)
    const day = readDay(given.text, now)
    if (day === null) return { problem: ['forms-date-unread'] }
    const problem = outside(day)
    return problem ? { problem } : { code: day }
  }

  function outside(day: Day): Say | null {
    if (min !== undefined && day < min) return ['forms-date-early', { day, min }]
    return max !== undefined && day > max ? ['forms-date-late', { day, max }] : null
  }

  function read(code: string): Day | undefined {
    return isDay(code) && !outside(code) ? code : undefined
  }
}

const show = (day: Day): Say => ['forms-day', { day }]

function isDay(code: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(code) ? Date.parse(code) : Number.NaN
  // JavaScript takes 31 February for 3 March
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(code)
}

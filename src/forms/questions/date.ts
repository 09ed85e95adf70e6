import type { Say } from '../../lib/card.ts'
import { readDay, type Day } from '../../lib/time.ts'
import { wantsWords, type Given, type Heard, type Moment, type Question, type Wording } from '../question.ts'

type Limits = Wording & { min?: Day; max?: Day }

/** A question answered with a day, not before `min` and not after `max`. */
export function date(limits: Limits = {}): Question<Day> {
  const { vars, prompt, label, hint = ['forms-date-hint'] } = limits
  return {
    vars,
    prompt,
    label,
    hint,
    show,
    hear(given, moment) {
      return hear(limits, given, moment)
    },
    read(code) {
      return isDay(code) && !outside(limits, code) ? code : undefined
    },
  }
}

function hear(limits: Limits, given: Given, { now }: Moment): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const day = readDay(given.text, now)
  if (day === null) return { problem: ['forms-date-unread'] }
  const problem = outside(limits, day)
  return problem ? { problem } : { code: day }
}

function outside({ min, max }: Limits, day: Day): Say | null {
  if (min !== undefined && day < min) return ['forms-date-early', { day, min }]
  return max !== undefined && day > max ? ['forms-date-late', { day, max }] : null
}

const show = (day: Day): Say => ['forms-day', { day }]

function isDay(code: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(code) ? Date.parse(code) : Number.NaN
  // JavaScript takes 31 February for 3 March
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(code)
}

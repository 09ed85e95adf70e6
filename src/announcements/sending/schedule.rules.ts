import type { Repeat } from '../../generated/enums.ts'
import type { Say } from '../../lib/card.ts'
import { addDays, at, clockOf, dayOf, nextLoudMoment, quiet, type Day } from '../../lib/time.ts'

/** Days on which an office sends nothing. */
export type DayOff = { name: string; startsOn: Day; endsOn: Day }

/** When an announcement is to be sent, as it was written. */
export type Schedule = {
  sendAt: Date | null
  repeat: Repeat | null
  repeatUntil: Day | null
  createdAt: Date
}

/** When people can be reached after all, and what stood in the way before. */
export type Moved = { at: Date; because: Say[] }

/** Where a day off ends, people are told at this time. */
const morning = '07:30'

/** Moves what would come at night or on a day off to the next moment that suits, and says why. */
export function movedBy(daysOff: readonly DayOff[], moment: Date): Moved {
  const because: Say[] = []
  let when = moment
  for (;;) {
    const today = dayOf(when)
    const off = daysOff.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)
    if (off) {
      because.push(['announcements-moved-day-off', { name: off.name }])
      when = morningAfter(off.endsOn)
    } else if (quiet(when)) {
      if (because.length === 0) because.push(['announcements-moved-quiet'])
      when = nextLoudMoment(when)
    } else return { at: when, because }
  }
}

const morningAfter = (day: Day): Date => at(addDays(day, 1), morning)

/** The last of the moments at which it was to be sent that have come; null before the first. */
function latestOccurrence(schedule: Schedule, now: Date): Date | null {
  const first = schedule.sendAt ?? schedule.createdAt
  if (now < first) return null
  let latest = first
  for (let nth = 1; ; nth++) {
    const next = nthOccurrence(schedule, first, nth)
    if (next === null || next > now) return latest
    latest = next
  }
}

/** The first moment after another at which it is to be sent again; null when it is not. */
export function nextOccurrence(schedule: Schedule, after: Date): Date | null {
  const first = schedule.sendAt ?? schedule.createdAt
  for (let nth = 1; ; nth++) {
    const next = nthOccurrence(schedule, first, nth)
    if (next === null || next > after) return next
  }
}

function nthOccurrence({ repeat, repeatUntil }: Schedule, first: Date, nth: number): Date | null {
  if (repeat === null) return null
  const day = nthDay(repeat, dayOf(first), nth)
  if (repeatUntil !== null && day > repeatUntil) return null
  return at(day, clockOf(first))
}

function nthDay(repeat: Repeat, first: Day, nth: number): Day {
  if (repeat !== 'monthly') return addDays(first, nth * (repeat === 'weekly' ? 7 : 1))
  const [year = 0, month = 0, date = 0] = first.split('-').map(Number)
  const months = year * 12 + (month - 1) + nth
  const firstOfMonth = `${Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}-01`
  const length = lengthOfMonth(firstOfMonth)
  return addDays(firstOfMonth, Math.min(date, length) - 1)
}

/** How many days the month has that begins on a day. */
function lengthOfMonth(firstOfMonth: Day): number {
  let length = 28
  while (addDays(firstOfMonth, length).slice(0, 7) === firstOfMonth.slice(0, 7)) length++
  return length
}

const twoDigits = (n: number): string => n.toString().padStart(2, '0')

/** Names one sending of an announcement, so that it is sent once: the moment at which it was to be, where there are several. */
export const occurrenceKey = (schedule: Schedule, now: Date): string =>
  schedule.repeat === null ? 'once' : (latestOccurrence(schedule, now) ?? now).toISOString()

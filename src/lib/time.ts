import type { Language } from './language.ts'
import { weekdays } from './vietnamese/weekdays.ts'

/** A calendar day in Viet Nam, 'YYYY-MM-DD'. */
export type Day = string

// Viet Nam is seven hours ahead of UTC all year, so days need no time zone tables
const ahead = 7 * 3_600_000
const dayLength = 24 * 3_600_000

/** The day it is in Viet Nam at a moment. */
export const dayOf = (now: Date): Day => new Date(now.getTime() + ahead).toISOString().slice(0, 10)

/** The first moment of a day. */
export const startOf = (day: Day): Date => new Date(midnightUtc(day) - ahead)

/** The first moment after a day: what closes then was open all day. */
export const endOf = (day: Day): Date => startOf(addDays(day, 1))

/** The last day on which what closes at a moment is still open, to print a deadline. */
export const lastDay = (closesAt: Date): Day => dayOf(new Date(closesAt.getTime() - 1))

/** The day some days later, or earlier. */
export const addDays = (day: Day, days: number): Day =>
  new Date(midnightUtc(day) + days * dayLength).toISOString().slice(0, 10)

/** How many days lie between two days; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => (midnightUtc(to) - midnightUtc(from)) / dayLength

/** The day of the week, 0 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(midnightUtc(day)).getUTCDay()

/** The moment of a day at which the clock in Viet Nam shows 'HH:MM'. */
export function at(day: Day, clock: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock))
    throw new Error(`"${clock}" is not a time of day: write HH:MM`)
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return new Date(startOf(day).getTime() + (hours * 60 + minutes) * 60_000)
}

/** A day with its weekday, as deadlines are printed. */
export function formatDay(day: Day, language: Language): string {
  const [year, month, date] = day.split('-')
  return `${weekdays[language][weekdayOf(day)]} ${date}/${month}/${year}`
}

/** A moment as people say it: the clock, then the day. */
export const formatMoment = (moment: Date, language: Language): string =>
  `${clockOf(moment)} ${formatDay(dayOf(moment), language)}`

const [loudFrom, quietFrom] = ['06:30', '21:00']

/** Whether people should be left in peace now. */
export const quiet = (now: Date): boolean => clockOf(now) < loudFrom || clockOf(now) >= quietFrom

/** The next moment at which people may be disturbed: now, or half past six in the morning. */
export function nextLoudMoment(now: Date): Date {
  if (!quiet(now)) return now
  return at(clockOf(now) < loudFrom ? dayOf(now) : addDays(dayOf(now), 1), loudFrom)
}

const clockOf = (now: Date): string => new Date(now.getTime() + ahead).toISOString().slice(11, 16)

function midnightUtc(day: Day): number {
  const time = Date.parse(`${day}T00:00:00Z`)
  // JavaScript takes 31 February for 3 March
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new Error(`"${day}" is not a day: write YYYY-MM-DD`)
  return time
}

import type { Language } from './language.ts'
import { readDateWords, type CalendarWords } from './vietnamese/dates.ts'
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

/** A moment as a table shows it, so that sorting its words sorts the time: '2021-05-04 08:00:05'. */
export const sortableMoment = (moment: Date): string =>
  new Date(moment.getTime() + ahead).toISOString().slice(0, 19).replace('T', ' ')

const [loudFrom, quietFrom] = ['06:30', '21:00']

/** Whether people should be left in peace now. */
export const quiet = (now: Date): boolean => clockOf(now) < loudFrom || clockOf(now) >= quietFrom

/** The next moment at which people may be disturbed: now, or half past six in the morning. */
export function nextLoudMoment(now: Date): Date {
  if (!quiet(now)) return now
  return at(clockOf(now) < loudFrom ? dayOf(now) : addDays(dayOf(now), 1), loudFrom)
}

/**
 * The day someone wrote: "30/10/2026", "30/10" (the next, or today), "mai", "thứ sáu" (after today)…
 * Null when it is no day, does not exist, or bears another weekday than the one written beside it.
 */
export function readDay(text: string, now: Date): Day | null {
  const words = readDateWords(text)
  const today = dayOf(now)
  if (words === null) return null
  if ('inDays' in words) return addDays(today, words.inDays)
  if ('week' in words) return dayOfWeek(words.weekday, words.week, today)
  const day = possibleDays(words, today).find(possible => words.year !== undefined || possible >= today)
  if (day === undefined || (words.weekday ?? weekdayOf(day)) !== weekdayOf(day)) return null
  return day
}

function dayOfWeek(weekday: number, week: 'coming' | 'this' | 'next', today: Day): Day {
  if (week === 'coming') return addDays(today, 1 + ((weekday - weekdayOf(today) + 6) % 7))
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  return addDays(monday, ((weekday + 6) % 7) + (week === 'next' ? 7 : 0))
}

function possibleDays({ date, month, year }: CalendarWords, today: Day): Day[] {
  // eight years hold a 29 February, whatever the century
  const years = year === undefined ? count(9, Number(today.slice(0, 4))) : [year]
  const months = month === undefined ? count(12, 1) : [month]
  const days = years.flatMap(y => months.map(m => `${y}-${twoDigits(m)}-${twoDigits(date)}`))
  return days.filter(day => day >= '2000' && day < '2100' && isDay(day))
}

const count = (length: number, first: number): number[] => Array.from({ length }, (_, index) => first + index)
const twoDigits = (n: number): string => n.toString().padStart(2, '0')

/** What the clock shows in Viet Nam: "HH:MM". */
export const clockOf = (now: Date): string => new Date(now.getTime() + ahead).toISOString().slice(11, 16)

function midnightUtc(day: Day): number {
  if (!isDay(day)) throw new Error(`"${day}" is not a day: write YYYY-MM-DD`)
  return Date.parse(`${day}T00:00:00Z`)
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  // JavaScript takes 31 February for 3 March
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

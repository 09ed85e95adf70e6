import { fold } from './fold.ts'

/** What the words of a date say, before one knows what day it is. */
export type DateWords =
  | { readonly inDays: number }
  | { readonly weekday: number; readonly week: 'coming' | 'this' | 'next' }
  | CalendarWords

export type CalendarWords = {
  readonly date: number
  readonly month?: number
  readonly year?: number
  readonly weekday?: number
}

/** Reads "30/10", "thứ Sáu 30/10/2026", "ngày mai", "thứ sáu tuần sau"…, with or without marks. */
export function readDateWords(text: string): DateWords | null {
  const words = fold(text).replace(/[,.]$/, '')
  const [, named, rest = ''] = startsWithWeekday.exec(words) ?? [words, undefined, words]
  if (named === undefined) return relative(words) ?? calendar(words)
  const weekday = weekdays.findIndex(names => names.includes(named))
  const week = weeks.get(rest)
  // alone, "thu" is a thứ without its number and not the English Thursday
  if (week) return named === 'thu' ? null : { weekday, week }
  const date = calendar(rest)
  return date && { ...date, weekday }
}

const weekdays = [
  ['chu nhat', 'cn', 'sunday', 'sun'],
  ['thu hai', 'thu 2', 't2', 'monday', 'mon'],
  ['thu ba', 'thu 3', 't3', 'tuesday', 'tue'],
  ['thu tu', 'thu 4', 't4', 'wednesday', 'wed'],
  ['thu nam', 'thu 5', 't5', 'thursday', 'thu'],
  ['thu sau', 'thu 6', 't6', 'friday', 'fri'],
  ['thu bay', 'thu 7', 't7', 'saturday', 'sat'],
]
// the longest first, or "thu sau" would be the English Thursday
const longestFirst = weekdays.flat().toSorted((one, other) => other.length - one.length)
const startsWithWeekday = new RegExp(`^(${longestFirst.join('|')})(?:$|,? )(.*)$`)

// maps, because people may write any word, also one that every object knows
const weeks = new Map<string, 'coming' | 'this' | 'next'>([
  ['', 'coming'],
  ['toi', 'coming'],
  ['nay', 'coming'],
  ['tuan nay', 'this'],
  ['tuan sau', 'next'],
  ['tuan toi', 'next'],
])

const daysAway = new Map([
  ['hom nay', 0],
  ['today', 0],
  ['mai', 1],
  ['ngay mai', 1],
  ['tomorrow', 1],
  ['ngay mot', 2],
  ['ngay kia', 2],
  ['hom qua', -1],
  ['yesterday', -1],
])

function relative(words: string): DateWords | null {
  const away = daysAway.get(words)
  if (away !== undefined) return { inDays: away }
  const [, count, length] = /^(\d{1,3}) (ngay|tuan) nua$/.exec(words) ?? []
  return count === undefined ? null : { inDays: Number(count) * (length === 'tuan' ? 7 : 1) }
}

const separator = ' ?[/.-] ?| '
const written = new RegExp(
  `^(?:ngay )?(\\d{1,2})(?:${separator}| thang )(\\d{1,2})(?:(?:${separator}|,? nam )(\\d{4}|\\d{2}))?$`,
)

function calendar(words: string): CalendarWords | null {
  const [, onlyDate] = /^ngay (\d{1,2})$/.exec(words) ?? []
  if (onlyDate) return { date: Number(onlyDate) }
  const [, isoYear, isoMonth, isoDate] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words) ?? []
  if (isoYear) return { date: Number(isoDate), month: Number(isoMonth), year: Number(isoYear) }
  const [, date, month, year] = written.exec(words) ?? []
  if (!date) return null
  const day = { date: Number(date), month: Number(month) }
  return year ? { ...day, year: Number(year.length === 2 ? `20${year}` : year) } : day
}

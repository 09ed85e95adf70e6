import { expect, test } from 'vitest'
import {
  addDays,
  at,
  dayOf,
  daysBetween,
  endOf,
  formatDay,
  formatMoment,
  lastDay,
  nextLoudMoment,
  quiet,
  startOf,
  weekdayOf,
} from '../../src/lib/time.ts'

const ict = (moment: string): Date => new Date(`${moment}+07:00`)

test.each([
  ['2026-10-30', '2026-10-31'],
  ['2026-12-31', '2027-01-01'],
  ['2026-02-28', '2026-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2028-02-29', '2028-03-01'],
  ['2026-05-31', '2026-06-01'],
])('The day %s lasts until %s begins', (day, next) => {
  expect(addDays(day, 1)).toBe(next)
  expect(addDays(next, -1)).toBe(day)
  expect(daysBetween(day, next)).toBe(1)
  expect(startOf(day)).toEqual(ict(`${day}T00:00:00`))
  expect(endOf(day)).toEqual(ict(`${next}T00:00:00`))
  expect(lastDay(endOf(day))).toBe(day)
  expect(dayOf(startOf(day))).toBe(day)
  expect(dayOf(endOf(day))).toBe(next)
})

test('A moment of a day is named by the clock in Viet Nam', () => {
  expect(at('2026-10-30', '17:05').toISOString()).toBe('2026-10-30T10:05:00.000Z')
  expect(at('2026-10-30', '06:00').toISOString()).toBe('2026-10-29T23:00:00.000Z')
})

test('Days and moments are printed with the weekday', () => {
  expect(formatDay('2026-11-01', 'vi')).toBe('Chủ nhật 01/11/2026')
  expect(formatDay('2026-11-02', 'en')).toBe('Mon 02/11/2026')
  expect(formatMoment(ict('2026-10-30T23:59:30'), 'vi')).toBe('23:59 thứ Sáu 30/10/2026')
  expect(formatMoment(ict('2026-10-31T00:00:00'), 'en')).toBe('00:00 Sat 31/10/2026')
  expect(weekdayOf('2026-11-01')).toBe(0)
})

test.each([
  ['2026-10-30T06:29:59', '2026-10-30T06:30:00'],
  ['2026-10-30T06:30:00', '2026-10-30T06:30:00'],
  ['2026-10-30T20:59:59', '2026-10-30T20:59:59'],
  ['2026-10-30T21:00:00', '2026-10-31T06:30:00'],
  ['2026-12-31T23:30:00', '2027-01-01T06:30:00'],
  ['2026-10-31T00:00:00', '2026-10-31T06:30:00'],
])('What is due at %s may be said at %s', (now, loud) => {
  expect(nextLoudMoment(ict(now))).toEqual(ict(loud))
  expect(quiet(ict(now))).toBe(now !== loud)
})

test.each(['2026-02-31', '2026-13-01', '30/10/2026', '2026-1-1', ''])('"%s" is no day, and says so', day => {
  expect(() => startOf(day)).toThrow(`"${day}" is not a day`)
  expect(() => addDays(day, 1)).toThrow('write YYYY-MM-DD')
})

test.each(['24:00', '7:30', '07:60', ''])('"%s" is no time of day, and says so', clock => {
  expect(() => at('2026-10-30', clock)).toThrow('write HH:MM')
})

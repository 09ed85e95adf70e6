import { language } from './words.js'

const timeZone = 'Asia/Ho_Chi_Minh'
const locale = language === 'en' ? 'en-GB' : 'vi-VN'
const hours = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
const isoDay = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const longDay = new Intl.DateTimeFormat(locale, {
  timeZone,
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** Viet Nam has no summer time, so its offset can be written down. */
const offset = '+07:00'
const dayLength = 86_400_000

/** @param {number} ms @returns '07:30' as read in Viet Nam, wherever the browser is */
export const hourOf = ms => hours.format(ms)

/** @param {number} ms @returns '2021-01-08', the calendar day in Viet Nam */
export const dayOf = ms => isoDay.format(ms)

/** @param {number} ms @returns 'Thứ Sáu, 08/01/2021' */
export function dayName(ms) {
  const text = longDay.format(ms)
  return text[0].toUpperCase() + text.slice(1)
}

/** @param {number} ms @returns {string} 07:30 of the day so many days later, as an instant */
export const morningAfter = (ms, days) => `${dayOf(ms + days * dayLength)}T07:30:00${offset}`

/** @param {string} local what a datetime-local field holds @returns {string} the same wall clock in Viet Nam */
export const instantOf = local => `${local.length === 16 ? `${local}:00` : local}${offset}`

/** @param {number} ms @returns {string} what a datetime-local field shows for it */
export const localOf = ms => `${dayOf(ms)}T${hourOf(ms)}`

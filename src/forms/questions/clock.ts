import type { Say } from '../../lib/card.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { asIs, wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'

/** A question answered with a time of day, "07:30", as people write it: 7h30, 7g30, 7 giờ 30, 7:30, 19h, 7 rưỡi, 2 giờ chiều. */
export function clock(wording: Wording = {}): Question<string> {
  const { vars, prompt, label, hint = ['forms-clock-hint'] } = wording
  return { vars, prompt, label, hint, hear, read, show: asIs }
}

function hear(given: Given): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  const code = readClock(given.text)
  return code === null ? { problem: ['forms-clock-unread'] satisfies Say } : { code }
}

const read = (code: string): string | undefined => (/^([01]\d|2[0-3]):[0-5]\d$/.test(code) ? code : undefined)

const spelled =
  /^(?:luc )?(\d{1,2})\s*(?:(?:h|g|gio|:|\.)\s*(\d{1,2}|ruoi)?(?:\s*(?:p|phut))?)?\s*(sang|trua|chieu|toi|am|pm)?$/

function readClock(typed: string): string | null {
  const [, hour, minute = '0', part] = spelled.exec(fold(typed)) ?? []
  if (hour === undefined) return null
  const later = part !== undefined && ['chieu', 'toi', 'pm'].includes(part) && Number(hour) < 12
  const hours = Number(hour) + (later ? 12 : 0)
  const minutes = minute === 'ruoi' ? 30 : Number(minute)
  return hours < 24 && minutes < 60 ? `${twoDigits(hours)}:${twoDigits(minutes)}` : null
}

const twoDigits = (n: number): string => n.toString().padStart(2, '0')

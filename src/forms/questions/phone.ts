import { readPhone } from '../../lib/phone.ts'
import { asIs, type Given, type Heard, type Question, type Wording } from '../question.ts'

/** A question answered only by sharing one's own contact, which proves the number. */
export const phone = (wording: Wording = {}): Question<string> => ({
  ...wording,
  hint: wording.hint ?? ['forms-phone-hint'],
  wordy: true,
  keyboard: 'shareContact',
  hear,
  read: code => (/^\+\d{6,15}$/.test(code) ? code : undefined),
  show: asIs,
})

function hear(given: Given): Heard {
  if (given.kind !== 'contact') return { problem: ['forms-phone-share'] }
  if (!given.own) return { problem: ['forms-phone-not-own'] }
  const number = readPhone(`+${given.phone.replaceAll(/\D/g, '')}`)
  return number ? { code: number } : { problem: ['forms-phone-unknown'] }
}

import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** Whether two ways of writing a phone number reach the same phone; a number without a country is Vietnamese. */
export function samePhone(one: string, other: string): boolean {
  const [first, second] = [numberOf(one), numberOf(other)]
  return first !== undefined && first === second
}

/** In E.164. */
const numberOf = (text: string): string | undefined => parsePhoneNumberFromString(text, 'VN')?.number

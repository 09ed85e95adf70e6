import { createRequire } from 'node:module'

/** A phone number of any spelling as E.164, or null for one that nobody can have, such as a retired one. */
export function readPhone(text: string): string | null {
  const number = parse(text)
  return number?.isValid() ? number.number : null
}

/** A number as people dial it at home. */
export const dialled = (number: string): string => number.replace(/^\+84/, '0')

/** Whether two ways of writing a phone number reach the same phone; a number without a country is Vietnamese. */
export function samePhone(one: string, other: string): boolean {
  const [first, second] = [parse(one)?.number, parse(other)?.number]
  return first !== undefined && first === second
}

const parse = (text: string) => library().parsePhoneNumberFromString(text, 'VN')

// loaded at the first number: its tables are large, and a start should not wait for them
let loaded: typeof import('libphonenumber-js/max') | undefined
const library = () => (loaded ??= createRequire(import.meta.url)('libphonenumber-js/max') as typeof loaded)!

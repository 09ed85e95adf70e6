import { type Fraction, parsePrinted } from '../lib/vietnamese/fraction.ts'

/** What a printed baseline or target stands for, as exactly as it was printed: "0,23" of a percentage is 23/10000. */
export function readPrinted(text: string | null, measure: string): Fraction | null {
  if (text === null) return null
  if (measure !== '%') return parsePrinted(ungrouped(text))
  const printed = parsePrinted(text)
  return printed && { numerator: printed.numerator, denominator: printed.denominator * 100 }
}

/** In a count a separator before three digits groups thousands; only in a percentage it is a decimal one. */
const ungrouped = (text: string) =>
  /^\d{1,3}([., ]\d{3})+$/.test(text.trim()) ? text.replaceAll(/[., ]/g, '') : text

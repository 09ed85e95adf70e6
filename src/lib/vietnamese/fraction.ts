/** An exact share of whole numbers; what is compared or judged is this and never the rounded percentage. */
export type Fraction = { readonly numerator: number; readonly denominator: number }

/** Negative, 0 or positive as the first fraction is smaller, equal or larger. */
export function compareFractions(one: Fraction, other: Fraction): -1 | 0 | 1 {
  // whole numbers as large as counts go overflow a number when multiplied
  const left = BigInt(one.numerator) * BigInt(other.denominator)
  const right = BigInt(other.numerator) * BigInt(one.denominator)
  return left === right ? 0 : left < right ? -1 : 1
}

/** The exact number that a printed figure stands for ("0,23", "91.7", "99,97 %"), or null if it is none. */
export function parsePrinted(text: string): Fraction | null {
  const [, whole, decimals = ''] = /^\s*(\d{1,9})(?:[.,](\d{1,6}))?\s*%?\s*$/.exec(text) ?? []
  if (whole === undefined) return null
  return { numerator: Number(whole + decimals), denominator: 10 ** decimals.length }
}

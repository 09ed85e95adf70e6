import type { Language } from './language.ts'

/** A whole number as people print it: 1.250 in Vietnamese, 1,250 in English. */
export const formatCount = (count: number | bigint, language: Language): string =>
  count.toString().replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')

/** A canonical decimal ('1234.5') as people print it: 1.234,5 in Vietnamese. */
export function formatDecimal(canonical: string, language: Language): string {
  const [, sign = '', whole = '0', decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(canonical) ?? []
  return sign + formatCount(BigInt(whole), language) + (decimals ? point(language) + decimals : '')
}

/**
 * A ratio as a percentage with at most two decimals, "–" when there is nothing to divide by.
 * What is not 0 or 100 % is never shown as such: 999999/1000000 is 99,99 %.
 */
export function formatPercent(
  numerator: number | bigint,
  denominator: number | bigint,
  language: Language,
): string {
  const [n, d] = [BigInt(numerator), BigInt(denominator)]
  if (d === 0n) return '–'
  const sign = n < 0n ? '-' : ''
  const hundredths = roundedHundredths(n < 0n ? -n : n, d)
  const decimals = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '')
  return sign + formatCount(hundredths / 100n, language) + (decimals && point(language) + decimals) + ' %'
}

function roundedHundredths(n: bigint, d: bigint): bigint {
  const rounded = (n * 20_000n + d) / (2n * d)
  if (rounded === 0n && n > 0n) return 1n
  if (rounded === 10_000n && n !== d) return n < d ? 9_999n : 10_001n
  return rounded
}

const point = (language: Language): string => (language === 'vi' ? ',' : '.')

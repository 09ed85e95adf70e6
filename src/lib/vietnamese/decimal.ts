import { readCount } from './count.ts'
import type { Digits } from './digits.ts'
import { readQuantity } from './quantity.ts'
import type { Reading } from './reading.ts'

/** What is being counted decides what a separator means. */
export type As = { readonly as: 'count' | 'percent' | 'number' }

/**
 * Reads a number that may have decimals into its canonical writing ("97,35 %" is '97.35').
 * Where "1.234" could be thousands or a fraction, or "0,96" a share of one or of a hundred, both are offered.
 */
export function readDecimal(text: string, { as }: As): Reading<string> {
  if (as === 'count') return written(readCount(text))
  const quantity = readQuantity(text)
  if ('problem' in quantity) return quantity
  if (quantity.percent && as === 'number') return { problem: 'notNumber' }
  const mayBeShare = as === 'percent' && !quantity.percent
  const readings = quantity.readings.flatMap(read =>
    mayBeShare && isPartOfOne(read) ? [read, hundredfold(read)] : [read],
  )
  const values = readings.filter(({ whole }) => Number(whole) <= largest).map(canonical)
  const [value] = values
  if (value === undefined) return { problem: 'tooLarge' }
  return quantity.sure && values.length === 1 ? { value } : { unsure: values }
}

function written(reading: Reading<number>): Reading<string> {
  if ('problem' in reading) return reading
  return 'value' in reading ? { value: String(reading.value) } : { unsure: reading.unsure.map(String) }
}

const largest = 999_999_999

const isPartOfOne = ({ whole, decimals }: Digits): boolean => /^0+$/.test(whole) && /[1-9]/.test(decimals)

const hundredfold = ({ decimals }: Digits): Digits => {
  const shifted = decimals.padEnd(2, '0')
  return { whole: shifted.slice(0, 2), decimals: shifted.slice(2) }
}

function canonical({ whole, decimals }: Digits): string {
  const kept = decimals.replace(/0+$/, '')
  return whole.replace(/^0+(?=\d)/, '') + (kept && `.${kept}`)
}

import { readQuantity } from './quantity.ts'
import type { Reading } from './reading.ts'

/** No school, ward or nation of this domain counts more. */
const largest = 999_999_999

/**
 * Reads how many there are: "1.234" and "1 234" are thousands, "12,5" is no count.
 * "không" is { unsure: [0] }: it may be 0 or "không phát sinh", and only the person knows.
 */
export function readCount(text: string): Reading<number> {
  const quantity = readQuantity(text)
  if ('problem' in quantity) return quantity
  if (quantity.percent) return { problem: 'percentNotCounts' }
  const whole = quantity.readings.filter(({ decimals }) => decimals === '')
  // "12,0" is twelve, or a hundred and twenty with a slip
  const readings = whole.length ? whole : quantity.readings.filter(({ decimals }) => /^0+$/.test(decimals))
  const values = readings.map(({ whole: digits }) => Number(digits)).filter(value => value <= largest)
  const [value] = values
  if (value === undefined) return { problem: readings.length ? 'tooLarge' : 'notWhole' }
  return quantity.sure && values.length === 1 && whole.length ? { value } : { unsure: values }
}

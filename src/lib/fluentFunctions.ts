import { FluentNone, type FluentFunction, type FluentValue } from '@fluent/bundle'
import type { Language } from './language.ts'
import { formatPercent } from './numbers.ts'
import { formatDay, formatMoment } from './time.ts'

/**
 * What translations may call besides NUMBER: DAY($day) of a 'YYYY-MM-DD', MOMENT($at) of an ISO instant,
 * PERCENT($ratio) of a '45/48'.
 */
export const fluentFunctions = (language: Language): Record<string, FluentFunction> => ({
  DAY: ([day]) => written(day, text => formatDay(text, language)),
  MOMENT: ([moment]) => written(moment, text => formatMoment(new Date(text), language)),
  PERCENT: ([ratio]) => written(ratio, text => percent(text, language)),
})

function written(value: FluentValue | undefined, write: (text: string) => string): FluentValue {
  // a missing variable is on the list of errors already
  if (value instanceof FluentNone) return value
  if (typeof value !== 'string') throw new TypeError('DAY, MOMENT and PERCENT want a string')
  return write(value)
}

function percent(ratio: string, language: Language): string {
  const [, numerator, denominator] = /^(-?\d+)\/(\d+)$/.exec(ratio) ?? []
  if (!numerator || !denominator) throw new TypeError(`PERCENT wants "45/48", not "${ratio}"`)
  return formatPercent(BigInt(numerator), BigInt(denominator), language)
}

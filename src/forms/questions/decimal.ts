import type { Say } from '../../lib/card.ts'
import { readDecimal } from '../../lib/vietnamese/decimal.ts'
import { wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'
import { heardNumber, outside } from './numbers.ts'

/** A question answered with a number that may have decimals; the answer is its plain writing, '97.35'. */
export function decimal(
  limits: Wording & { as?: 'number' | 'percent'; min?: number; max?: number } = {},
): Question<string> {
  const { as = 'number', min = 0, max, ...wording } = limits
  return { ...wording, hear, read, show }

  function hear(given: Given): Heard {
    if (given.kind !== 'text') return wantsWords(given)
    return heardNumber(readDecimal(given.text, { as }), String, value => outside(Number(value), min, max))
  }

  function read(code: string): string | undefined {
    return /^-?\d{1,15}(\.\d{1,15})?$/.test(code) && !outside(Number(code), min, max) ? code : undefined
  }

  function show(answer: string): Say {
    return [as === 'percent' ? 'forms-percent' : 'forms-number', { value: Number(answer) }]
  }
}

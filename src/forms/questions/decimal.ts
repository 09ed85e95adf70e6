import { readDecimal } from '../../lib/vietnamese/decimal.ts'
import { wantsWords, type Given, type Heard, type Question, type Wording } from '../question.ts'
import { heardNumber, outside } from './numbers.ts'

type Limits = Wording & { as?: 'number' | 'percent'; min?: number; max?: number }

/** A question answered with a number that may have decimals; the answer is its plain writing, '97.35'. */
export function decimal(limits: Limits = {}): Question<string> {
  const { vars, prompt, label, hint, as = 'number', min = 0, max } = limits
  return {
    vars,
    prompt,
    label,
    hint,
    hear(given) {
      return hear(limits, given)
    },
    read(code) {
      return canonical.test(code) && !outside(Number(code), min, max) ? code : undefined
    },
    show(answer) {
      return [as === 'percent' ? 'forms-percent' : 'forms-number', { value: Number(answer) }]
    },
  }
}

const canonical = /^-?\d{1,15}(\.\d{1,15})?$/

function hear({ as = 'number', min = 0, max }: Limits, given: Given): Heard {
  if (given.kind !== 'text') return wantsWords(given)
  return heardNumber(readDecimal(given.text, { as }), String, value => outside(Number(value), min, max))
}

import { compareFractions, type Fraction } from '../lib/vietnamese/fraction.ts'
import { readPrinted } from './printed.ts'
import type { Direction, Indicator } from './rules.ts'

export type Judgement = {
  target: 'reached' | 'notReached' | 'noJudgement'
  change: 'better' | 'worse' | 'same' | 'noJudgement'
}

type Judged = Pick<Indicator, 'kind' | 'measure' | 'direction' | 'baseline' | 'target'>

/** Says what a result means, in the indicator's own direction and by exact fractions: 99,96 % is not 100 %. */
export function judge(
  indicator: Judged,
  result: Fraction | null,
  printed: { baseline: string | null; target: string | null } = indicator,
): Judgement {
  if (result === null) return { target: 'noJudgement', change: 'noJudgement' }
  const [baseline, target] = [printed.baseline, printed.target].map(text => read(indicator, text, result))
  return {
    target: againstTarget(indicator.direction, result, target ?? null, baseline ?? null),
    change: againstBaseline(indicator.direction, result, baseline ?? null, target ?? null),
  }
}

/** Whether a result reaches its target; what is to be held is held at its target or else at its baseline. */
export function againstTarget(
  direction: Direction,
  result: Fraction,
  target: Fraction | null,
  baseline: Fraction | null = null,
): Judgement['target'] {
  const aim = direction === 'hold' ? (target ?? baseline) : target
  if (aim === null || direction === 'none') return 'noJudgement'
  const order = compareFractions(result, aim)
  const reached = direction === 'exact' ? order === 0 : direction === 'lower' ? order <= 0 : order >= 0
  return reached ? 'reached' : 'notReached'
}

/** Whether a result is better than the one before it; where one value is wanted exactly, the nearer is the better. */
export function againstBaseline(
  direction: Direction,
  result: Fraction,
  baseline: Fraction | null,
  target: Fraction | null = null,
): Judgement['change'] {
  if (baseline === null || direction === 'none') return 'noJudgement'
  if (direction === 'exact' && target === null) return 'noJudgement'
  const order =
    direction === 'exact' && target !== null
      ? compareFractions(distance(baseline, target), distance(result, target))
      : compareFractions(result, baseline) * (direction === 'lower' ? -1 : 1)
  return order === 0 ? 'same' : order > 0 ? 'better' : 'worse'
}

function read(indicator: Judged, text: string | null, result: Fraction): Fraction | null {
  const printed = readPrinted(text, indicator.measure)
  return printed && indicator.kind === 'shareOfUnits' ? inUnits(printed, result.denominator) : printed
}

/** What a printed share of a few units stands for: 77,8 % of nine schools is seven of them, not a sliver more. */
function inUnits(printed: Fraction, units: number): Fraction {
  const whole = Math.round((printed.numerator * units) / printed.denominator)
  // a printed figure is at most half its last place away from what it rounds
  const off = Math.abs(whole * printed.denominator - printed.numerator * units) * 2
  return off <= units ? { numerator: whole, denominator: units } : printed
}

function distance(a: Fraction, b: Fraction): Fraction {
  const numerator = Math.abs(a.numerator * b.denominator - b.numerator * a.denominator)
  return { numerator, denominator: a.denominator * b.denominator }
}

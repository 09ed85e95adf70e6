import { compareFractions, type Fraction } from '../lib/vietnamese/fraction.ts'
import type { Say } from '../lib/card.ts'
import { distributionsOf } from './distribution.ts'
import { readPrinted } from './printed.ts'
import type { Indicator } from './rules.ts'

/** What is odd about a printed table, each with its explanation; the figures themselves stay as they are. */
export function warningsOf(indicators: readonly Indicator[]): Say[] {
  const table = indicators.toSorted((a, b) => a.position - b.position)
  return [
    ...table.filter(isTargetWorse).map(sayTargetWorse),
    ...distributionsOf(table).flatMap(sayPartsOff),
    ...table.filter(row => isCountAmongPercentages(row, table)).map(sayCount),
    ...sayMixedSeparators(table),
    ...sayWithoutLevel(table),
  ]
}

function isTargetWorse({ direction, measure, baseline, target }: Indicator): boolean {
  const [was, will] = [readPrinted(baseline, measure), readPrinted(target, measure)]
  if (was === null || will === null) return false
  const order = compareFractions(will, was)
  return direction === 'lower' ? order > 0 : (direction === 'higher' || direction === 'hold') && order < 0
}

function sayTargetWorse({ group, name, measure, direction, baseline, target }: Indicator): Say {
  const printed = { baseline: baseline ?? '', target: target ?? '', measure }
  return ['indicators-warning-target-worse', { group, name, direction, ...printed }]
}

function sayPartsOff(parts: readonly Indicator[]): Say[] {
  const [first] = parts
  const [baseline, target] = [sumOf(parts, 'baseline'), sumOf(parts, 'target')]
  if (!first || (isWhole(baseline) && isWhole(target))) return []
  const sums = { baseline: sumText(baseline), target: sumText(target) }
  const whole = { name: first.partOf ?? first.group, level: first.level ?? 'none', parts: parts.length }
  return [['indicators-warning-parts', { ...whole, ...sums }]]
}

/** The sum of a printed column over the parts of one whole, or null when a part is not printed. */
function sumOf(parts: readonly Indicator[], column: 'baseline' | 'target'): Fraction | null {
  let sum: Fraction = { numerator: 0, denominator: 1 }
  for (const part of parts) {
    const printed = readPrinted(part[column], part.measure)
    if (printed === null) return null
    sum = add(sum, printed)
  }
  return sum
}

function add(a: Fraction, b: Fraction): Fraction {
  // printed figures are decimals, so the finer of the two denominators serves both
  const denominator = Math.max(a.denominator, b.denominator)
  const scaled = ({ numerator, denominator: own }: Fraction) => numerator * (denominator / own)
  return { numerator: scaled(a) + scaled(b), denominator }
}

const isWhole = (sum: Fraction | null) => sum === null || sum.numerator === sum.denominator

const sumText = (sum: Fraction | null): Say =>
  sum === null
    ? ['indicators-warning-unprinted']
    : ['indicators-warning-sum', { share: `${sum.numerator}/${sum.denominator}` }]

function isCountAmongPercentages({ id, group, measure }: Indicator, table: readonly Indicator[]): boolean {
  return (
    measure !== '%' && table.some(other => other.id !== id && other.group === group && other.measure === '%')
  )
}

function sayCount({ group, name, measure }: Indicator): Say {
  return ['indicators-warning-count', { group, name, measure }]
}

function sayMixedSeparators(table: readonly Indicator[]): Say[] {
  // in a count a separator groups thousands, only in a percentage it is a decimal one
  const shares = table.filter(({ measure }) => measure === '%')
  const printed = shares.flatMap(({ baseline, target }) => [baseline ?? '', target ?? ''])
  const [comma, point] = [
    printed.filter(text => text.includes(',')),
    printed.filter(text => text.includes('.')),
  ]
  if (comma[0] === undefined || point[0] === undefined) return []
  const counts = { commas: comma.length, points: point.length }
  return [['indicators-warning-separators', { comma: comma[0], point: point[0], ...counts }]]
}

function sayWithoutLevel(table: readonly Indicator[]): Say[] {
  const names = table.filter(({ level }) => level === null).map(({ name }) => name)
  return names.length === 0
    ? []
    : [['indicators-warning-no-level', { count: names.length, names: names.join(', ') }]]
}

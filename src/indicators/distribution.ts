import type { Indicator, Value } from './rules.ts'

/** The parts that one whole is divided into, one list for each whole of the table. */
export function distributionsOf<T extends Indicator>(indicators: readonly T[]): T[][] {
  const wholes = new Map<string, T[]>()
  for (const indicator of indicators.filter(({ kind }) => kind === 'distribution')) {
    const whole = JSON.stringify([indicator.group, indicator.level, indicator.partOf])
    wholes.set(whole, [...(wholes.get(whole) ?? []), indicator])
  }
  return [...wholes.values()]
}

/** Gives all parts of one whole its one denominator: the one that was given, or else the sum of the parts. */
export function shareBase(parts: readonly Value[]): Value[] {
  const base = givenBase(parts) ?? sumOfParts(parts)
  return parts.map(part => (part.state === 'figure' && base !== null ? { ...part, denominator: base } : part))
}

/** By how much the parts fall short of their whole (negative: exceed it), or null while a part is no figure. */
export function partsMissing(parts: readonly Value[]): number | null {
  const [base, sum] = [givenBase(parts), sumOfParts(parts)]
  return base === null || sum === null ? null : base - sum
}

function givenBase(parts: readonly Value[]): number | null {
  for (const part of parts)
    if (part.state === 'figure' && part.denominator !== undefined) return part.denominator
  return null
}

function sumOfParts(parts: readonly Value[]): number | null {
  let sum = 0
  for (const part of parts) {
    // a part that does not occur is a part of nought
    if (part.state === 'noCase') continue
    if (part.state !== 'figure') return null
    sum += part.numerator
  }
  return sum
}

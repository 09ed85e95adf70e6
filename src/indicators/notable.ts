import { countsOf, type Kind, type Value } from './rules.ts'

/** Counts that differ by less than this are never worth a question. */
const fewest = 10

/** A share that moves by a tenth of the whole is looked at twice, unless it is a matter of a few. */
const share = { moves: 0.1, atLeast: 5 }

/** Whether a figure lies so far from last period's that one should ask if it is a slip. */
export function isNotable(kind: Kind, last: Value | undefined, now: Value): boolean {
  const [was, is] = [last && countsOf(kind, last), countsOf(kind, now)]
  if (!was || !is) return false
  switch (kind) {
    case 'shareOfUnits':
    case 'qualitative':
      return is.numerator < was.numerator
    case 'level':
      return is.numerator !== was.numerator
    case 'count':
    case 'population':
      return jumps(was.numerator, is.numerator)
    case 'change':
      return jumps(was.denominator, is.denominator)
    default:
      return jumps(was.denominator, is.denominator) || drifts(was, is)
  }
}

/** More than half as much again, or less than two thirds. */
function jumps(was: number, is: number): boolean {
  return Math.abs(is - was) >= fewest && (2 * is > 3 * was || 3 * is < 2 * was)
}

type Counts = { numerator: number; denominator: number }

function drifts(was: Counts, is: Counts): boolean {
  const expected = (was.numerator * is.denominator) / was.denominator
  const off = Math.abs(is.numerator - expected)
  return off >= share.atLeast && off >= share.moves * is.denominator
}

import { matches, type Captures } from './match.ts'
import type { Line } from './parse.ts'
import { write, type Said } from './transcript.ts'

export type Expected = Extract<Line, { kind: 'expect' }>

/**
 * Holds what the bot wrote against what a scenario expects. What each person was told is compared in order; the order between
 * chats is nobody's promise. Returns the chat in notation, in the scenario's own words where they fit, and the first surprise.
 */
export function compare(
  expected: readonly Expected[],
  said: readonly Said[],
  captures: Captures,
): { lines: string[]; surprise: string | null } {
  const left = [...expected]
  const lines: string[] = []
  let surprise: string | null = null
  for (const have of said) {
    const mine = left.filter(({ who }) => who === have.who)
    const fitting = mine.find(
      ({ mark, lines: wanted }) => mark === have.mark && matches(wanted, have.lines, captures),
    )
    if (fitting) left.splice(left.indexOf(fitting), 1)
    lines.push(write(have.who, have.mark, fitting?.lines ?? have.lines))
    if (!fitting || fitting !== mine[0]) surprise ??= difference(mine[0], have)
  }
  const missing = left[0]
  if (missing) surprise ??= difference(missing, undefined)
  return { lines, surprise }
}

function difference(want: Expected | undefined, have: Said | undefined): string {
  const expected = want ? write(want.who, want.mark, want.lines) : '(nothing)'
  const actual = have ? write(have.who, have.mark, have.lines) : '(nothing)'
  const where = want ? `at line ${want.at}` : 'where nothing was expected'
  return [`The chat went another way ${where}.`, '', 'Expected:', expected, '', 'But it was:', actual].join(
    '\n',
  )
}

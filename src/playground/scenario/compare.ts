import { matches, type Captures } from './match.ts'
import type { Line } from './parse.ts'
import type { Said } from './transcript.ts'
import { write } from './write.ts'

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
      each => each.mark === have.mark && matches(each.lines, told(have, each.formatted), captures),
    )
    if (fitting) left.splice(left.indexOf(fitting), 1)
    lines.push(fitting ? writeExpected(fitting) : writeSaid(have, mine[0]?.formatted))
    if (!fitting || fitting !== mine[0]) surprise ??= difference(mine[0], have)
  }
  const missing = left[0]
  if (missing) surprise ??= difference(missing, undefined)
  return { lines, surprise }
}

/** With its formatting where a scenario asks for it. */
const told = ({ lines, marked }: Said, formatted: boolean): string[] => (formatted ? marked : lines)

const writeExpected = ({ who, mark, lines, formatted }: Expected): string =>
  write(who, formatted ? mark + mark : mark, lines)

const writeSaid = (said: Said, formatted = false): string =>
  writeExpected({ ...said, formatted, lines: told(said, formatted), kind: 'expect', at: 0 })

function difference(want: Expected | undefined, have: Said | undefined): string {
  const expected = want ? writeExpected(want) : '(nothing)'
  const actual = have ? writeSaid(have, want?.formatted) : '(nothing)'
  const where = want ? `at line ${want.at}` : 'where nothing was expected'
  return [`The chat went another way ${where}.`, '', 'Expected:', expected, '', 'But it was:', actual].join(
    '\n',
  )
}

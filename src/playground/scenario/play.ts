import type { Event } from '../emulator/chat.ts'
import type { Stage } from '../stage.ts'
import { direct } from './directions.ts'
import { filled, matches, type Captures } from './match.ts'
import type { Line, Scenario } from './parse.ts'
import { saidBy, write, type Said } from './transcript.ts'

export type Play = {
  /** Before each line that somebody acts on: a pause to read, or a restart of the bot. */
  before?(line: Line): Promise<void>
  /** Whether what the bot writes must be as the scenario has it. */
  compare: boolean
}

/** The chat went another way than the scenario tells. */
export class Surprise extends Error {}

/** Plays a scenario on a stage and returns the chat as it really went, in the same notation. */
export async function play(scenario: Scenario, stage: Stage, { before, compare }: Play): Promise<string> {
  const captures: Captures = new Map()
  const went: string[] = [`# ${scenario.title}`]
  const rows = [...scenario.lines]
  while (rows.length > 0) {
    const line = rows[0]!.kind === 'expect' ? null : rows.shift()!
    const expected = takeExpected(rows)
    if (line) await before?.(line)
    const from = stage.emulator.events().at(-1)?.seq ?? 0
    if (line) went.push('', ...written(line))
    if (line) await act(line, stage, captures)
    await stage.settle()
    const said = stage.emulator
      .events(from)
      .map(event => tell(event, stage))
      .filter(each => each !== null)
    went.push(...said.map(({ who, mark, lines }) => write(who, mark, lines)))
    if (compare) check(expected, said, captures, went, line)
  }
  return `${went.join('\n')}\n`
}

type Expected = Extract<Line, { kind: 'expect' }>

function takeExpected(rows: Line[]): Expected[] {
  const expected: Expected[] = []
  while (rows[0]?.kind === 'expect') expected.push(rows.shift() as Expected)
  return expected
}

async function act(line: Line, stage: Stage, captures: Captures): Promise<void> {
  if (line.kind === 'direction') return await direct(filled(line.text, captures), stage)
  if (line.kind !== 'act') return
  const user = stage.userOf(line.who)
  const text = filled(line.text, captures).replace('{office}', (await stage.officeCode()) ?? '')
  const button = /^\[(.+)\]$/.exec(text)
  if (button) stage.emulator.pressLabel(user, button[1]!.replace(/^\[(.+)\]$/, '$1'))
  else stage.emulator.say(user, text)
}

const tell = (event: Event, stage: Stage): Said | null => saidBy(event, stage.nameOf(event.chatId))

function written(line: Line): string[] {
  if (line.kind === 'direction') return [`~ ${line.text}`]
  return line.kind === 'act' ? [write(line.who, '>', line.text.split('\n'))] : []
}

/** What each person was told is compared in order; the order between chats is nobody's promise. */
function check(
  expected: readonly Expected[],
  said: readonly Said[],
  captures: Captures,
  went: readonly string[],
  line: Line | null,
): void {
  const people = new Set([...expected, ...said].map(({ who }) => who))
  for (const person of people) {
    const wanted = expected.filter(({ who }) => who === person)
    const got = said.filter(({ who }) => who === person)
    for (let index = 0; index < Math.max(wanted.length, got.length); index++) {
      const [want, have] = [wanted[index], got[index]]
      const fits = want && have && want.mark === have.mark && matches(want.lines, have.lines, captures)
      if (!fits) throw new Surprise(surprise(person, want, have, went, line))
    }
  }
}

function surprise(
  person: string,
  want: Expected | undefined,
  have: Said | undefined,
  went: readonly string[],
  line: Line | null,
): string {
  const expected = want ? write(person, want.mark, want.lines) : '(nothing)'
  const actual = have ? write(person, have.mark, have.lines) : '(nothing)'
  const where = want ? `line ${want.at}` : `after line ${line?.at ?? 0}`
  return [
    `The chat went another way (${where}).`,
    '',
    'Expected:',
    expected,
    '',
    'But it was:',
    actual,
    '',
    'The chat so far:',
    ...went,
  ].join('\n')
}

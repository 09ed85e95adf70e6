import type { Stage } from '../stage.ts'
import { compare, type Expected } from './compare.ts'
import { direct } from './directions.ts'
import { readMarks } from './marks.ts'
import { filled, type Captures } from './match.ts'
import type { Line, Scenario } from './parse.ts'
import { saidIn } from './transcript.ts'
import { write, writeDirection } from './write.ts'

export type Play = {
  /** Before each line: a pause to read, or a restart of the bot. */
  before?: (line: Line) => Promise<void>
  /** Whether the chat must go as the scenario has it; a rehearsal is only shown. */
  strict: boolean
}

/** The chat went another way than the scenario tells. */
export class Surprise extends Error {}

/** Plays a scenario on a stage and returns the chat as it really went, in the same notation. */
export async function play(scenario: Scenario, stage: Stage, { before, strict }: Play): Promise<string> {
  const captures: Captures = new Map()
  const went: string[] = []
  const rows = [...scenario.lines]
  for (let line = rows.shift(); line; line = rows.shift()) {
    if (line.kind === 'expect') throw new Surprise(`Line ${line.at} expects something before anybody acts`)
    const expected = takeExpected(rows)
    await before?.(line)
    const from = stage.emulator.events().at(-1)?.seq ?? 0
    await act(line, stage, captures)
    await stage.settle()
    const found = compare(expected, saidIn(stage.emulator.events(from), stage.nameOf), captures)
    went.push(...(line.kind === 'remark' ? [] : ['']), written(line), ...found.lines)
    if (strict && found.surprise)
      throw new Surprise(`${found.surprise}\n\nThe chat as it went:\n${went.join('\n')}`)
  }
  return `${went.join('\n').trim()}\n`
}

function takeExpected(rows: Line[]): Expected[] {
  const expected: Expected[] = []
  while (rows[0]?.kind === 'expect') expected.push(rows.shift() as Expected)
  return expected
}

async function act(line: Line, stage: Stage, captures: Captures): Promise<void> {
  if (line.kind === 'direction') return await direct(filled(line.text, captures), stage)
  if (line.kind !== 'act') return
  const user = stage.userOf(line.who)
  // once the office is claimed there is no new code, and the old one stays known
  const code = line.text.includes('{office}') ? await stage.officeCode() : null
  if (code) captures.set('office', code)
  const text = filled(line.text, captures)
  const button = /^\[(.+)\]$/.exec(text)?.[1]
  if (line.formatted) {
    const { text: words, entities } = readMarks(text)
    stage.emulator.say(user, words, { entities })
  } else if (button === undefined) stage.emulator.say(user, text)
  else stage.emulator.pressLabel(user, whole(button.replace(/^\[(.+)\]$/, '$1'), stage, user))
}

/** The label that a shortened one such as `Phong trào…` stands for, newest first. */
function whole(label: string, stage: Stage, user: number): string {
  const [start, end] = label.split('…')
  if (end === undefined) return label
  const labels = stage.emulator.chat(user).flatMap(({ buttons }) => buttons.flat().map(each => each.label))
  return labels.findLast(each => each.startsWith(start!) && each.endsWith(end)) ?? label
}

function written(line: Line): string {
  if (line.kind === 'direction') return writeDirection(line.text)
  if (line.kind === 'act') return write(line.who, line.formatted ? '>>' : '>', line.text.split('\n'))
  return line.kind === 'remark' ? line.text : ''
}

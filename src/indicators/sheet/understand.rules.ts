import { hearOnce, unfitSay } from '../../forms/fill.ts'
import type { Moment } from '../../forms/question.ts'
import { codeAt, onlyAnswers, withAnswer, type State } from '../../forms/state.ts'
import type { Say } from '../../lib/card.ts'
import type { Complaint } from '../../lib/complaints.ts'
import type { Answers } from '../answers.ts'
import { askFigure, type Facts } from '../figures.form.ts'
import type { Line } from './read.rules.ts'

/** What a file makes of the draft of one report. */
export type Understood = { state: State; taken: number; complaints: Complaint[] }

/** Takes the lines about one report as answers to its questions, as if each had been typed; those before them stay. */
export function understand(facts: Facts, before: State, lines: readonly Line[], moment: Moment): Understood {
  const found = { state: onlyAnswers(before), taken: 0, complaints: strangers(facts, lines) }
  let answers: Answers = {}
  for (const [nth, row] of facts.rows.entries()) {
    const question = askFigure(row, facts, answers)
    const [line, ...again] = lines.filter(({ code }) => code === row.code)
    found.complaints.push(...again.map(({ at }) => ({ ...at, why: ['figures-sheet-twice'] as Say })))
    const heard = line && hearOnce(question, line.text, moment)
    if (line && heard && !('code' in heard)) found.complaints.push({ ...line.at, why: unfitSay(heard) })
    if (heard && 'code' in heard) {
      found.state = withAnswer(found.state, { key: 'figures', id: row.code }, heard.code)
      found.taken += 1
    }
    const code = codeAt(found.state, 'figures', row.code, nth)
    const value = typeof code === 'string' ? question.read(code) : undefined
    if (value !== undefined) answers = { ...answers, [row.code]: value }
  }
  return found
}

/** Lines of rows that the report does not ask. */
function strangers({ rows }: Facts, lines: readonly Line[]): Complaint[] {
  const asked = new Set(rows.map(({ code }) => code))
  const others = lines.filter(({ code }) => !asked.has(code))
  return others.map(({ at, code }) => ({ ...at, why: ['figures-sheet-no-row', { code: code.slice(0, 40) }] }))
}

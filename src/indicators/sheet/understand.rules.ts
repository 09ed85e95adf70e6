import type { Moment, Question } from '../../forms/question.ts'
import { codeAt, onlyAnswers, withAnswer, type State } from '../../forms/state.ts'
import type { Say } from '../../lib/card.ts'
import type { Complaint } from '../../lib/complaints.ts'
import type { Answers } from '../answers.ts'
import { askFigure, type Facts } from '../figures.form.ts'
import type { Value } from '../rules.ts'
import { listSay } from '../wording.ts'
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
    const heard = line && codeOf(question, line.text, moment)
    if (line && heard && 'why' in heard) found.complaints.push({ ...line.at, why: heard.why })
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

/** The code of an answer; a file cannot be asked back, so words that may mean several things are none. */
function codeOf(question: Question<Value>, text: string, moment: Moment): { code: string } | { why: Say } {
  const heard = question.hear({ kind: 'text', text }, moment)
  if ('problem' in heard) return { why: heard.problem }
  if ('code' in heard && question.read(heard.code) !== undefined) return heard
  const codes = 'codes' in heard ? heard.codes : []
  const meanings = codes.map(code => question.read(code)).filter(value => value !== undefined)
  if (meanings.length === 0) return { why: ['forms-not-understood'] }
  return { why: ['figures-sheet-unsure', { meanings: listSay(meanings.map(value => question.show(value))) }] }
}

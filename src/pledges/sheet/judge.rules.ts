import type { Moment } from '../../forms/question.ts'
import type { Say } from '../../lib/card.ts'
import type { Complaint } from '../../lib/complaints.ts'
import { sameWords } from '../../lib/vietnamese/fold.ts'
import { doneKey, readyPledge, type Answers, type Facts, type Ready } from '../facts.rules.ts'
import { answersIn } from './answers.rules.ts'
import type { Column } from './columns.rules.ts'
import { isEmpty, type Line } from './read.rules.ts'
import { standingOf, type Field } from './standing.rules.ts'
import type { Waiting } from './waiting.rules.ts'

/** A pledge that can be stored, and what waits for the yes. */
export type Good = { waiting: Waiting; ready: Ready; facts: Facts }

/** What a file comes to, line by line. */
export type Judged = {
  good: Good[]
  /** The people for whom something is written although they have pledged. */
  before: string[]
  empty: number
  /** How many lines cannot be taken, and the cells because of which. */
  bad: number
  complaints: Complaint[]
}

/** Judges every line by the questions and checks of the form. */
export function judge(lines: readonly Line[], field: Field, moment: Moment): Judged {
  const judged: Judged = { good: [], before: [], empty: 0, bad: 0, complaints: [] }
  const seen = new Set<string>()
  for (const line of lines) {
    const verdict = isEmpty(line) ? 'empty' : judgeLine(line, field, seen, moment)
    if (verdict === 'empty') judged.empty += 1
    else if ('before' in verdict) judged.before.push(verdict.before)
    else if ('complaints' in verdict) {
      judged.bad += 1
      judged.complaints.push(...verdict.complaints)
    } else judged.good.push(verdict)
  }
  return judged
}

type Verdict = Good | { before: string } | { complaints: Complaint[] }

function judgeLine(line: Line, field: Field, seen: Set<string>, moment: Moment): Verdict {
  const complain = (column: Column, why: Say) => ({ complaints: [{ ...line.cell(column), why }] })
  const { meant } = line
  if (!meant) return complain('key', ['pledges-sheet-no-key'])
  const standing = standingOf(meant, field)
  if ('why' in standing) return complain('key', standing.why)
  const { facts, before } = standing
  const { name } = facts.pledger
  // lines that were sorted without their keys would pledge for somebody else
  if (line.name !== '' && !sameWords(line.name, name))
    return complain('name', ['pledges-sheet-other', { name }])
  if (before) return { before: name }
  const once = doneKey(meant.campaignId, meant.personId)
  if (seen.has(once)) return complain('key', ['pledges-sheet-twice'])
  seen.add(once)
  const answers = answersIn(line, { facts, campaignId: meant.campaignId }, moment)
  if ('complaints' in answers) return answers
  const ready = readyPledge(field.actor, answers.filled.walk.answers as Answers, facts)
  const waiting = { ...meant, name, state: answers.filled.state }
  return ready ? { waiting, ready, facts } : complain('key', ['pledges-sheet-not-yours'])
}

import { z } from 'zod'
import type { AnyDb, Tx } from '../database/client.ts'
import { form } from '../forms/form.ts'
import type { Question } from '../forms/question.ts'
import type { Say } from '../lib/card.ts'
import { lastDay } from '../lib/time.ts'
import type { Notice } from '../outbox/store.ts'
import { audit } from '../people/audit.store.ts'
import { servesSeveral, type Actor } from '../people/can.ts'
import { reportersOf } from '../people/staff/store.ts'
import { answersIn, baseOf, inRows, likelyOf, type Answers } from './answers.ts'
import { askRow, type AskedRow } from './ask.ts'
import { enteredForCard, receiptCard, senderSay, sentBeforeCard } from './cards.ts'
import { excusedSay } from './excuse.ts'
import { readFiled, type Filed } from './filed.store.ts'
import { figureProblems } from './problems.ts'
import { isOnBehalf, reportsAs } from './reporting.ts'
import type { Value } from './rules.ts'
import { sendFigures } from './submissions.store.ts'
import { labelIn } from './wording.ts'

export type Facts = Filed & { behalf: boolean; several: boolean; labelOf(row: AskedRow): Say }

/** Reporting one school's figures for a period: the rows of its levels, one after the other. */
export const figuresForm = form('figures', {
  command: 'solieu',
  subject: z.object({ submissionId: z.number() }),
  load: ({ db }, { submissionId }, actor: Actor) => figuresFacts(db, submissionId, actor),
  unitOf: ({ school }) => school.id,
  openWhile,
  title: ({ behalf, school, period }) => [
    behalf ? 'figures-form-behalf' : 'figures-form',
    { school: school.name, period: period.name },
  ],
})
  .askEach(
    'figures',
    ({ rows }) => rows,
    ({ code }) => code,
    (row, facts) => askFigure(row, facts, answersIn(facts)),
  )
  .check(({ figures }, facts) => figureProblems(figures, facts))
  .submit(async ({ tx, actor, now }, { figures }, facts) => {
    const as = reportsAs(actor, facts.school)
    if (actor.personId === null || as === null) return refused(['figures-not-yours'])
    const entries = inRows(facts.rows, figures)
    const sending = await sendFigures(tx, { id: facts.id, entries, by: actor.personId, as, now })
    if (sending.state === 'sent') {
      const behalfOf = facts.behalf ? facts.school.id : null
      const who = { actorId: actor.personId, unitId: facts.school.id, behalfOf }
      await audit(tx, now, { action: 'figures.send', ...who, after: { period: facts.period.name, as } })
      const tell = facts.behalf ? await enteredFor(tx, sending.filed) : []
      return { say: receiptCard(sending.filed), tell }
    }
    if (sending.state === 'before') return { say: sentBeforeCard(sending.filed) }
    return sending.state === 'empty'
      ? { problems: figureProblems(figures, facts) }
      : refused(closedSay(facts.period))
  })

/** All that the questions about one report need to know; null when it is not this person's to send. */
export async function figuresFacts(db: AnyDb, id: number, actor: Actor): Promise<Facts | null> {
  const filed = await readFiled(db, id)
  // whoever began it may hear why it is not wanted any more, though the school is no longer theirs
  if (!filed || (!filed.excuse && reportsAs(actor, filed.school) === null)) return null
  const behalf = isOnBehalf(actor, filed.school)
  const several = behalf || servesSeveral(actor)
  return { ...filed, behalf, several, labelOf: labelIn(filed.rows) }
}

/** The question about a row, after these answers to others. */
export const askFigure = (row: AskedRow, facts: Facts, answers: Answers): Question<Value> =>
  askRow(row, {
    label: facts.labelOf(row),
    school: facts.several ? facts.school.name : null,
    last: facts.last.get(row.id),
    base: baseOf(row, facts.rows, answers),
    likely: likelyOf(row, facts.rows, answers),
  })

/** Tells those who report for the school that the office has done so. */
async function enteredFor(tx: Tx, filed: Filed): Promise<Notice[]> {
  const unitId = filed.school.id
  const card = enteredForCard(filed)
  return (await reportersOf(tx, unitId)).map(to => ({
    key: `figures-for:${filed.id}:${to}`,
    to,
    unitId,
    card,
  }))
}

/** Whether the report can be filled in now, or why not. */
export function openWhile({ sent, excuse, school, period }: Facts, now: Date): true | Say {
  if (sent) return sentSay(sent)
  if (excuse) return excusedSay({ school: school.name, period: period.name, excuse })
  return now < period.closesAt || closedSay(period)
}

const refused = (message: Say) => ({ problems: [{ step: 'figures', message }] })

const closedSay = ({ name, closesAt }: Filed['period']): Say => [
  'figures-closed',
  { period: name, day: lastDay(closesAt) },
]

const sentSay = (sent: NonNullable<Filed['sent']>): Say => [
  'figures-sent-by',
  { sender: senderSay(sent), moment: sent.at.toISOString() },
]

import { z } from 'zod'
import type { Tx } from '../database/client.ts'
import { form } from '../forms/form.ts'
import type { Question } from '../forms/question.ts'
import { choice } from '../forms/questions/choice.ts'
import { date } from '../forms/questions/date.ts'
import { text } from '../forms/questions/text.ts'
import type { Card } from '../lib/card.ts'
import { dayOf, endOf, nextLoudMoment, type Day } from '../lib/time.ts'
import type { Notice } from '../outbox/store.ts'
import { audit } from '../people/audit.store.ts'
import { can, unitsWhere, type Actor } from '../people/can.ts'
import { periodNoticeCard, periodOpenedCard } from './period.cards.ts'
import { createPeriod, type NewPeriod } from './periods.store.ts'
import { indicatorsOf, setsOf } from './store.ts'
import { expectSchools } from './submissions.store.ts'
import { warningsOf } from './warnings.ts'

/** Opening a reporting period: from then on every school below the office that owes a row is expected to report. */
export const periodForm = form('period', {
  command: 'kybaocao',
  subject: z.object({}),
  async load({ db }, _subject, actor: Actor) {
    const [office] = unitsWhere(actor, 'period.open')
    return office ? { office, sets: await setsOf(db, office.lineage) } : null
  },
  openWhile: ({ sets }) => sets.length > 0 || ['period-no-table'],
})
  .ask('name', text({ max: 120, hint: ['period-name.hint'] }))
  .ask('set', ({ sets }) => choice(sets.map(tableOption), { columns: 1 }), {
    when: ({ sets }) => sets.length > 1,
  })
  .ask('lastDay', dayAhead())
  .submit(async ({ tx, actor, now }, { name, set, lastDay }, { office, sets }) => {
    const chosen = sets.find(({ id }) => set === undefined || String(id) === set)
    if (!chosen || actor.personId === null || !can(actor, 'period.open', office))
      return { problems: [{ step: 'name', message: ['period-not-yours'] }] }
    if (lastDay < dayOf(now))
      return { problems: [{ step: 'lastDay', message: ['period-over', { lastDay }] }] }
    const who = { officeId: office.id, setId: chosen.id, openedById: actor.personId }
    const opened = await open(tx, { name, ...who, openedAt: now, closesAt: endOf(lastDay) })
    if (opened)
      await audit(tx, now, {
        action: 'period.open',
        actorId: actor.personId,
        unitId: office.id,
        after: { name, lastDay },
      })
    return opened ?? { problems: [{ step: 'name', message: ['period-nobody-owes'] }] }
  })

/** Opens the period and writes to the heads of every school that owes something; null where none does. */
async function open(tx: Tx, draft: NewPeriod): Promise<{ say: Card; tell: Notice[] } | null> {
  const period = await createPeriod(tx, draft)
  const owing = await expectSchools(tx, period)
  const dueAt = noticeAt(period)
  const tell = owing.flatMap(school =>
    school.heads.map(({ personId: to }) => {
      const key = `period:${period.id}:${school.submissionId}:${to}`
      return { key, to, dueAt, unitId: school.unitId, card: periodNoticeCard(period, school, dayOf(dueAt)) }
    }),
  )
  const warnings = warningsOf(await indicatorsOf(tx, period.setId))
  return owing.length > 0 ? { say: periodOpenedCard(period, owing, dueAt, warnings), tell } : null
}

/** Nobody is written to at night, unless the morning would be too late. */
function noticeAt({ openedAt, closesAt }: { openedAt: Date; closesAt: Date }): Date {
  const morning = nextLoudMoment(openedAt)
  return morning < closesAt ? morning : openedAt
}

const tableOption = ({ id, name }: { id: number; name: string }) => ({
  value: String(id),
  label: ['period-table', { name }] as const,
})

/** A day that is not over when it is typed; a draft may be older than that, so sending looks again. */
function dayAhead(): Question<Day> {
  const question = date({ hint: ['period-lastDay.hint'] })
  return { ...question, hear: (given, moment) => date({ min: dayOf(moment.now) }).hear(given, moment) }
}

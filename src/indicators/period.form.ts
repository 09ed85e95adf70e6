import { z } from 'zod'
import type { Tx } from '../database/client.ts'
import { form } from '../forms/form.ts'
import type { Question } from '../forms/question.ts'
import { choice } from '../forms/questions/choice.ts'
import { date } from '../forms/questions/date.ts'
import { text } from '../forms/questions/text.ts'
import type { IndicatorSet } from '../generated/client.ts'
import type { Card } from '../lib/card.ts'
import { dayOf, endOf, nextLoudMoment, type Day } from '../lib/time.ts'
import type { Notice } from '../outbox/store.ts'
import { audit } from '../people/audit.store.ts'
import { can, unitsWhere, type Actor, type ActorMembership } from '../people/can.ts'
import { askOffice, chosenOffice } from '../people/offices.ts'
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
    const mine = unitsWhere(actor, 'period.open')
    const sets = await setsOf(
      db,
      mine.flatMap(({ lineage }) => lineage),
    )
    if (mine.length === 0) return null
    return { offices: mine.filter(office => setsFor(office, sets).length > 0), sets }
  },
  openWhile: ({ offices }) => offices.length > 0 || ['period-no-table'],
})
  .ask('office', ({ offices }) => askOffice(offices), { when: ({ offices }) => offices.length > 1 })
  .ask('name', text({ max: 120, hint: ['period-name.hint'] }))
  .ask('set', context => choice(setsOfChosen(context).map(tableOption), { columns: 1 }), {
    when: context => setsOfChosen(context).length > 1,
  })
  .ask('lastDay', dayAhead())
  .submit(async ({ tx, actor, now }, { office: of, name, set, lastDay }, { offices, sets }) => {
    const office = chosenOffice(offices, of)
    const chosen = setsOfChosen({ offices, sets, office: of }).find(
      ({ id }) => set === undefined || String(id) === set,
    )
    if (!office || !chosen || actor.personId === null || !can(actor, 'period.open', office))
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

type Choosing = {
  offices: readonly ActorMembership['unit'][]
  sets: readonly IndicatorSet[]
  office?: string | undefined
}

/** The tables that the chosen office can ask: its own and those of an office above it. */
function setsOfChosen({ offices, sets, office }: Choosing): IndicatorSet[] {
  const chosen = chosenOffice(offices, office)
  return chosen ? setsFor(chosen, sets) : []
}

const setsFor = ({ lineage }: { lineage: readonly number[] }, sets: readonly IndicatorSet[]) =>
  sets.filter(({ officeId }) => lineage.includes(officeId))

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

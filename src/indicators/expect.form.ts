import { z } from 'zod'
import { form } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import { dayOf } from '../lib/time.ts'
import { audit } from '../people/audit.store.ts'
import { can, type Actor } from '../people/can.ts'
import { readUnit } from '../people/store.ts'
import { expectedCard, periodNoticeCard } from './period.cards.ts'
import { readPeriod } from './periods.store.ts'
import { expectSchools, unexpectedSchools } from './submissions.store.ts'

/** Asking a school that was opened in mid-period to report after all. */
export const expectForm = form('expect', {
  subject: z.object({ periodId: z.number() }),
  async load({ db }, { periodId }, actor: Actor) {
    const period = await readPeriod(db, periodId)
    const office = period && (await readUnit(db, period.officeId))
    if (!office || !can(actor, 'period.open', office)) return null
    return { period, schools: await unexpectedSchools(db, period) }
  },
  openWhile: ({ period, schools }, now) =>
    now < period.closesAt
      ? schools.length > 0 || ['expect-nobody']
      : ['expect-over', { period: period.name }],
  title: ({ period }) => ['expect-form', { period: period.name }],
})
  .ask('school', ({ schools }) =>
    choice(
      schools.map(({ id, name }) => ({ value: String(id), label: ['indicators-school', { school: name }] })),
      { columns: 1 },
    ),
  )
  .submit(async ({ tx, actor, now }, { school }, { period }) => {
    const [owing] = await expectSchools(tx, period, Number(school))
    if (!owing) return { problems: [{ step: 'school', message: ['expect-nobody'] }] }
    const { submissionId, unitId } = owing
    const deed = { action: 'period.expect', actorId: actor.personId, unitId, after: { periodId: period.id } }
    await audit(tx, now, deed)
    const tell = owing.heads.map(({ personId: to }) => ({
      key: `period:${period.id}:${submissionId}:${to}`,
      to,
      unitId,
      card: periodNoticeCard(period, owing, dayOf(now)),
    }))
    return { say: expectedCard(period, owing), tell }
  })

import { z } from 'zod'
import type { AnyDb } from '../../database/client.ts'
import { form, type AnswersOf } from '../../forms/form.ts'
import { clock } from '../../forms/questions/clock.ts'
import { date } from '../../forms/questions/date.ts'
import { messages } from '../../forms/questions/messages.ts'
import { optional } from '../../forms/questions/optional.ts'
import { yesNo } from '../../forms/questions/yesNo.ts'
import { button } from '../../lib/card.ts'
import { at, dayOf } from '../../lib/time.ts'
import { audit } from '../../people/audit.store.ts'
import { can, unitsWhere, type Actor } from '../../people/can.ts'
import { askOffice, chosenOffice } from '../../people/offices.ts'
import { createAnnouncement } from '../announcements.store.ts'
import { audienceFrom, groupsAmong } from './audience.rules.ts'
import { choicesOf, type Choices } from './facts.store.ts'
import { contentFrom, titleOf } from './content.rules.ts'
import * as ask from './questions.ts'

/** As much as an office may say at once; Telegram's longest message has 4,096 characters. */
export const limits = { max: 30_000, most: 10 }

/** Writing to many: what, what is asked of them, to whom, when. */
export const announcementForm = form('announcement', {
  command: 'soanthongbao',
  subject: z.object({ officeId: z.number().optional() }),
  async load({ db, now }, { officeId }, actor: Actor) {
    const offices = unitsWhere(actor, 'campaign.announce')
    const own = officeId === undefined ? offices : offices.filter(({ id }) => id === officeId)
    return own.length > 0 ? { offices: own, today: dayOf(now), choices: await choices(db, own) } : null
  },
})
  .ask('office', ({ offices }) => askOffice(offices), { when: ({ offices }) => offices.length > 1 })
  .ask('messages', messages({ ...limits, hint: ['announcement-messages.hint'] }))
  .ask('asks', yesNo())
  .ask('link', ask.askLink)
  .ask('group', ask.askGroup)
  .ask('roles', ask.askRoles, { when: chosen })
  .ask('levels', ask.askLevels, { when: chosen })
  .ask('clusters', context => ask.askClusters(of(context)), {
    when: context => chosen(context) && of(context).clusters.length > 0,
  })
  .ask('schools', context => ask.askSchools(of(context)), { when: chosen })
  .ask('state', context => ask.askState(of(context)), {
    when: context => chosen(context) && ask.statesIn(of(context)).length > 1,
  })
  .ask('object', context => ask.askObject(of(context), context.state), {
    when: context => ask.objectsOf(of(context), context.state).length > 0,
  })
  .ask('persons', context => ask.askPersons(of(context)), { when: ({ group }) => group === 'persons' })
  .ask('except', context => ask.askExcept(of(context)), { when: ({ group }) => group !== 'persons' })
  .ask('groups', yesNo(), { when: context => groupsAmong(of(context).groups, context).length > 0 })
  .ask('when', ask.askWhen)
  .ask('day', ({ today }) => date({ min: today }), { when: ({ when }) => when !== 'now' })
  .ask('time', clock(), { when: ({ when }) => when !== 'now' })
  .ask('repeat', ask.askRepeat, { when: ({ when }) => when === 'again' })
  .ask('until', ({ day, today }) => optional(date({ min: day ?? today })), {
    when: ({ when }) => when === 'again',
  })
  .ask('escalate', ask.askEscalate, { when: ({ asks }) => asks })
  .submit(async ({ tx, actor, now }, answers, facts) => {
    const office = chosenOffice(facts.offices, answers.office)
    if (!office || !can(actor, 'campaign.announce', office) || actor.personId === null)
      return { problems: [{ step: 'messages', message: ['bot-refused'] }] }
    const { day, time, repeat, until, escalate } = answers
    const announcement = await createAnnouncement(
      tx,
      {
        officeId: office.id,
        title: titleOf(answers.messages),
        content: contentFrom(answers, office.name),
        audience: audienceFrom(answers),
        sendAt: day && time ? at(day, time) : null,
        repeat: repeat ?? null,
        repeatUntil: until ?? null,
        escalateAfter: escalate === undefined || escalate === 'never' ? null : Number(escalate),
        createdById: actor.personId,
      },
      now,
    )
    const { id, title } = announcement!
    await audit(tx, now, {
      action: 'announcement.write',
      actorId: actor.personId,
      unitId: office.id,
      after: { title },
    })
    const look = button(['announcements-look-and-send'], 'announcement', id)
    return { say: { text: [['announcements-saved', { title }]], buttons: [[{ ...look, style: 'primary' }]] } }
  })

export type AnnouncementAnswers = AnswersOf<typeof announcementForm>

type Facts = { offices: readonly { id: number; name: string }[]; choices: ReadonlyMap<number, Choices> }

async function choices(db: AnyDb, offices: readonly { id: number }[]): Promise<Map<number, Choices>> {
  const all = new Map<number, Choices>()
  // one after the other: all at once would take every connection
  for (const { id } of offices) all.set(id, await choicesOf(db, id))
  return all
}

const nothing: Choices = {
  schools: [],
  clusters: [],
  persons: [],
  campaigns: [],
  periods: [],
  asked: [],
  groups: [],
}

/** What there is to choose among for the office that was chosen. */
function of(context: Facts & { office?: string | undefined }): Choices {
  const office = chosenOffice(context.offices, context.office)
  return (office && context.choices.get(office.id)) ?? nothing
}

function chosen({ group }: { group: string }): boolean {
  return group === 'chosen'
}

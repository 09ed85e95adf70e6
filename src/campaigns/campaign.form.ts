import { z } from 'zod'
import { form } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import { date } from '../forms/questions/date.ts'
import { optional } from '../forms/questions/optional.ts'
import { text } from '../forms/questions/text.ts'
import { button } from '../lib/card.ts'
import { audit } from '../people/audit.store.ts'
import { unitsWhere, type Actor } from '../people/can.ts'
import { askOffice, chosenOffice } from '../people/offices.ts'
import { audiences, type Audience } from '../announcements/rules.ts'
import { createCampaign } from './store.ts'

const audienceNames = Object.keys(audiences) as Audience[]

/** Long enough for the longest plan known, some 30,000 characters. */
const longestContent = 40_000

/** Writing a campaign down: everything but the title may be left out, as in real plans. */
export const campaignForm = form('campaign', {
  command: 'phatdong',
  subject: z.object({}),
  async load(_app, _subject, actor: Actor) {
    const offices = unitsWhere(actor, 'campaign.write')
    return offices.length > 0 ? { offices } : null
  },
})
  .ask('office', ({ offices }) => askOffice(offices), { when: ({ offices }) => offices.length > 1 })
  .ask('number', optional(text({ max: 60, hint: ['campaign-number.hint'] })))
  .ask('issuedOn', optional(date({ hint: ['campaign-issuedOn.hint'] })))
  .ask('title', text({ max: 300, hint: ['campaign-title.hint'] }))
  .ask('theme', optional(text({ max: 300 })))
  .ask('startsOn', optional(date({ hint: ['campaign-startsOn.hint'] })))
  .ask('endsOn', optional(date({ hint: ['campaign-endsOn.hint'] })))
  .ask(
    'audience',
    choice(audienceNames.map(name => ({ value: name, label: [`campaigns-audience-${name}`] }))),
  )
  .ask(
    'content',
    optional(text({ max: longestContent, lines: true, gathers: true, hint: ['campaign-content.hint'] })),
  )
  .check(({ startsOn, endsOn }) =>
    startsOn && endsOn && endsOn < startsOn
      ? [{ step: 'endsOn', message: ['campaign-ends-before-start'] }]
      : [],
  )
  .submit(async ({ tx, actor, now }, { audience, office, ...words }, { offices }) => {
    const officeId = chosenOffice(offices, office)!.id
    const written = {
      ...words,
      audience: [...audiences[audience]],
      officeId,
      createdById: actor.personId,
      createdAt: now,
    }
    const { id, title } = await createCampaign(tx, written)
    await audit(tx, now, {
      action: 'campaign.create',
      actorId: actor.personId,
      unitId: officeId,
      after: { title },
    })
    return {
      say: {
        text: [['campaign-saved', { title }]],
        buttons: [[{ ...button(['campaigns-announce'], 'preview', id), style: 'primary' }]],
      },
    }
  })

import { z } from 'zod'
import { form } from '../../forms/form.ts'
import { date } from '../../forms/questions/date.ts'
import { text } from '../../forms/questions/text.ts'
import { button } from '../../lib/card.ts'
import { addDays, dayOf } from '../../lib/time.ts'
import { audit } from '../../people/audit.store.ts'
import { unitsWhere, type Actor } from '../../people/can.ts'
import { askOffice, chosenOffice } from '../../people/offices.ts'
import { addDaysOff } from './daysOff.store.ts'
import { daySay } from './calendar.cards.ts'

/** Nobody plans further ahead. */
const longestDays = 120

/** Days on which the office sends nothing: a holiday, an exam week. */
export const dayOffForm = form('dayoff', {
  subject: z.object({}),
  async load({ now }, _subject, actor: Actor) {
    const offices = unitsWhere(actor, 'campaign.announce')
    return offices.length > 0 ? { offices, today: dayOf(now) } : null
  },
})
  .ask('office', ({ offices }) => askOffice(offices), { when: ({ offices }) => offices.length > 1 })
  .ask('name', text({ max: 80, hint: ['dayoff-name.hint'] }))
  .ask('startsOn', ({ today }) => date({ min: today }))
  .ask('endsOn', ({ startsOn }) => date({ min: startsOn, max: addDays(startsOn, longestDays) }))
  .submit(async ({ tx, actor, now }, { office, name, startsOn, endsOn }, { offices }) => {
    const officeId = chosenOffice(offices, office)!.id
    await addDaysOff(tx, officeId, [{ name, startsOn, endsOn }])
    const after = { name, startsOn, endsOn }
    await audit(tx, now, { action: 'calendar.add', actorId: actor.personId, unitId: officeId, after })
    return {
      say: {
        text: [['announcements-calendar-added'], daySay({ name, startsOn, endsOn })],
        buttons: [[button(['command-lichnghi'], 'run', 'lichnghi')]],
      },
    }
  })

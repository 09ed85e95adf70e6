import { z } from 'zod'
import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { phone } from '../../forms/questions/phone.ts'
import { text } from '../../forms/questions/text.ts'
import { audit } from '../audit.store.ts'
import type { Actor } from '../can.ts'
import { correctPerson } from '../persons.store.ts'
import { askedCard, newRequests } from './data.cards.ts'
import { masked } from './data.rules.ts'
import { officersFor } from './own.store.ts'
import { createRequest } from './requests.store.ts'

const name = { value: 'name', label: ['correct-name.label'] } as const
const number = { value: 'phone', label: ['correct-phone.label'] } as const
const withoutNumber = { value: 'dropPhone', label: ['data-drop-phone'] } as const

/** Correcting one's own data: the phone at once, the name by the office, for it must match the roster. */
export const correctForm = form('correct', {
  subject: z.object({}),
  async load({ db }, _subject, { personId }: Actor) {
    const person = personId === null ? null : await db.person.findUnique({ where: { id: personId } })
    return person && { id: person.id, known: person.phone, named: person.name }
  },
})
  .ask('what', ({ known }) =>
    choice(known === null ? [name, number] : [name, number, withoutNumber], { columns: 1 }),
  )
  .ask('name', text({ max: 80, min: 2, hint: ['join-name.hint'] }), { when: ({ what }) => what === 'name' })
  .ask('phone', phone(), { when: ({ what }) => what === 'phone' })
  .submit(async ({ tx, now }, { name: wanted, phone: given }, { id, known, named }) => {
    const who = { actorId: id, personId: id }
    if (wanted === undefined) {
      await correctPerson(tx, id, { phone: given ?? null })
      const [before, after] = [known, given ?? null].map(each => ({ phone: each && masked(each) }))
      await audit(tx, now, { action: 'phone.correct', ...who, before: before!, after: after! })
      return { say: { text: [[given ? 'data-phone-saved' : 'data-phone-dropped']] } }
    }
    const request = await createRequest(tx, { personId: id, kind: 'correct', note: wanted }, now)
    if (!request) return { problems: [{ step: 'name', message: ['data-asked-before'] }] }
    await audit(tx, now, { action: 'request.correct', ...who, after: { name: wanted } })
    const asked = { ...request, name: named }
    return { say: askedCard(request), tell: newRequests(asked, await officersFor(tx, id)) }
  })

import { z } from 'zod'
import type { AnyDb } from '../../database/client.ts'
import { form, type Sending } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { text } from '../../forms/questions/text.ts'
import type { Say } from '../../lib/card.ts'
import { audit } from '../audit.store.ts'
import type { Actor } from '../can.ts'
import { setRestricted } from '../persons.store.ts'
import { askedCard, newRequests } from './data.cards.ts'
import { withdraw } from './erase.ts'
import { ledAlone, officersFor } from './own.store.ts'
import { createRequest, recordDone } from './requests.store.ts'

const subject = z.object({})

type Facts = { id: number; name: string; restricted: boolean; alone: string[] }

async function load({ db }: { db: AnyDb }, _subject: unknown, { personId }: Actor): Promise<Facts | null> {
  const person = personId === null ? null : await db.person.findUnique({ where: { id: personId } })
  if (!person) return null
  const { id, name, restrictedAt } = person
  return { id, name, restricted: restrictedAt !== null, alone: await ledAlone(db, id) }
}

/** An office must not be left without anybody to lead it. */
const staysLed = ({ alone }: Facts): true | Say =>
  alone.length === 0 || ['data-last-lead', { office: alone[0]! }]

/** Taking one's consent back: at once, with nothing sent any more. */
export const withdrawForm = form('withdraw', { subject, load, openWhile: staysLed })
  .ask('sure', choice([{ value: 'yes', label: ['withdraw-yes'] }]))
  .submit(async ({ tx, now }, _answers, { id }) => {
    await withdraw(tx, id, now)
    await recordDone(tx, id, 'withdraw', 'done', now)
    await audit(tx, now, { action: 'consent.withdraw', actorId: id, personId: id })
    return { say: { text: [['data-withdrawn']] } }
  })

/** No announcements any more, or again. */
export const restrictForm = form('restrict', { subject, load })
  .ask('sure', ({ restricted }) =>
    choice([{ value: 'yes', label: [restricted ? 'data-unrestrict' : 'restrict-yes'] }], {
      vars: { now: [restricted ? 'restrict-lifts' : 'restrict-begins'] },
    }),
  )
  .submit(async (sending, _answers, { id, restricted }) => {
    await restrict(sending, id, !restricted)
    return { say: { text: [[restricted ? 'data-unrestricted' : 'data-restricted-now']] } }
  })

async function restrict({ tx, now }: Sending<Actor>, id: number, begins: boolean): Promise<void> {
  await setRestricted(tx, id, begins ? now : null)
  await recordDone(tx, id, 'restrict', begins ? 'done' : 'lifted', now)
  const who = { actorId: id, personId: id }
  await audit(tx, now, { action: begins ? 'data.restrict' : 'data.unrestrict', ...who })
}

/** Asking the office to erase one's data. */
export const eraseForm = form('erase', { subject, load, openWhile: staysLed })
  .ask('reason', optional(text({ max: 300 })))
  .submit(async ({ tx, now }, { reason }, { id, name }) => {
    const request = await createRequest(tx, { personId: id, kind: 'erase', note: reason }, now)
    if (!request) return { problems: [{ step: 'reason', message: ['data-asked-before'] }] }
    await audit(tx, now, { action: 'request.erase', actorId: id, personId: id })
    return { say: askedCard(request), tell: newRequests({ ...request, name }, await officersFor(tx, id)) }
  })

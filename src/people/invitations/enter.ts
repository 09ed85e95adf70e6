import type { Sending, Submitted } from '../../forms/form.ts'
import { deliverMissed } from '../../outbox/store.ts'
import { audit } from '../audit.store.ts'
import type { Actor } from '../can.ts'
import { newcomerCard } from '../cards.ts'
import { agree } from '../consent.ts'
import { useCode } from '../joining.store.ts'
import { openChat } from '../persons.store.ts'
import { arrive } from '../staff/handover.ts'
import { headsOf } from '../store.ts'
import { arrivedCard } from './arrived.cards.ts'
import type { Invitation } from './store.ts'

/** Lets in the person whom an invitation is for, with every role the roster gives them, and tells who leads them. */
export async function enter(
  sending: Sending<Actor>,
  invitation: Invitation,
  phone: string | null,
): Promise<Submitted> {
  const { tx, actor, now } = sending
  const { code, person, places } = invitation
  if (!(await useCode(tx, code))) return { problems: [{ step: 'consent', message: ['joining-code-used'] }] }
  await openChat(tx, person.id, { chatId: actor.chatId, phone }, now)
  await agree(sending, person.id)
  const who = { actorId: person.id, personId: person.id, unitId: code.unitId }
  await audit(tx, now, { action: 'invitation.use', ...who })
  await deliverMissed(tx, person.id, actor.chatId, now)
  await arrive(tx, person.id, now)
  return { say: arrivedCard(person.name, places), tell: await notices(sending, invitation) }
}

async function notices({ tx }: Sending<Actor>, { code, person, places }: Invitation) {
  const told = places.map(async ({ unitId, unit, role }) => {
    const heads = (await headsOf(tx, unitId)).filter(id => id !== person.id)
    const card = newcomerCard({ name: person.name, unit, role })
    return heads.map(to => ({ key: `joined:${code.id}:${unitId}:${role}:${to}`, to, card, unitId }))
  })
  return (await Promise.all(told)).flat()
}

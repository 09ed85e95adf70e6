import { z } from 'zod'
import type { AnyDb } from '../../database/client.ts'
import { form } from '../../forms/form.ts'
import { optional } from '../../forms/questions/optional.ts'
import { phone } from '../../forms/questions/phone.ts'
import type { Say } from '../../lib/card.ts'
import type { Actor } from '../can.ts'
import { notice } from '../consent.ts'
import { readOffice } from '../store.ts'
import { placesSay } from './arrived.cards.ts'
import { enter } from './enter.ts'
import { itIsMe, rosterPhone } from './questions.ts'
import { invitationState } from './rules.ts'
import { readInvitation, type Invitation } from './store.ts'

const subject = z.object({ codeId: z.number() })

type Facts = { invitation: Invitation; office: string }

/** Joining with an invitation of one's own: the notice, whether the name is theirs, and the phone where the roster has it. */
export const invitedForm = form('invited', { subject, load, openWhile, title })
  .ask('consent', facts => notice({ office: facts.office, ...placeOf(facts) }))
  .ask('self', ({ invitation: { person, places } }) => itIsMe(person.name, placesSay(places)))
  .ask('phone', ({ invitation: { person }, office }) =>
    person.phone === null ? optional(phone()) : rosterPhone(person.phone, { name: person.name, office }),
  )
  .submit((sending, answers, { invitation }) => enter(sending, invitation, answers.phone))

async function load(
  { db }: { db: AnyDb },
  { codeId }: z.infer<typeof subject>,
  actor: Actor,
): Promise<Facts | null> {
  const invitation = actor.personId === null ? await readInvitation(db, codeId) : null
  return invitation && { invitation, office: await readOffice(db, invitation.code.unitId) }
}

function openWhile({ invitation }: Facts, now: Date): boolean | Say {
  const state = invitationState(invitation.code, invitation, now)
  return state === 'open' || [`joining-code-${state}`]
}

function title(facts: Facts): Say {
  return ['join-form', placeOf(facts)]
}

/** The words are needed for an invitation that has ended too. */
function placeOf({ invitation: { places, code } }: Facts): { unit: string; role: Say } {
  const { unit, role } = places[0] ?? { unit: '', role: code.role }
  return { unit, role: [`role-${role}`] }
}

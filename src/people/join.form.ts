import { z } from 'zod'
import type { AnyDb } from '../database/client.ts'
import { form, type Problem, type Sending } from '../forms/form.ts'
import { optional } from '../forms/questions/optional.ts'
import { phone } from '../forms/questions/phone.ts'
import { text } from '../forms/questions/text.ts'
import type { Say } from '../lib/card.ts'
import { deliverMissed } from '../outbox/store.ts'
import { audit } from './audit.store.ts'
import type { Actor } from './can.ts'
import { newcomerCard, welcomeCard } from './cards.ts'
import { agree, notice } from './consent.ts'
import { codeState } from './joining.rules.ts'
import { admit, readCodeById, useCode, type CodeWithUnit, type Joiner } from './joining.store.ts'
import { arrive } from './staff/handover.ts'
import { principalsOf } from './staff/store.ts'
import { headsOf, readOffice } from './store.ts'

const subject = z.object({ codeId: z.number() })

type Place = {
  code: CodeWithUnit
  office: string
  /** Whether somebody else leads the school whom this code would replace. */
  replaces: boolean
}

/** Joining with a code: first the notice and an explicit yes, then only what is needed. */
export const joinForm = form('join', { subject, load, openWhile, title })
  .ask('consent', place => notice({ office: place.office, ...placeOf(place) }))
  .ask('name', text({ max: 80, min: 2, hint: ['join-name.hint'] }))
  .ask('phone', optional(phone()))
  .check((_answers, place) => replacing(place))
  .submit(async (sending, { name, phone: number }, { code }) => {
    const joined = await join(sending, code, { name, phone: number })
    if ('personId' in joined) await agree(sending, joined.personId)
    return joined
  })

/** Taking on one more role with a code, by somebody who has joined and agreed before. */
export const roleForm = form('role', { subject, load, openWhile, title })
  .check((_answers, place) => replacing(place))
  .submit((sending, _answers, { code }) => join(sending, code, { name: sending.actor.name, phone: null }))

async function load(
  { db }: { db: AnyDb },
  { codeId }: z.infer<typeof subject>,
  actor: Actor,
): Promise<Place | null> {
  const code = await readCodeById(db, codeId)
  if (!code) return null
  const leads = code.role === 'principal' ? await principalsOf(db, code.unitId) : []
  const replaces = leads.some(({ personId, joined }) => joined && personId !== actor.personId)
  return { code, office: await readOffice(db, code.unitId), replaces }
}

/** Says before it happens that the principal of now would be replaced. */
function replacing({ replaces, code }: Place): Problem[] {
  const message: Say = ['join-replaces', { unit: code.unit.name }]
  return replaces ? [{ step: 'consent', message, soft: true }] : []
}

function openWhile({ code }: Place, now: Date): boolean | Say {
  const state = codeState(code, now)
  return state === 'open' || [`joining-code-${state}`]
}

function title(place: Place): Say {
  return ['join-form', placeOf(place)]
}

const placeOf = ({ code }: Place) => ({
  unit: code.unit.name,
  role: [`role-${code.role}`] as Say,
})

async function join(
  { tx, actor, now }: Sending<Actor>,
  code: CodeWithUnit,
  { name, phone: number }: Pick<Joiner, 'name' | 'phone'>,
) {
  if (!(await useCode(tx, code)))
    return { problems: [{ step: 'consent', message: ['joining-code-used'] as Say }] }
  const joiner = { chatId: actor.chatId, personId: actor.personId, name, phone: number }
  const newcomer = await admit(tx, { code, joiner, now })
  await deliverMissed(tx, newcomer.id, actor.chatId, now)
  await audit(tx, now, {
    // the first lead comes with the code that claims the office
    action: code.role === 'lead' ? 'office.claim' : 'code.use',
    actorId: newcomer.id,
    personId: newcomer.id,
    unitId: code.unitId,
    after: { role: code.role },
  })
  await arrive(tx, newcomer.id, now)
  const place = { name: newcomer.name, unit: code.unit.name, role: code.role }
  const heads = (await headsOf(tx, code.unitId)).filter(id => id !== newcomer.id)
  const tell = heads.map(to => ({
    key: `joined:${code.id}:${newcomer.id}:${to}`,
    to,
    unitId: code.unitId,
    card: newcomerCard(place),
  }))
  return { personId: newcomer.id, say: welcomeCard(place), tell }
}

import { z } from 'zod'
import { form, type Sending, type Submitted } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { text } from '../../forms/questions/text.ts'
import { audit } from '../audit.store.ts'
import { unitsWhere, type Actor } from '../can.ts'
import { correctPerson } from '../persons.store.ts'
import { answeredCard, doneCard, refusedCard, requestVars } from './data.cards.ts'
import { erase } from './erase.ts'
import { ledAlone } from './own.store.ts'
import { answerRequest, finishRequest, readRequest, type Asked } from './requests.store.ts'

const answer = { value: 'answer', label: ['request-answer'] } as const
const act = { value: 'do', label: ['request-do'] } as const
const refuse = { value: 'refuse', label: ['request-refuse'] } as const

/** What an officer does about a request: says that it has arrived, does it, or refuses it with a reason. */
export const requestForm = form('request', {
  subject: z.object({ requestId: z.number() }),
  async load({ db }, { requestId }, actor: Actor) {
    const units = unitsWhere(actor, 'request.handle').map(({ id }) => id)
    const request = await readRequest(db, requestId, units)
    return request && { request, alone: await ledAlone(db, request.personId) }
  },
  openWhile: ({ request }) => request.finishedAt === null || ['request-finished'],
  title: ({ request }) => ['request-form', requestVars(request)],
})
  .ask('decision', ({ request }) =>
    choice(request.answeredAt ? [act, refuse] : [answer, act, refuse], {
      columns: 1,
      vars: requestVars(request),
    }),
  )
  .ask('words', optional(text({ max: 300 })), { when: ({ decision }) => decision === 'answer' })
  .ask('reason', text({ max: 300 }), { when: ({ decision }) => decision === 'refuse' })
  .check(({ decision }, { request, alone }) =>
    decision === 'do' && request.kind === 'erase' && alone.length > 0
      ? [{ step: 'decision', message: ['data-last-lead', { office: alone[0]! }] }]
      : [],
  )
  .submit(async (sending, { decision, words, reason }, { request }) => {
    const by = sending.actor.personId
    const gone = { problems: [{ step: 'decision', message: ['request-finished'] as const }] }
    if (by === null) return gone
    if (decision === 'answer') return (await reply(sending, request, by, words ?? null)) ?? gone
    const outcome = reason ?? 'done'
    if (!(await finishRequest(sending.tx, { id: request.id, by, outcome }, sending.now))) return gone
    return reason === undefined ? await carryOut(sending, request, by) : await turnDown(sending, request, reason)
  })

async function reply({ tx, now }: Sending<Actor>, request: Asked, by: number, words: string | null) {
  if (!(await answerRequest(tx, request.id, by, now))) return null
  await audit(tx, now, { action: 'request.answer', actorId: by, personId: request.personId, reason: words })
  const tell = [{ key: `request:${request.id}:answered`, to: request.personId, card: answeredCard(request, words) }]
  return { say: { text: [['request-answered', requestVars(request)] as const] }, tell }
}

async function turnDown({ tx, actor, now }: Sending<Actor>, request: Asked, reason: string): Promise<Submitted> {
  const { id, personId } = request
  await audit(tx, now, { action: 'request.refuse', actorId: actor.personId, personId, reason })
  const tell = [{ key: `request:${id}:refused`, to: personId, card: refusedCard(request, reason) }]
  return { say: { text: [['request-refused', requestVars(request)]] }, tell }
}

/** A name becomes the one that was asked for; who is erased is told before the chat is forgotten. */
async function carryOut({ tx, now }: Sending<Actor>, request: Asked, by: number): Promise<Submitted> {
  const { id, personId, kind, note, name } = request
  const told = [{ key: `request:${id}:done`, to: personId, card: doneCard(request) }]
  const who = { actorId: by, personId }
  if (kind === 'erase') {
    await erase(tx, [personId], now, told)
    await audit(tx, now, { action: 'person.erase', ...who })
    return { say: { text: [['request-erased']] } }
  }
  await correctPerson(tx, personId, { name: note ?? name })
  await audit(tx, now, { action: 'name.correct', ...who, before: { name }, after: { name: note } })
  return { say: { text: [['request-corrected', { name: note ?? name }]] }, tell: told }
}

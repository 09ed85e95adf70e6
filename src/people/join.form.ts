import { createHash } from 'node:crypto'
import { z } from 'zod'
import { form } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import { optional } from '../forms/questions/optional.ts'
import { phone } from '../forms/questions/phone.ts'
import { text } from '../forms/questions/text.ts'
import { button } from '../lib/card.ts'
import { say } from '../lib/fluent.ts'
import type { Actor } from './can.ts'
import { codeState, consentVersion } from './joining.rules.ts'
import { admit, readCodeById, recordConsent, useCode } from './joining.store.ts'
import { headsOf, readOffice } from './store.ts'

/** Joining with a code: first the notice and an explicit yes, then only what is needed. */
export const joinForm = form('join', {
  subject: z.object({ codeId: z.number() }),
  async load({ db }, { codeId }, actor: Actor) {
    const code = await readCodeById(db, codeId)
    if (!code) return null
    return { code, office: await readOffice(db, code.unitId), known: actor.personId !== null }
  },
  openWhile: ({ code }, now) => codeState(code, now) === 'open' || [`joining-code-${codeState(code, now)}`],
  title: ({ code }) => ['join-form', { unit: code.unit.name, role: [`role-${code.role}`] }],
})
  .ask(
    'consent',
    ({ code, office }) =>
      choice(consents, { vars: { office, unit: code.unit.name, role: [`role-${code.role}`] } }),
    {
      when: ({ known }) => !known,
    },
  )
  .ask('name', text({ max: 80, min: 2, hint: ['join-name.hint'] }), {
    when: ({ known, consent, code }) => !known && consent === 'agree' && code.personId === null,
  })
  .ask('phone', optional(phone()), { when: ({ known, consent }) => !known && consent === 'agree' })
  .check(({ consent }) => (consent === 'decline' ? [{ step: 'consent', message: ['join-declined'] }] : []))
  .submit(async ({ tx, actor, now }, { name, phone: number, consent }, { code }) => {
    if (!(await useCode(tx, code))) return { problems: [{ step: 'consent', message: ['joining-code-used'] }] }
    const joiner = { chatId: actor.chatId, personId: actor.personId, name: name ?? '', phone: number ?? null }
    const personId = await admit(tx, { code, joiner, now })
    if (consent)
      await recordConsent(tx, {
        personId,
        version: consentVersion,
        hash: noticeHash(actor.language),
        agreedAt: now,
      })
    const heads = code.role === 'principal' || code.role === 'lead' ? [] : await headsOf(tx, code.unitId)
    const newcomer = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    const card = {
      text: [
        ['joining-newcomer', { name: newcomer.name, unit: code.unit.name, role: [`role-${code.role}`] }],
      ],
    } as const
    return {
      say: {
        text: [
          ['joining-welcome', { name: newcomer.name, unit: code.unit.name, role: [`role-${code.role}`] }],
          ['joining-next'],
        ],
        buttons: [[button(['bot-open-menu'], 'run', 'menu')]],
      },
      tell: heads
        .filter(id => id !== personId)
        .map(to => ({ key: `joined:${code.id}:${personId}:${to}`, to, card })),
    }
  })

const consents = [
  { value: 'agree', label: ['join-agree'] },
  { value: 'decline', label: ['join-decline'] },
] as const

/** The words that were agreed to, as a fingerprint to keep with the consent. */
function noticeHash(language: Actor['language']): string {
  const notice = say(language, ['join-consent', { office: '', unit: '', role: '' }])
  return createHash('sha256').update(notice).digest('hex')
}

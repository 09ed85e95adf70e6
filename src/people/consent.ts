import { createHash } from 'node:crypto'
import type { AnyDb } from '../database/client.ts'
import type { Sending } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import type { Vars } from '../lib/card.ts'
import { say } from '../lib/fluent.ts'
import { audit } from './audit.store.ts'
import type { Actor } from './can.ts'
import { consentVersion } from './joining.rules.ts'
import { recordConsent } from './store.ts'

/** The notice about personal data and an explicit yes. Declining is cancelling: then nothing at all is kept. */
export const notice = (vars: Vars) => choice(yes, { vars })

const yes = [{ value: 'agree', label: ['join-agree'] }] as const

/** Whether a person agreed to other words than those of today; who never did by the bot was asked elsewhere. */
export async function agreedToOlder(db: AnyDb, personId: number): Promise<boolean> {
  const last = await db.consent.findFirst({ where: { personId }, orderBy: { id: 'desc' } })
  return last !== null && last.version !== consentVersion
}

/** Keeps to which words somebody has just agreed. */
export async function agree(
  { tx, actor, now }: Pick<Sending<Actor>, 'tx' | 'actor' | 'now'>,
  personId: number,
): Promise<void> {
  const hash = noticeHash(actor.language)
  await recordConsent(tx, { personId, version: consentVersion, hash, agreedAt: now })
  const after = { version: consentVersion }
  await audit(tx, now, { action: 'consent.give', actorId: personId, personId, after })
}

/** The words that were agreed to, as a fingerprint to keep with the consent. */
function noticeHash(language: Actor['language']): string {
  const words = say(language, ['join-consent', { office: '', unit: '', role: '' }])
  return createHash('sha256').update(words).digest('hex')
}

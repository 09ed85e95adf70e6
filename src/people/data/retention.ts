import type { App } from '../../app.ts'
import { forgetOldOffers } from '../../bot/offers.store.ts'
import { takeTurn } from '../../database/lease.ts'
import { emptyCards } from '../../outbox/forget.ts'
import { audit } from '../audit.store.ts'
import { erase } from './erase.ts'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** For how long it can be read what was written to somebody. */
const cardsLastDays = 90

/** As many people as one transaction takes; the rest follows an hour later. */
const mostAtOnce = 1_000

/** Removes, once an hour, what has been kept long enough. */
export async function keepNoLonger({ db, config, instance }: App, now: Date): Promise<void> {
  if (!(await takeTurn(db, { name: 'retention', holder: instance, now, everyMs: hourMs }))) return
  const leftBefore = new Date(now.getTime() - config.RETENTION_DAYS * dayMs)
  await db.$transaction(async tx => {
    const people = await tx.$queryRaw<{ id: number }[]>`
      SELECT p.id FROM "Person" p
      WHERE p."erasedAt" IS NULL AND EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p.id)
        AND NOT EXISTS (SELECT FROM "Membership" m
          WHERE m."personId" = p.id AND (m."endedAt" IS NULL OR m."endedAt" > ${leftBefore}))
      ORDER BY p.id LIMIT ${mostAtOnce} FOR UPDATE`
    const ids = people.map(({ id }) => id)
    if (ids.length === 0) return
    await erase(tx, ids, now)
    await audit(tx, now, ...ids.map(personId => ({ action: 'person.expire', actorId: null, personId })))
  })
  const readBefore = new Date(now.getTime() - cardsLastDays * dayMs)
  await emptyCards(db, readBefore)
  await forgetOldOffers(db, readBefore)
}

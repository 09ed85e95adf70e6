import { beforeEach, expect, test } from 'vitest'
import type { Outcome } from '../../src/outbox/outcome.ts'
import { claim, giveUpClaims, settle, startClock } from '../../src/outbox/claims.store.ts'
import { addNotices } from '../../src/outbox/store.ts'
import { testDatabase } from '../database.ts'
import { noticesFor } from './post.ts'

const { db, reset } = await testDatabase()
const now = new Date('2026-10-15T01:00:00Z')

beforeEach(async () => {
  await reset()
  await startClock(db, now)
  await db.person.createMany({ data: [1, 2, 3].map(id => ({ name: `Người ${id}`, telegramId: id })) })
})

const take = async (by: string, at = now) =>
  (await claim(db, { by, most: 1, perSecond: 1000 }, at)).claimed[0] ?? null

const ended = async () => {
  const { sentAt, uncertainAt, failedAt, cancelledAt } = await db.delivery.findFirstOrThrow()
  return Object.entries({ sentAt, uncertainAt, failedAt, cancelledAt }).flatMap(([name, at]) =>
    at ? [name] : [],
  )
}

const outcomes: readonly [outcome: Outcome, end: string][] = [
  [{ kind: 'sent', messageIds: [5] }, 'sentAt'],
  [{ kind: 'unreachable', cause: 'blocked' }, 'failedAt'],
  [{ kind: 'failed', cause: 'bug' }, 'failedAt'],
  [{ kind: 'uncertain', cause: 'ECONNRESET' }, 'uncertainAt'],
  [{ kind: 'wait', until: now, cause: 'flood' }, 'uncertainAt'],
  [{ kind: 'retry', until: now, cause: '500' }, 'uncertainAt'],
]

for (const [outcome, end] of outcomes)
  test(`a delivery whose claim was given up ends in one way only: ${outcome.kind}`, async () => {
    await addNotices(db, noticesFor([1]), now)
    const claimed = await take('slow')
    expect(await giveUpClaims(db, new Date(now.getTime() + 1), now)).toBe(1)
    await settle(db, 'slow', [{ id: claimed!.id, outcome, now }])
    expect(await ended()).toEqual([end])
    expect(await take('other')).toBe(null)
  })

test('only who claimed a delivery says what became of it', async () => {
  await addNotices(db, noticesFor([1]), now)
  const claimed = await take('one')
  await settle(db, 'other', [{ id: claimed!.id, outcome: { kind: 'sent', messageIds: [5] }, now }])
  expect(await ended()).toEqual([])
})

test('of many who claim at the same moment each gets another delivery', async () => {
  await addNotices(db, noticesFor([1, 2, 3]), now)
  const claims = await Promise.all(Array.from({ length: 10 }, (_, index) => take(`p${index}`)))
  const ids = claims.flatMap(each => each?.id ?? [])
  expect(new Set(ids)).toEqual(new Set([1, 2, 3]))
  expect(ids).toHaveLength(3)
})

test('what is due later is not claimed now', async () => {
  const later = new Date(now.getTime() + 1000)
  await addNotices(db, [{ ...noticesFor([1])[0]!, dueAt: later }], now)
  expect(await take('one')).toBe(null)
  expect(await take('one', later)).not.toBe(null)
})

import type { App } from '../app.ts'
import type { Feature } from '../bot/context.ts'
import { withLease } from '../database/lease.ts'
import { indicatorsOf } from '../indicators/store.ts'
import { addNotices, type Notice } from '../outbox/store.ts'
import { due, reminderOf, type PeriodFacts } from './rules.ts'
import { openPeriods, unsentOf } from './store.ts'

/** Nhắc việc: what is due and not done is said again, at a decent hour, to those who can do it. */
export const reminders: Feature = { name: 'reminders', beat: remind }

async function remind({ db, instance, outbox }: App, now: Date): Promise<void> {
  if ((await noticesDue(db, now)).length === 0) return
  await withLease(db, { name: 'reminders', holder: instance, now }, async () => {
    await addNotices(db, await noticesDue(db, now), now)
  })
  outbox.ring()
}

async function noticesDue(db: App['db'], now: Date): Promise<Notice[]> {
  const facts: PeriodFacts[] = []
  for (const { setId, ...period } of await openPeriods(db, now)) {
    const days = reminderOf(period, now)
    if (days === null) continue
    const unsent = await unsentOf(db, period.id, days)
    if (unsent.length > 0) facts.push({ period, rows: await indicatorsOf(db, setId), unsent })
  }
  return due(now, facts)
}

import type { App } from '../../app.ts'
import { dayOf } from '../../lib/time.ts'
import { addNotices } from '../../outbox/store.ts'
import { dueAnnouncements, takeNext, type Written } from '../announcements.store.ts'
import { daysOffOf } from '../calendar/daysOff.store.ts'
import { issue, type OnIssue } from './issue.ts'
import { movedBy, nextOccurrence } from './schedule.rules.ts'
import { leftCard, movedCard } from './send.cards.ts'

/** Sends what was planned for a moment that has come: each once, however many processes look, also late. */
export async function sendDue({ db, outbox }: App, onIssue: OnIssue, now: Date): Promise<void> {
  const due = await dueAnnouncements(db, now)
  for (const announcement of due) {
    const daysOff = await daysOffOf(db, announcement.officeId, dayOf(now))
    const moved = movedBy(daysOff, now)
    await db.$transaction(async tx => {
      const away = moved.at > now
      const after = away ? moved.at : nextOccurrence(announcement, now)
      if (!(await takeNext(tx, announcement, after))) return
      const tell = away
        ? { key: `moved:${announcement.id}:${moved.at.toISOString()}`, card: movedCard(announcement, moved) }
        : await left(tx, announcement)
      await addNotices(tx, [{ ...tell, to: announcement.confirmedById ?? announcement.createdById }], now)
    })
  }
  if (due.length > 0) outbox.ring()

  async function left(tx: Parameters<typeof issue>[0], announcement: Written) {
    const broadcast = await issue(tx, announcement, onIssue, now)
    return { key: `left:${broadcast.id}`, card: leftCard(broadcast) }
  }
}

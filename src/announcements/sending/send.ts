import type { AnyDb, Tx } from '../../database/client.ts'
import type { Ctx } from '../../bot/context.ts'
import { change, rebutton, reply, toast } from '../../bot/reply.ts'
import type { Broadcast } from '../../generated/client.ts'
import { dayOf } from '../../lib/time.ts'
import { addNotices, type Recipient } from '../../outbox/store.ts'
import { confirm, second, setAudience, type Written } from '../announcements.store.ts'
import { setProgressMessage } from '../broadcast.store.ts'
import { fingerprintOf } from '../content.ts'
import type { Standing } from '../correcting/account.rules.ts'
import { myAnnouncement } from '../mine.ts'
import { needsSecond, tellOfficers } from '../officers.ts'
import { daysOffOf } from '../calendar/daysOff.store.ts'
import { progressCard } from '../watching/progress.cards.ts'
import { readStanding } from '../watching/standing.ts'
import { recipientsOf } from '../writing/audience.store.ts'
import { issue, recordInsisting, type OnIssue } from './issue.ts'
import { toldTheSame } from './same.store.ts'
import { movedBy, nextOccurrence, type Moved } from './schedule.rules.ts'
import { plannedCard, secondCard, secondedCard, toldBeforeCard, waitsCard } from './send.cards.ts'

/** How the officer wants it: as it is, to all although some were told the same, or only to the others. */
const wishes = ['plain', 'all', 'others'] as const
type Wish = (typeof wishes)[number]

/** What became of the wish to send something. */
type Sent =
  | { kind: 'begun'; broadcast: Broadcast; standing: Standing }
  | { kind: 'planned'; moved: Moved }
  | { kind: 'waits'; people: number; officers: number }
  | { kind: 'before' }

/** The words that were just sent are asked about for so long. */
const sameForMs = 12 * 3_600_000

/** Sends what an office has written, or plans it: asks first where some were told the same just now. */
export async function sendIt(ctx: Ctx, onIssue: OnIssue, id = '', wanted = 'plain'): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  const wish = wishes.find(each => each === wanted)
  if (!announcement || !wish) return
  if (wish === 'plain' && (await askAboutTheSame(ctx, announcement))) return
  const done = await begin(ctx, onIssue, () => Promise.resolve(announcement), wish)
  if (!done) await toast(ctx, ['announcements-sent-before'])
}

/** Sends or plans an announcement that is found, or written down, in the same transaction; false for one that was sent before. */
export async function begin(
  ctx: Ctx,
  onIssue: OnIssue,
  find: (tx: Tx) => Promise<Written | null>,
  wish: Wish = 'plain',
): Promise<boolean> {
  const done = await change(ctx, async tx => {
    const announcement = await find(tx)
    const sent = announcement && (await confirmed(tx, ctx, onIssue, announcement, wish))
    return { announcement, sent: sent ?? { kind: 'before' as const } }
  })
  return await say(ctx, done.announcement, done.sent)
}

async function confirmed(
  tx: Tx,
  ctx: Ctx,
  onIssue: OnIssue,
  written: Written,
  wish: Wish,
): Promise<Sent | null> {
  const announcement = wish === 'others' ? await withoutTold(tx, written, ctx.now) : written
  const { id, officeId, audience } = announcement
  const people = await recipientsOf(tx, officeId, audience)
  const by = ctx.actor.personId!
  if (needsSecond(ctx, people.length)) {
    if (!(await confirm(tx, { id, by, nextAt: null }, ctx.now))) return null
    return { kind: 'waits', people: people.length, officers: await askSecond(tx, ctx, announcement, people) }
  }
  const { moved, nextAt } = await planOf(tx, announcement, ctx.now)
  if (!(await confirm(tx, { id, by, nextAt }, ctx.now))) return null
  if (wish === 'all') await recordInsisting(tx, announcement, { how: 'again', by }, ctx.now)
  if (moved.at > ctx.now) return { kind: 'planned', moved }
  const broadcast = await issue(tx, { ...announcement, confirmedById: by }, onIssue, ctx.now, people)
  // that of the moment before anything leaves
  return { kind: 'begun', broadcast, standing: await readStanding(tx, broadcast, ctx) }
}

/** When it leaves, and when it is looked at next: that moment, or the sending after it. */
async function planOf(tx: Tx, announcement: Written, now: Date) {
  const wanted = announcement.sendAt && announcement.sendAt > now ? announcement.sendAt : now
  const daysOff = await daysOffOf(tx, announcement.officeId, dayOf(now))
  const moved = movedBy(daysOff, wanted)
  return { moved, nextAt: moved.at > now ? moved.at : nextOccurrence(announcement, now) }
}

async function withoutTold(tx: Tx, announcement: Written, now: Date): Promise<Written> {
  const { broadcastIds } = await same(tx, announcement, now)
  const { exceptTold = [] } = announcement.audience
  const audience = { ...announcement.audience, exceptTold: [...exceptTold, ...broadcastIds] }
  await setAudience(tx, announcement.id, audience)
  return { ...announcement, audience }
}

async function same(db: AnyDb, { officeId, audience, content }: Written, now: Date) {
  const people = (await recipientsOf(db, officeId, audience)).map(({ personId }) => personId)
  const since = new Date(now.getTime() - sameForMs)
  return {
    people,
    ...(await toldTheSame(db, { officeId, fingerprint: fingerprintOf(content), people }, since)),
  }
}

async function askAboutTheSame(ctx: Ctx, announcement: Written): Promise<boolean> {
  if (announcement.confirmedAt) return false
  const { people, count } = await same(ctx.app.db, announcement, ctx.now)
  if (count === 0) return false
  await reply(ctx, toldBeforeCard(announcement, { people: people.length, told: count }))
  return true
}

/** Asks the other officers; returns how many there are. */
async function askSecond(
  tx: Tx,
  ctx: Ctx,
  announcement: Written,
  people: readonly Recipient[],
): Promise<number> {
  const card = secondCard(announcement, { by: ctx.actor.name, people: people.length })
  return await tellOfficers(tx, ctx, announcement.officeId, { key: `second:${announcement.id}`, card })
}

/** A second officer agrees that it goes to so many. */
export async function agree(ctx: Ctx, onIssue: OnIssue, id = ''): Promise<void> {
  const announcement = await myAnnouncement(ctx, id)
  if (!announcement) return
  const by = ctx.actor.personId!
  if (announcement.confirmedById === by) return await toast(ctx, ['announcements-second-not-you'])
  const sent = await change(ctx, async (tx): Promise<Sent> => {
    const { moved, nextAt } = await planOf(tx, announcement, ctx.now)
    if (!(await second(tx, { id: announcement.id, by, nextAt }, ctx.now))) return { kind: 'before' }
    const tell = { key: `seconded:${announcement.id}`, to: announcement.confirmedById! }
    await addNotices(tx, [{ ...tell, card: secondedCard(announcement, ctx.actor.name) }], ctx.now)
    if (moved.at > ctx.now) return { kind: 'planned', moved }
    const broadcast = await issue(tx, announcement, onIssue, ctx.now)
    return { kind: 'begun', broadcast, standing: await readStanding(tx, broadcast, ctx) }
  })
  if (!(await say(ctx, announcement, sent))) await toast(ctx, ['announcements-sent-before'])
}

/** Says what became of it; false where it was sent before, so that there is nothing to say. */
async function say(ctx: Ctx, announcement: Written | null, sent: Sent): Promise<boolean> {
  if (sent.kind === 'before' || !announcement) return false
  await rebutton(ctx, [])
  if (sent.kind === 'begun') await showBegun(ctx, sent.broadcast, sent.standing)
  else if (sent.kind === 'planned') await reply(ctx, plannedCard(announcement, sent.moved))
  else await reply(ctx, waitsCard(announcement, sent))
  return true
}

/** Shows how a sending goes, in a message that is kept up to date. */
export async function showBegun(ctx: Ctx, broadcast: Broadcast, standing: Standing): Promise<void> {
  const messageId = await reply(ctx, progressCard(broadcast, standing))
  await setProgressMessage(ctx.app.db, broadcast.id, { chatId: ctx.actor.chatId, messageId, shown: '' })
}

import { expect, test } from 'vitest'
import { drawPicture } from '../../../src/playground/scenario/picture.ts'
import { noticesFor, openPostOffice, received, saying, type PostOffice } from '../../outbox/post.ts'

const everyone = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** Puts so many cards into the outbox for a group. */
async function addForGroup(
  { app, clock }: PostOffice,
  chatId: number,
  cards: readonly object[],
): Promise<void> {
  const at = { dueAt: clock.now(), createdAt: clock.now() }
  await app.db.delivery.createMany({
    data: cards.map((card, nth) => {
      return { key: `group:${nth}`, chatId, groupId: 1, card, language: 'vi', ...at }
    }),
  })
}

/** What stands in a group, with the moment at which it came. */
const postedIn = ({ telegram }: PostOffice, chatId: number) =>
  telegram.events().filter(({ kind, chatId: to }) => kind === 'sent' && to === chatId)

/** The most that came within any minute. */
const mostInAMinute = (posted: readonly { at: number }[]) =>
  Math.max(...posted.map(({ at }, nth) => posted.slice(nth).filter(other => other.at < at + 60_000).length))

test(
  'sixty messages to one group take their three minutes, and people are told meanwhile',
  { timeout: 60_000 },
  async () => {
    const post = await openPostOffice(120, { perSecond: 30 })
    const { telegram, clock } = post
    telegram.limit({ perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 })
    const chatId = telegram.addGroup({ title: 'Hội đồng', members: [1] })
    const start = clock.now().getTime()
    await addForGroup(
      post,
      chatId,
      everyone(60).map(nth => saying(`Tin ${nth}`)),
    )
    await post.add(noticesFor(everyone(120)))
    await post.settle()
    const served = telegram.events().findLast(({ kind, chatId: to }) => kind === 'sent' && to > 0)!.at
    expect(everyone(120).map(id => received(telegram, id).length)).toEqual(everyone(120).map(() => 1))
    expect(served - start).toBeLessThan(30_000)
    // looked at once a minute, four times
    await post.settle(4)
    const posted = postedIn(post, chatId)
    expect(new Set(posted.map(({ text }) => text))).toEqual(new Set(everyone(60).map(nth => `Tin ${nth}`)))
    expect(posted).toHaveLength(60)
    expect(mostInAMinute(posted)).toBeLessThanOrEqual(20)
    expect(posted.at(-1)!.at - start).toBeGreaterThan(120_000)
    expect(telegram.counts.tooMany).toBe(0)
  },
)

test(
  'an album waits until the group may hear all of it, is never refused, and nothing younger overtakes it',
  { timeout: 60_000 },
  async () => {
    const post = await openPostOffice(1, { perSecond: 30 })
    const { telegram, clock, app } = post
    telegram.limit({ perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 })
    const chatId = telegram.addGroup({ title: 'Hội đồng', members: [1] })
    const photo = (nth: number) => telegram.sendPhoto(1, { bytes: drawPicture(`anh-${nth}`) }).file!.id
    const media = everyone(7).map(nth => ({ kind: 'photo' as const, fileId: photo(nth) }))
    const album = (nth: number) => ({ ...saying(`Ảnh ${nth}`), media })
    await addForGroup(post, chatId, [saying('Tin 1'), ...everyone(5).map(album), saying('Tin 2')])
    for (let each = 0; each < 100; each++) {
      await post.settle()
      clock.set(new Date(clock.now().getTime() + 2_000))
    }
    const posted = postedIn(post, chatId)
    expect(posted).toHaveLength(2 + 5 * 7)
    expect(posted.map(({ text }) => text).filter(Boolean)).toEqual([
      'Tin 1',
      ...everyone(5).map(nth => `Ảnh ${nth}`),
      'Tin 2',
    ])
    expect(mostInAMinute(posted)).toBeLessThanOrEqual(20)
    expect(telegram.counts.tooMany).toBe(0)
    expect(await app.db.delivery.count({ where: { attempts: { gt: 0 } } })).toBe(0)
  },
)

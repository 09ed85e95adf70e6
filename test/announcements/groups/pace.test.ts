import { expect, test } from 'vitest'
import { noticesFor, openPostOffice, received, saying } from '../../outbox/post.ts'

const everyone = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test(
  'sixty messages to one group take their three minutes, and people are told meanwhile',
  { timeout: 60_000 },
  async () => {
    const post = await openPostOffice(120, { perSecond: 30 })
    const { telegram, clock, app } = post
    telegram.limit({ perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 })
    const chatId = telegram.addGroup({ title: 'Hội đồng', members: [1] })
    const start = clock.now().getTime()
    await app.db.delivery.createMany({
      data: everyone(60).map(nth => ({
        key: `group:${nth}`,
        chatId,
        groupId: 1,
        card: saying(`Tin ${nth}`) as object,
        language: 'vi',
        dueAt: clock.now(),
        createdAt: clock.now(),
      })),
    })
    await post.add(noticesFor(everyone(120)))
    await post.settle()
    const served = telegram.events().findLast(({ kind, chatId: to }) => kind === 'sent' && to > 0)!.at
    expect(everyone(120).map(id => received(telegram, id).length)).toEqual(everyone(120).map(() => 1))
    expect(served - start).toBeLessThan(30_000)
    // looked at once a minute, four times
    await post.settle(4)
    const posted = telegram.events().filter(({ kind, chatId: to }) => kind === 'sent' && to === chatId)
    expect(new Set(posted.map(({ text }) => text))).toEqual(new Set(everyone(60).map(nth => `Tin ${nth}`)))
    expect(posted).toHaveLength(60)
    expect(posted).toHaveLength(60)
    for (const [nth, { at }] of posted.entries())
      expect(posted.slice(nth).filter(other => other.at < at + 60_000).length).toBeLessThanOrEqual(20)
    expect(posted.at(-1)!.at - start).toBeGreaterThan(120_000)
    expect(telegram.counts.tooMany).toBe(0)
  },
)

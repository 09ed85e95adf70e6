import { expect, test } from 'vitest'
import { setProgressMessage } from '../../src/announcements/broadcast.store.ts'
import { showProgress } from '../../src/announcements/watching/progress.ts'
import type { App } from '../../src/app.ts'
import { depth } from '../depth.ts'
import { openHouse, type House } from './house.ts'

/** As many as in the story where there is time for it. */
const many = depth(1_000, 3_000)

/** A sending to so many, whose card an officer looks at, with a beat each ten seconds. */
async function send(people: number) {
  let beat: ((app: App) => Promise<void>) | null = null
  const house = await openHouse(people, { perSecond: 30, asleep: async app => await beat?.(app) })
  const { telegram, clock, app, author } = house
  app.config.PAID_BROADCAST = false
  telegram.limit({ perSecond: 30, perChatPerSecond: 1 })
  const { message_id: messageId } = await app.api.sendMessage(author, 'Đang gửi')
  clock.set(new Date(clock.now().getTime() + 10_000))
  await house.plan({}, clock.now())
  await house.look()
  await setProgressMessage(app.db, 1, { chatId: author, messageId, shown: '' })
  let next = clock.now().getTime()
  beat = async each => {
    if (each.clock().getTime() < next) return
    next += 10_000
    await showProgress(each, each.clock())
  }
  return { ...house, card: () => telegram.chat(author).find(({ id }) => id === messageId)!.text }
}

async function laterBeat({ clock, app }: Pick<House, 'clock' | 'app'>): Promise<void> {
  clock.set(new Date(clock.now().getTime() + 10_000))
  await showProgress(app, clock.now())
}

/** When a card is edited from now on, or would be. */
function editsOf({ telegram, clock }: Pick<House, 'telegram' | 'clock'>): number[] {
  const edits: number[] = []
  telegram.onCall(({ method }) => {
    if (method.toLowerCase() === 'editmessagetext') edits.push(clock.now().getTime())
  })
  return edits
}

test(
  'the card of a sending to very many is renewed six times a minute, and never when there is no place for it',
  { timeout: 120_000 },
  async () => {
    const house = await send(many)
    const edits = editsOf(house)
    await house.settle()
    await laterBeat(house)
    const since = edits.at(-1)! - edits[0]!
    expect(edits.length).toBeGreaterThan(many / 300 - 1)
    expect(edits.length).toBeLessThanOrEqual(since / 10_000 + 2)
    expect(house.telegram.counts.tooMany).toBe(0)
    expect(house.card()).toMatch(/^✅/)
  },
)

test.for(['refused', 'reset', 429, 502])(
  'a card that could not be renewed is renewed by the next beat: %s',
  async how => {
    const house = await send(3)
    const { telegram } = house
    await house.settle()
    if (how === 429) telegram.tooMany(5, { methods: ['editMessageText'], count: 1 })
    else if (how === 502)
      telegram.failNext('editMessageText', { error_code: 502, description: 'Bad Gateway' })
    else await telegram.down(how as 'refused' | 'reset')
    await laterBeat(house)
    expect(house.card()).not.toMatch(/^✅/)
    await telegram.up()
    await laterBeat(house)
    expect(house.card()).toMatch(/^✅/)
  },
)

test('a card says that Telegram asks for quiet while nothing else leaves', async () => {
  const house = await send(100)
  const quietUntil = house.clock.now().getTime() + 1_200_000
  house.telegram.tooMany(1_200, { methods: ['sendMessage'], count: 1 })
  await house.settle()
  const shown = house.telegram.events().filter(({ kind, at }) => kind === 'edited' && at < quietUntil)
  expect(shown.map(({ text }) => text).join()).toContain('Chờ đến')
  await laterBeat(house)
  expect(house.card()).toMatch(/^✅/)
})

test('a card whose reader has blocked the bot is given up', async () => {
  const house = await send(3)
  await house.settle()
  house.telegram.block(house.author)
  const edits = editsOf(house)
  for (let nth = 0; nth < 3; nth++) await laterBeat(house)
  expect(edits).toHaveLength(1)
})

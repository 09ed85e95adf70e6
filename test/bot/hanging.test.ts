import { expect, test } from 'vitest'
import { basics } from '../../src/bot/basics.ts'
import type { Feature } from '../../src/bot/context.ts'
import { longForm } from './long.ts'
import { openBot, said } from './open.ts'
import { freePort } from './twins.ts'

const never = new Promise<never>(() => {})

/** A command whose handler never ends. */
const hanging: Feature = { name: 'hanging', commands: [{ name: 'treo', run: () => never }] }

const answersOf = (bot: Parameters<typeof said>[0], id: number) => said(bot, id).at(-1)?.split('\n')[0]

test('F-U6: when sending fails inside a form, the answer is kept and the chat goes on at once', async () => {
  const bot = await openBot([longForm(3), basics], 1)
  bot.telegram.say(1, '/mo')
  await bot.telegram.idle()
  bot.telegram.failNext('sendMessage', { error_code: 500, description: 'Internal Server Error', times: 2 })
  bot.telegram.say(1, '11')
  await bot.telegram.idle()
  expect(said(bot, 1)).toHaveLength(1)
  bot.telegram.say(1, '/menu')
  await bot.telegram.idle()
  expect(said(bot, 1).at(-1)).toContain('mã tham gia')
  bot.telegram.say(1, '22')
  await bot.telegram.idle()
  expect(said(bot, 1).at(-1)).toContain('Số thứ 3?')
})

test('F-U6: a handler that never ends holds up its chat no longer than the watchdog allows, and the others as little', async () => {
  const bot = await openBot([hanging, basics], 2, { watchdogMs: 700 })
  bot.telegram.say(1, '/treo')
  bot.telegram.say(1, '/menu')
  bot.telegram.say(2, '/menu')
  await bot.telegram.idle(5000)
  expect(answersOf(bot, 1)).toContain('Xin chào')
  expect(answersOf(bot, 2)).toContain('Xin chào')
})

test('F-U6: the same holds where Telegram delivers to a webhook', async () => {
  const port = await freePort()
  const webhook = {
    WEBHOOK_URL: `http://127.0.0.1:${port}`,
    WEBHOOK_PORT: port,
    WEBHOOK_SECRET: 'a-secret-of-16-letters',
  }
  const bot = await openBot([hanging, basics], 1, { watchdogMs: 700, config: webhook })
  bot.telegram.say(1, '/treo')
  bot.telegram.say(1, '/menu')
  await bot.telegram.idle(5000)
  expect(answersOf(bot, 1)).toContain('Xin chào')
})

/** A command whose handler fails. */
const failing: Feature = {
  name: 'failing',
  commands: [{ name: 'loi', run: () => Promise.reject(new Error('a bug')) }],
}

test('F-U6: an error in a handler is told with a code, and the chat goes on', async () => {
  const bot = await openBot([failing, basics], 1)
  bot.telegram.say(1, '/loi')
  bot.telegram.say(1, '/menu')
  await bot.telegram.idle()
  const [apology, menu] = said(bot, 1)
  expect(apology).toMatch(/mã [0-9A-F]{6}/)
  expect(menu).toContain('Xin chào')
})

test('an apology counts like any answer, and waits while Telegram asks for quiet', async () => {
  const bot = await openBot([failing, basics], 1)
  bot.telegram.tooMany(20, { count: 1 })
  bot.telegram.say(1, '/loi')
  await bot.telegram.idle()
  expect(said(bot, 1)).toEqual([expect.stringMatching(/mã [0-9A-F]{6}/)])
  expect(bot.app().pace.chatLeft(1, 0)).toBeGreaterThan(0)
})

import { expect, test } from 'vitest'
import { basics } from '../../src/bot/basics.ts'
import type { Feature } from '../../src/bot/context.ts'
import { reply } from '../../src/bot/reply.ts'
import { openBot, said } from './open.ts'

/** A command that answers only when the test lets it. */
function waiting() {
  let answer: (() => void) | null = null
  const asked: string[] = []
  const feature: Feature = {
    name: 'waiting',
    commands: [{ name: 'cho', run }],
  }
  return { feature, asked, answer: () => answer?.() }

  async function run(ctx: Parameters<typeof reply>[0], payload: string): Promise<void> {
    asked.push(payload)
    await new Promise<void>(resolve => {
      answer = resolve
    })
    await reply(ctx, { text: [['forms-as-is', { words: `xong ${payload}` }]] })
  }
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise(resolve => setImmediate(resolve))
}

test('an update that is being handled when the bot stops is finished, confirmed and not answered again at the next start', async () => {
  const { feature, asked, answer } = waiting()
  const bot = await openBot([feature, basics], 1)
  bot.telegram.say(1, '/cho 1')
  await until(() => asked.length === 1)
  const stopping = bot.stop()
  answer()
  await stopping
  await bot.restart()
  await bot.telegram.idle()
  expect(asked).toEqual(['1'])
  expect(said(bot, 1)).toEqual(['xong 1'])
})

test('an update that came while the bot was stopping is not lost', async () => {
  const { feature, asked, answer } = waiting()
  const bot = await openBot([feature, basics], 1)
  bot.telegram.say(1, '/cho 1')
  await until(() => asked.length === 1)
  bot.telegram.say(1, '/menu')
  const stopping = bot.stop()
  answer()
  await stopping
  expect(said(bot, 1)).toHaveLength(1)
  await bot.restart()
  await bot.telegram.idle()
  expect(said(bot, 1)).toHaveLength(2)
})

test('a chat whose answer takes long keeps nobody else waiting, and its own words in their order', async () => {
  const { feature, asked, answer } = waiting()
  const bot = await openBot([feature, basics], 3)
  bot.telegram.say(1, '/cho 1')
  bot.telegram.say(3, '/menu')
  await until(() => asked.length === 1)
  bot.telegram.say(1, '/cho 2')
  for (let time = 1; time <= 2; time++) {
    bot.telegram.say(2, '/menu')
    await until(() => said(bot, 2).length === time)
  }
  expect([asked, said(bot, 3).length]).toEqual([['1'], 1])
  answer()
  await until(() => asked.length === 2)
  answer()
  await bot.telegram.idle()
  expect(said(bot, 1)).toEqual(['xong 1', 'xong 2'])
  expect([said(bot, 2).length, said(bot, 3).length]).toEqual([2, 1])
})

test('what was handled while another chat’s answer took long is confirmed with it when the bot stops', async () => {
  const { feature, asked, answer } = waiting()
  const bot = await openBot([feature, basics], 2)
  bot.telegram.say(1, '/cho 1')
  await until(() => asked.length === 1)
  bot.telegram.say(2, '/menu')
  await until(() => said(bot, 2).length === 1)
  const stopping = bot.stop()
  answer()
  await stopping
  await bot.restart()
  await bot.telegram.idle()
  expect([asked, said(bot, 1), said(bot, 2).length]).toEqual([['1'], ['xong 1'], 1])
})

test('a bot that received by webhook before asks for updates again', async () => {
  const bot = await openBot([basics], 1)
  await bot.stop()
  await bot.telegram.call('setWebhook', { url: 'http://127.0.0.1:9/' })
  await bot.restart()
  bot.telegram.say(1, '/menu')
  await bot.telegram.idle()
  expect(said(bot, 1)).toHaveLength(1)
})

test('F-U4: update ids that jump back after a quiet week are taken all the same', async () => {
  const bot = await openBot([basics], 1)
  bot.telegram.say(1, '/menu')
  await bot.telegram.idle()
  bot.telegram.setNextUpdateId(17)
  bot.telegram.say(1, '/menu')
  bot.telegram.say(1, '/menu')
  await bot.telegram.idle()
  expect(said(bot, 1)).toHaveLength(3)
})

test('a bot that cannot reach Telegram stops without waiting until it can', async () => {
  const bot = await openBot([basics], 1)
  await bot.telegram.down('refused')
  await bot.stop()
  await bot.telegram.up()
})

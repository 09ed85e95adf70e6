import { Bot, InlineKeyboard } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import type { Emulator } from '../../src/playground/emulator/api.ts'
import { lan, newServer, token } from './telegram.ts'

/** A bot that asks and echoes, on the emulator. */
async function newEcho(options: { keep?: number } = {}): Promise<{ telegram: Emulator; bot: Bot }> {
  const { telegram, url } = await newServer(options)
  const bot = new Bot(token, { client: { apiRoot: url } })
  const keyboard = new InlineKeyboard().text('Có', 'yes').text('Không', 'no')
  bot.command('start', ctx => ctx.reply('<b>Tham gia?</b>', { parse_mode: 'HTML', reply_markup: keyboard }))
  bot.on('message:text', ctx => ctx.reply(ctx.message.text))
  bot.callbackQuery('yes', async ctx => {
    await ctx.editMessageText('Đã ghi')
    await ctx.answerCallbackQuery('Cảm ơn')
  })
  void bot.start()
  onTestFinished(() => bot.stop())
  await telegram.idle()
  return { telegram, bot }
}

test('grammY talks to the emulator as it talks to Telegram', async () => {
  const { telegram } = await newEcho()
  telegram.start(lan)
  await telegram.idle()
  expect(telegram.chat(lan).at(-1)).toMatchObject({
    html: '<b>Tham gia?</b>',
    buttons: [[{ label: 'Có' }, { label: 'Không' }]],
  })
  telegram.pressLabel(lan, 'Có')
  await telegram.idle()
  expect(telegram.chat(lan).at(-1)).toMatchObject({ text: 'Đã ghi', buttons: [] })
  expect(telegram.events().map(({ kind }) => kind)).toEqual(['in', 'sent', 'pressed', 'edited', 'answered'])
})

test('a bot that restarts finds what was said meanwhile', async () => {
  const { telegram, bot } = await newEcho()
  await bot.stop()
  telegram.say(lan, 'một')
  telegram.say(lan, 'hai')
  void bot.start()
  await telegram.idle()
  expect(telegram.chat(lan).map(({ text }) => text)).toEqual(['một', 'hai', 'một', 'hai'])
})

test('the emulator is fast enough to measure a bot with', async () => {
  const { telegram } = await newEcho({ keep: 100 })
  const total = 500
  const began = performance.now()
  for (let n = 0; n < total; n++) telegram.say(lan, `${n}`)
  await telegram.idle()
  const perSecond = Math.round(total / ((performance.now() - began) / 1000))
  expect(telegram.counts.calls['sendMessage']).toBe(total)
  console.info(`an echo bot answers ${perSecond} messages a second on the emulator`)
})

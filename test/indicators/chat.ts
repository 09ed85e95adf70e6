import type { App } from '../../src/app.ts'
import { indexFeatures, type Ctx, type Feature } from '../../src/bot/context.ts'
import { htmlToText } from '../../src/lib/html.ts'
import { createSignal } from '../../src/lib/signal.ts'
import { createPace } from '../../src/outbox/pace.ts'
import { actorOf, db, morning } from './world.ts'

type Keyboard = { reply_markup?: { inline_keyboard?: { text: string }[][] } }

let updates = 0

/** An app with the test's database, that writes down what it would have sent to Telegram. */
export function createTestApp(said: string[], now: () => Date = () => morning): App {
  const say = (text: string, { reply_markup }: Keyboard = {}) => {
    const keys = (reply_markup?.inline_keyboard ?? []).map(row => row.map(key => `[${key.text}]`).join(' '))
    said.push([htmlToText(text), ...keys].join('\n'))
    return { message_id: said.length }
  }
  const api = {
    sendMessage: async (_chat: number, text: string, options?: Keyboard) => say(text, options),
    editMessageText: async (_chat: number, _id: number, text: string, options?: Keyboard) =>
      say(`✎ ${text}`, options),
    answerCallbackQuery: async () => true,
  }
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const me = { username: 'thidua_bot' }
  const pace = createPace(1000, now, async () => {})
  const own = { pace, clock: now, outbox: createSignal(), instance: 'test' }
  return { db, api, log, me, ...own } as unknown as App
}

/** Somebody's chat with one feature of the bot: runs its commands and presses its buttons, and returns what was said. */
export async function chatOf(given: string, feature: Feature, now = morning) {
  const said: string[] = []
  const app = createTestApp(said, () => now)
  const bot = indexFeatures([feature])
  return {
    command: (name: string, payload = '') => hear(ctx => bot.commands.get(name)!.run(ctx, payload)),
    press: (action: string, ...parts: (string | number)[]) =>
      hear(ctx => bot.buttons.get(action)!(ctx, ...parts.map(String)), true),
  }

  async function hear(work: (ctx: Ctx) => Promise<void>, pressed = false): Promise<string> {
    said.length = 0
    const actor = await actorOf(given)
    updates += 1
    const update = { update_id: updates }
    const callbackQuery = pressed
      ? { id: '1', message: { chat: { id: actor.chatId }, message_id: 1 } }
      : undefined
    const fresh = { remembered: false, toasted: false, typed: false, pressedIn: pressed ? 1 : null }
    await work({ app, bot, actor, now, update, callbackQuery, ...fresh } as unknown as Ctx)
    return said.join('\n---\n')
  }
}

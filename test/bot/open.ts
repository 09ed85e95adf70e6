import { onTestFinished } from 'vitest'
import type { Logger } from 'pino'
import { createApp, type App } from '../../src/app.ts'
import type { Feature } from '../../src/bot/context.ts'
import type { Config } from '../../src/config.ts'
import { readConfig } from '../../src/config.ts'
import type { Db } from '../../src/database/client.ts'
import type { Emulator } from '../../src/playground/emulator/api.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { serve } from '../../src/playground/emulator/serve.ts'
import { run, type Running } from '../../src/running.ts'
import { testDatabase } from '../database.ts'
import { token, turnedByHand } from '../world.ts'
import { testLog } from '../log.ts'

/** A bot with features of the test's own, on an empty database. */
export type TestBot = {
  telegram: Emulator
  db: Db
  clock: ReturnType<typeof turnedByHand>
  app: () => App
  restart: (features?: readonly Feature[]) => Promise<void>
  stop: () => Promise<void>
}

type Own = { watchdogMs?: number; config?: Partial<Config>; log?: Logger; db?: (db: Db) => Db }

/** Opens such a bot for so many people, whose ids begin with one, for as long as the test runs. */
export async function openBot(
  features: readonly Feature[],
  people: number,
  { watchdogMs = 60_000, config: settings = {}, log = testLog(), db: wrap }: Own = {},
): Promise<TestBot> {
  const { db: plain, reset } = await testDatabase()
  await reset()
  const db = wrap ? wrap(plain) : plain
  const clock = turnedByHand(new Date('2026-10-15T01:00:00Z'))
  const telegram = createEmulator({ token, botUsername: 'phongtrao_bot', now: clock.now, webhookRetryMs: 1 })
  const { url, close } = await serve(telegram, { port: 0 })
  for (let id = 1; id <= people; id++)
    telegram.addUser({ id, first_name: `Người ${id}`, language_code: 'vi' })
  const config = { ...readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: url }), ...settings }
  let app: App
  let running: Running | null = null
  await start(features)
  onTestFinished(async () => {
    await stop()
    await close()
  })
  return { telegram, db, clock, app: () => app, restart, stop }

  async function start(each: readonly Feature[]): Promise<void> {
    app = await createApp(config, db, { clock: clock.now, sleep: clock.sleep, log })
    running = await run(app, each, { heartbeat: false, watchdogMs })
  }

  async function stop(): Promise<void> {
    await running?.stop()
    running = null
  }

  async function restart(other = features): Promise<void> {
    await stop()
    await start(other)
  }
}

/** What the bot put into a chat, the words of each message. */
export const said = ({ telegram }: Pick<TestBot, 'telegram'>, chatId: number): string[] =>
  telegram
    .chat(chatId)
    .filter(({ from }) => from === 'bot')
    .map(({ text }) => text)

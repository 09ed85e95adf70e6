import { onTestFinished } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Card } from '../../src/lib/card.ts'
import { startSender } from '../../src/outbox/sender.ts'
import { addNotices, type Notice } from '../../src/outbox/store.ts'
import type { Emulator } from '../../src/playground/emulator/api.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { serve } from '../../src/playground/emulator/serve.ts'
import { testDatabase } from '../database.ts'
import { token, turnedByHand } from '../world.ts'
import { testLog } from '../log.ts'

/** A post office: people with phones, notices for them, and a sender that can be stopped and started. */
export type PostOffice = {
  telegram: Emulator
  app: App
  clock: ReturnType<typeof turnedByHand>
  add(notices: readonly Notice[]): Promise<void>
  /** Lets the sender do all that is due, again and again so many times, a minute apart. */
  settle(minutes?: number): Promise<void>
  /** Lets the sender, which sleeps again and again, get so many seconds on. */
  pass(seconds: number): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

const from = new Date('2026-10-15T01:00:00Z')

/** How many messages may leave in a second, and what happens in other parts of the bot whenever the sender sleeps. */
export type Own = { perSecond?: number; asleep?: (app: App) => Promise<void> }

/** Opens a post office whose people all have written to the bot; their ids are those of their chats too. */
export async function openPostOffice(people: number, own: Own = {}): Promise<PostOffice> {
  const clock = turnedByHand(from)
  const telegram = createEmulator({ token, botUsername: 'phongtrao_bot', now: clock.now })
  const { url, close } = await serve(telegram, { port: 0 })
  const { db, reset } = await testDatabase()
  await reset()
  const ids = Array.from({ length: people }, (_, index) => index + 1)
  await db.person.createMany({ data: ids.map(id => ({ name: `Người ${id}`, telegramId: id })) })
  for (const id of ids) telegram.addUser({ id, first_name: `Người ${id}` }, { started: true })
  const config = readConfig({
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: url,
    MESSAGES_PER_SECOND: String(own.perSecond ?? 1000),
    PAID_BROADCAST: 'yes',
  })
  const sleep = async (ms: number) => {
    await clock.sleep(ms)
    await own.asleep?.(app)
  }
  const open = () => createApp(config, db, { clock: clock.now, sleep, log: testLog() })
  let app = await open()
  let sender = startSender(app)
  onTestFinished(async () => {
    await sender.stop()
    await close()
  })
  return {
    telegram,
    get app() {
      return app
    },
    clock,
    add: async notices => void (await addNotices(db, notices, clock.now())),
    async settle(minutes = 0) {
      await sender.settled()
      for (let minute = 0; minute < minutes; minute++) {
        clock.set(new Date(clock.now().getTime() + 60_000))
        await sender.settled()
      }
    },
    async pass(seconds) {
      const until = clock.now().getTime() + seconds * 1000
      while (clock.now().getTime() < until) await new Promise(resolve => setImmediate(resolve))
    },
    async restart() {
      await sender.stop()
      app = await open()
      sender = startSender(app)
    },
    stop: () => sender.stop(),
  }
}

/** Words in no language, as a card. */
export const saying = (...paragraphs: string[]): Card => ({
  text: paragraphs.map(words => ['forms-as-is', { words }] as const),
})

/** One notice for each of these people. */
export const noticesFor = (people: readonly number[], card = saying('Nhắc nộp số liệu')): Notice[] =>
  people.map(to => ({ key: `test:${to}`, to, card }))

/** What the bot put into a person's chat. */
export const received = (telegram: Emulator, id: number): string[] =>
  telegram.chat(id).map(({ text }) => text)

/** How many deliveries ended in each way, and how many have not ended. */
export async function ends({ app: { db } }: PostOffice): Promise<Record<string, number>> {
  const rows = await db.delivery.findMany()
  const found: Record<string, number> = {}
  for (const { sentAt, uncertainAt, failedAt, cancelledAt, cause } of rows) {
    const end = [
      sentAt && 'sent',
      uncertainAt && `uncertain ${cause}`,
      failedAt && `failed ${cause}`,
      cancelledAt && 'cancelled',
    ]
    const name = end.filter(Boolean).join(' and ') || 'open'
    found[name] = (found[name] ?? 0) + 1
  }
  return found
}

import { AsyncLocalStorage } from 'node:async_hooks'
import diagnostics from 'node:diagnostics_channel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basics } from '../../src/bot/basics.ts'
import type { Feature } from '../../src/bot/context.ts'
import { change, reply } from '../../src/bot/reply.ts'
import type { Db, Tx } from '../../src/database/client.ts'
import { openStage } from '../../src/playground/stage.ts'
import { testDatabase } from '../database.ts'
import { openGround } from './ground.ts'
import { longForm } from './long.ts'
import { openBot, said } from './open.ts'
import { tellWhole } from './story.ts'

const { kind } = await testDatabase()

/** Whether the code that runs now runs inside a transaction. */
const inside = new AsyncLocalStorage<true>()
const caught: unknown[] = []
const unhandled: unknown[] = []
const look = () => void (inside.getStore() && caught.push(new Error('a request left inside a transaction')))
const note = (error: unknown) => void unhandled.push(error)

beforeAll(() => {
  diagnostics.subscribe('http.client.request.start', look)
  process.on('unhandledRejection', note)
})

afterAll(() => {
  diagnostics.unsubscribe('http.client.request.start', look)
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

type Transaction = (tx: Tx) => Promise<unknown>

/** The same database, whose transactions do their work in another way. */
function wrapped(db: Db, around: (work: Transaction) => [Transaction, { timeout?: number }?]): Db {
  const $transaction = (work: Transaction) => db.$transaction(...around(work))
  return new Proxy(db, {
    get: (target, name) => (name === '$transaction' ? $transaction : Reflect.get(target, name, target)),
  })
}

const watched = (db: Db) => wrapped(db, work => [tx => inside.run(true, () => work(tx))])

test('F-D4: in a whole story no request to Telegram leaves while a transaction is open', async () => {
  const { close, ...ground } = await openGround()
  const stage = await openStage({ ...ground, db: watched(ground.db) })
  await tellWhole(stage)
  expect(caught).toEqual([])
  await stage.close()
  await close()
})

test('a request inside a transaction would have been caught', async () => {
  const wrong: Feature = {
    name: 'wrong',
    commands: [{ name: 'sai', run: ctx => change(ctx, () => replyInside(ctx)) }],
  }
  const bot = await openBot([wrong, basics], 1, { db: watched })
  bot.telegram.say(1, '/sai')
  await bot.telegram.idle()
  expect(caught).toHaveLength(1)
})

async function replyInside(ctx: Parameters<typeof reply>[0]): Promise<void> {
  ctx.remembered = true
  await reply(ctx, { text: [['forms-as-is', { words: 'xong' }]] })
}

test('F-D4: a database too slow for a transaction costs an apology, and the same tap works when it is quick again', async () => {
  let slow = false
  const sent: number[][] = []
  const slowed = (db: Db) =>
    wrapped(db, work => (slow ? [tx => sleepThen(tx, work), { timeout: 50 }] : [work]))
  const bot = await openBot([longForm(1, numbers => sent.push(numbers)), basics], 1, { db: slowed })
  for (const words of ['/mo', '5']) bot.telegram.say(1, words)
  await bot.telegram.idle()
  slow = true
  bot.telegram.pressLabel(1, 'Gửi')
  await bot.telegram.idle()
  expect(said(bot, 1).at(-1)).toContain('gặp lỗi')
  slow = false
  bot.telegram.pressLabel(1, 'Gửi')
  await bot.telegram.idle()
  expect(said(bot, 1).at(-1)).toBe('Đã nhận')
  expect(sent).toEqual([[5]])
})

async function sleepThen(tx: Tx, work: Transaction): Promise<unknown> {
  await tx.$queryRaw`SELECT pg_sleep(0.2)::text`
  return await work(tx)
}

test.runIf(kind === 'server')(
  'F-D4: when the server drops every connection the bot goes on with new ones',
  async () => {
    const bot = await openBot([longForm(3), basics], 1)
    for (const words of ['/mo', '1']) bot.telegram.say(1, words)
    await bot.telegram.idle()
    await bot.db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`
    for (const words of ['2', '/menu', '/mo']) bot.telegram.say(1, words)
    await bot.telegram.idle()
    expect(said(bot, 1).at(-1)).toMatch(/Số thứ [23]\?/)
  },
)

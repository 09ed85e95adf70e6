import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { basics } from '../../src/bot/basics.ts'
import { isAway } from '../../src/database/away.ts'
import { openDatabase, type Db } from '../../src/database/client.ts'
import { serverUrl, silent } from '../database.ts'
import { emptyDatabase } from '../database/server.ts'
import { longForm } from './long.ts'
import { openBot, said } from './open.ts'
import { freePort } from './twins.ts'

const methods = new Set(['$queryRaw', '$executeRaw', '$transaction'])
const gone = () => Object.assign(new Error("Can't reach database server"), { code: 'P1001' })

/** A database that can go away: before it does anything, or when it has stored an update and before it has said so. */
function leaving() {
  let how: 'here' | 'away' | 'afterwards' = 'here'
  const go = (next: typeof how) => {
    how = next
  }
  const wrap = (db: Db): Db =>
    new Proxy(db, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (!methods.has(String(name))) return value
        return async (...given: unknown[]) => {
          if (how === 'away') throw gone()
          const result: unknown = await Reflect.apply(value as () => unknown, target, given)
          if (how === 'afterwards' && inspect(given, { depth: 6 }).includes('HandledUpdate')) throw gone()
          return result
        }
      },
    })
  return { wrap, go }
}

/** Resolves when the bot has given up on its updates so often. */
async function failures(clock: { now: () => Date }, count: number): Promise<void> {
  const until = clock.now().getTime() + 1000 * (2 ** count - 1)
  while (clock.now().getTime() < until) await new Promise(resolve => setImmediate(resolve))
}

test('while the database is away updates wait at Telegram, and are answered once when it is back', async () => {
  const { wrap, go } = leaving()
  const bot = await openBot([longForm(4), basics], 2, { db: wrap })
  for (const id of [1, 2]) bot.telegram.say(id, '/mo')
  await bot.telegram.idle()
  go('away')
  for (const words of ['1', '2']) bot.telegram.say(1, words)
  bot.telegram.say(2, '1')
  await failures(bot.clock, 3)
  expect(said(bot, 1)).toHaveLength(1)
  go('here')
  await bot.telegram.idle()
  expect(said(bot, 1).map(text => /Số thứ \d/.exec(text)?.[0])).toEqual(['Số thứ 1', 'Số thứ 2', 'Số thứ 3'])
  expect(said(bot, 2)).toHaveLength(2)
})

test('an answer that was stored before the database went away is stored once, and the person sees where they are', async () => {
  const { wrap, go } = leaving()
  const bot = await openBot([longForm(4), basics], 1, { db: wrap })
  bot.telegram.say(1, '/mo')
  await bot.telegram.idle()
  go('afterwards')
  bot.telegram.say(1, '1')
  await failures(bot.clock, 2)
  go('here')
  await bot.telegram.idle()
  expect(said(bot, 1).at(-1)).toContain('Số thứ 2?')
  bot.telegram.say(1, '2')
  await bot.telegram.idle()
  expect(said(bot, 1).at(-1)).toContain('Số thứ 3?')
  expect(JSON.stringify((await bot.db.draft.findFirstOrThrow()).state)).toMatch(/=1".*=2"/)
})

test('a webhook is told to come again while the database is away', async () => {
  const { wrap, go } = leaving()
  const port = await freePort()
  const config = {
    WEBHOOK_URL: `http://127.0.0.1:${port}`,
    WEBHOOK_PORT: port,
    WEBHOOK_SECRET: 'a-secret-of-16-letters',
  }
  const bot = await openBot([longForm(4), basics], 1, { db: wrap, config })
  bot.telegram.say(1, '/mo')
  await bot.telegram.idle()
  go('away')
  bot.telegram.say(1, '1')
  let error = ''
  while (!error.includes('503')) {
    await new Promise(resolve => setImmediate(resolve))
    error = JSON.stringify(await bot.telegram.call('getWebhookInfo'))
  }
  go('here')
  await bot.telegram.idle()
  expect(said(bot, 1).map(text => /Số thứ \d/.exec(text)?.[0])).toEqual(['Số thứ 1', 'Số thứ 2'])
})

/** The way to the server, which can be cut. */
async function openWay(target: URL) {
  const port = await freePort()
  const sockets = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}))
    near.pipe(far).pipe(near)
  })
  const cut = async () => {
    const closed = new Promise(resolve => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  const mend = async () => void (await once(server.listen(port, '127.0.0.1'), 'listening'))
  await mend()
  const url = Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(port) })
  return { url: url.href, cut, mend }
}

test.runIf(serverUrl)('the same holds for a server that really cannot be reached', async () => {
  const way = await openWay(new URL(await emptyDatabase(serverUrl!, `phong_trao_away_${process.pid}`)))
  const { db, close } = await openDatabase({ url: way.url, dir: '', log: silent })
  const bot = await openBot([longForm(4), basics], 2, { db: () => db })
  for (const id of [1, 2]) bot.telegram.say(id, '/mo')
  await bot.telegram.idle()
  await way.cut()
  for (const id of [1, 2]) for (const words of ['1', '2']) bot.telegram.say(id, words)
  await failures(bot.clock, 3)
  await way.mend()
  await bot.telegram.idle()
  for (const id of [1, 2])
    expect(said(bot, id).map(text => /Số thứ \d/.exec(text)?.[0])).toEqual([
      'Số thứ 1',
      'Số thứ 2',
      'Số thứ 3',
    ])
  await bot.stop()
  await close()
})

const errors: readonly [what: string, error: unknown, away: boolean][] = [
  ['nobody listens', Object.assign(new Error('x'), { code: 'P1001' }), true],
  ['a raw query to nobody', raw({ kind: 'DatabaseNotReachable' }), true],
  ['a server that is shut down', raw({ kind: 'postgres', originalCode: '57P01' }), true],
  ['a connection that ends', new Error('Connection terminated unexpectedly'), true],
  ['a pool that has none to give', new Error('timeout exceeded when trying to connect'), true],
  ['nobody listens, as the driver says', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), true],
  ['a row that is there', Object.assign(new Error('x'), { code: 'P2002' }), false],
  ['a transaction that takes too long', Object.assign(new Error('x'), { code: 'P2028' }), false],
  ['a value out of range', raw({ kind: 'postgres', originalCode: '22003' }), false],
  ['a bug', new TypeError('x is not a function'), false],
  ['no error at all', 'Connection terminated', false],
]

test.for(errors)('whether the database is away: %s', ([, error, away]) => {
  expect(isAway(error)).toBe(away)
})

function raw(cause: object): Error {
  return Object.assign(new Error('Raw query failed'), {
    code: 'P2010',
    meta: { driverAdapterError: { cause } },
  })
}

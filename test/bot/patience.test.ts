import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { patiently } from '../../src/bot/patience.ts'

/** Says something with these failures in between; tells how often Telegram was called, and after which pauses. */
async function say(...failures: readonly Error[]) {
  const pauses: number[] = []
  let calls = 0
  const app = {
    clock: () => new Date('2026-10-15T01:00:00Z'),
    sleep: async (ms: number) => void pauses.push(ms),
    pace: { chatLeft: () => 0, answer: async () => () => {}, hold: () => {} },
    db: { $executeRaw: async () => 1 },
  } as unknown as App
  const call = async () => {
    const failure = failures[calls++]
    if (failure) throw failure
    return 'arrived'
  }
  const end = await patiently(app, 1, call).catch((error: unknown) => error)
  return { end, calls, pauses }
}

const network = (code: string) => new HttpError('failed', Object.assign(new Error('x'), { code }))
const telegram = (error_code: number, parameters = {}) =>
  new GrammyError('failed', { ok: false, error_code, description: 'no', parameters }, 'sendMessage', {})

test.for(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
  'an answer that met %s is tried again within a few seconds',
  async code => {
    const { end, calls, pauses } = await say(network(code), network(code), network(code))
    expect([end, calls]).toEqual(['arrived', 4])
    expect(pauses.reduce((sum, ms) => sum + ms)).toBeLessThan(5_000)
  },
)

test('where nobody listens for longer, an answer is given up', async () => {
  const failure = network('ECONNREFUSED')
  const { end, calls } = await say(...Array.from({ length: 10 }, () => failure))
  expect([end, calls]).toEqual([failure, 4])
})

test.for([
  network('ECONNRESET'),
  network('ETIMEDOUT'),
  network(''),
  telegram(502),
  telegram(400),
  new Error('x'),
])('an answer that may have arrived, or is refused, is not said again: %s', async failure => {
  expect(await say(failure)).toEqual({ end: failure, calls: 1, pauses: [] })
})

test('after a quiet an answer is tried as patiently as before', async () => {
  const { end, pauses } = await say(
    network('ECONNREFUSED'),
    telegram(429, { retry_after: 7 }),
    network('ENOTFOUND'),
  )
  expect([end, pauses]).toEqual(['arrived', [500, 7_000, 500]])
})

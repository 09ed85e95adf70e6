import * as fc from 'fast-check'
import type { Update } from 'grammy/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { App } from '../../src/app.ts'
import { startPolling } from '../../src/bot/polling.ts'
import { depth } from '../depth.ts'
import { testLog } from '../log.ts'
import { after, createQueue, type Asking, type Queued } from './queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const messageIn = (chat: number, update_id: number) =>
  ({ update_id, message: { chat: { id: chat } } }) as Update

/** A bot that receives from the model, process after process, and complains of whatever breaks the rules. */
function openReceiving() {
  const complaints: string[] = []
  const handled = new Map<Queued, number>()
  const all: Queued[] = []
  const left = new Map<Queued, number>()
  let process = 0
  let alive = { killed: false }
  const queue = createQueue(update => {
    if (!handled.has(update)) complaints.push(`${update.id} was confirmed and not handled`)
  })
  let receiver = start()
  return {
    queue,
    complaints,
    handled,
    say,
    silence,
    restart,
    kill,
    stop: () => receiver.stop(),
    all: () => all,
  }

  function start() {
    process++
    const own = (alive = { killed: false })
    const busy = new Set<number>()
    const getUpdates = async (asking: Asking, signal?: AbortSignal) => {
      if (own.killed) return await never()
      const found = await queue.ask(asking, signal)
      return own.killed ? await never() : found.map(({ id, chat }) => messageIn(chat, id))
    }
    const app = { log: testLog(), sleep: after, api: { getUpdates } } as unknown as App
    const mine = process
    const handle = async ({ update_id: id }: Update) => {
      if (own.killed) return await never()
      const update = all.findLast(each => each.id === id)!
      const before = all.find(each => each.chat === update.chat && !handled.has(each))
      if (handled.get(update) === mine) complaints.push(`${id} was handled twice`)
      else if (before && before !== update && !handled.has(update))
        complaints.push(`${id} came before ${before.id}`)
      if (busy.has(update.chat)) complaints.push(`${id} did not wait for its chat`)
      busy.add(update.chat)
      await after(update.ms)
      if (own.killed) return await never()
      busy.delete(update.chat)
      const failures = left.get(update) ?? update.failures
      left.set(update, failures - 1)
      if (failures > 0) throw new Error('the database is away')
      handled.set(update, mine)
    }
    return startPolling(app, { handle }, 60_000)
  }

  function say(update: Omit<Queued, 'id'>): void {
    all.push(queue.push(update))
  }

  /** A week in which what could not be handled expires. */
  async function silence(from: number): Promise<void> {
    await pass(120_000)
    for (const lost of queue.pending()) all.splice(all.indexOf(lost), 1)
    queue.silence(from)
    await pass(120_000)
  }

  async function restart(): Promise<void> {
    const isCut = queue.isCut()
    const stopping = receiver.stop()
    await pass(200_000)
    await stopping
    const [first] = queue.pending()
    if (!isCut && first && handled.get(first) === process) complaints.push(`${first.id} was not confirmed`)
    receiver = start()
  }

  function kill(): void {
    alive.killed = true
    receiver = start()
  }
}

const never = () => new Promise<never>(() => {})

type Receiving = ReturnType<typeof openReceiving>
type Step = (receiving: Receiving) => void | Promise<void>

const said: fc.Arbitrary<Step> = fc
  .record({
    chat: fc.integer({ min: 1, max: 4 }),
    ms: fc.oneof(fc.constantFrom(0, 5, 30), fc.integer({ min: 980, max: 3_100 }), fc.constant(30_000)),
    failures: fc.constantFrom(0, 0, 0, 0, 1, 2),
    times: fc.constantFrom(1, 1, 1, 3, 130),
  })
  .map(({ times, chat, ms, failures }) => ({ say }) => {
    // a hundred of the worst would take the whole day
    const update = times > 3 ? { chat, ms: Math.min(ms, 5), failures: 0 } : { chat, ms, failures }
    for (let nth = 0; nth < times; nth++) say(update)
  })
const some = fc.integer({ min: 0, max: 2 })
const step = fc.oneof(
  { weight: 6, arbitrary: said },
  {
    weight: 6,
    arbitrary: fc.constantFrom(1, 10, 25, 500, 1_000, 1_030, 10_000, 70_000).map((ms): Step => waited(ms)),
  },
  fc.integer({ min: 1, max: 50 }).map(
    (ids): Step =>
      receiving =>
        receiving.queue.skip(ids),
  ),
  fc.integer({ min: 1, max: 400 }).map(
    (from): Step =>
      receiving =>
        receiving.silence(from),
  ),
  fc.constant<Step>(({ restart }) => restart()),
  fc.constant<Step>(({ kill }) => kill()),
  fc.tuple(some, some).map(
    (lost): Step =>
      receiving =>
        receiving.queue.breakDown(...lost),
  ),
)

const waited = (ms: number) => async () => void (await pass(ms))

test(
  'whatever fails, ends or restarts, every update is handled, once by each process at most, in its chat in order, and confirmed only then',
  { timeout: 600_000 },
  async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
      const receiving = openReceiving()
      for (const each of steps) await each(receiving)
      await pass(2_000_000)
      const stopping = receiving.stop()
      await pass(100_000)
      await stopping
      const missing = receiving.all().filter(update => !receiving.handled.has(update))
      const left = receiving.queue.pending()
      expect({ complaints: receiving.complaints, missing, left }).toEqual({
        complaints: [],
        missing: [],
        left: [],
      })
    })
    await fc.assert(property, { numRuns: depth(30, 500) })
  },
)

test('while an update takes long Telegram is asked about once a second, and with nothing under way once in half a minute', async () => {
  const { queue, say, stop } = openReceiving()
  const callsIn = async (ms: number) => {
    const before = queue.calls()
    await pass(ms)
    return queue.calls() - before
  }
  say({ chat: 1, ms: 30_000, failures: 0 })
  for (let nth = 0; nth < 20; nth++) say({ chat: 2 + nth, ms: 0, failures: 0 })
  expect(await callsIn(30_000)).toBeLessThanOrEqual(31)
  expect(await callsIn(120_000)).toBeLessThanOrEqual(5)
  const stopping = stop()
  await pass(1_000)
  await stopping
})

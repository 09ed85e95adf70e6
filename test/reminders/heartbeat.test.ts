import { beforeEach, expect, test, vi } from 'vitest'
import type { App } from '../../src/app.ts'
import { beat, startHeartbeat } from '../../src/reminders/heartbeat.ts'
import { createTestApp } from '../indicators/chat.ts'
import { db, morning, reset } from '../indicators/world.ts'

beforeEach(reset)

function appWith(errors: unknown[]): App {
  const app = createTestApp([])
  return { ...app, log: { ...app.log, error: (what: unknown) => errors.push(what) } }
}

const ago = (seconds: number) => new Date(morning.getTime() - seconds * 1000)

const inProcess = (instance: string, minutes: number): App => ({
  ...createTestApp([]),
  instance,
  clock: () => ago(-60 * minutes),
})

test('Every feature gets its turn with the same moment, also behind one that fails', async () => {
  const [errors, turns]: [unknown[], unknown[]] = [[], []]
  const failing = { name: 'failing', beat: () => Promise.reject(new Error('broken')) }
  const fine = { name: 'fine', beat: async (_app: App, now: Date) => void turns.push(now) }
  await beat(appWith(errors), [failing, { name: 'idle' }, fine])
  expect(turns).toEqual([morning])
  expect(errors).toEqual([{ err: new Error('broken'), name: 'failing' }])
})

test('A beat gives up what dead processes had claimed', async () => {
  const person = await db.person.create({ data: { name: 'Lan' } })
  const delivery = {
    chatId: 1n,
    personId: person.id,
    language: 'vi',
    card: {},
    dueAt: morning,
    createdAt: morning,
  }
  await db.delivery.create({ data: { ...delivery, key: 'dead', claimedAt: ago(121), claimedBy: 'gone' } })
  await db.delivery.create({ data: { ...delivery, key: 'alive', claimedAt: ago(1), claimedBy: 'here' } })
  await beat(createTestApp([]), [])
  const uncertain = await db.delivery.findMany({ where: { uncertainAt: { not: null } } })
  expect(uncertain.map(({ key }) => key)).toEqual(['dead'])
})

test('Whatever is taken away is looked for every five minutes, by one of all processes', async () => {
  const turns: string[] = []
  const tidy = { name: 'tidy', sweep: async ({ instance }: App) => void turns.push(instance) }
  await beat(inProcess('one', 0), [tidy])
  await beat(inProcess('two', 4.9), [tidy])
  await beat(inProcess('two', 5), [tidy])
  await beat(inProcess('one', 9), [tidy])
  expect(turns).toEqual(['one', 'two'])
})

test('Updates are remembered for three days', async () => {
  await db.handledUpdate.createMany({
    data: [3.1, 2.9, 0].map((count, updateId) => ({
      updateId,
      handledBy: 'x',
      handledAt: ago(count * 24 * 3600),
    })),
  })
  await beat(createTestApp([]), [])
  const left = await db.handledUpdate.findMany({ orderBy: { updateId: 'asc' } })
  expect(left.map(({ updateId }) => Number(updateId))).toEqual([1, 2])
})

test('F-B16: a beat that takes long is not overtaken by the next, and stopping waits for it', async () => {
  vi.useFakeTimers({ now: morning, toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const [turns, gates]: [string[], (() => void)[]] = [[], []]
  const slow = {
    name: 'slow',
    async beat() {
      turns.push('begun')
      await new Promise<void>(resolve => gates.push(resolve))
      turns.push('done')
    },
  }
  const heartbeat = startHeartbeat(createTestApp([]), [slow])
  await vi.advanceTimersByTimeAsync(35_000)
  expect(turns).toEqual(['begun'])
  vi.useRealTimers()
  const stopped = heartbeat.stop()
  gates[0]?.()
  await stopped
  expect(turns).toEqual(['begun', 'done'])
})

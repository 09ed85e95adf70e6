import { expect, test } from 'vitest'
import { drawnFrom } from '../bot/forge.ts'
import { createPace, type Landed } from '../../src/outbox/pace.ts'

/** A clock that goes on only when it is told to, and wakes who sleeps when their time has come. */
function handTurned() {
  let now = 0
  let sleepers: { at: number; wake: () => void }[] = []
  const sleep = (ms: number) =>
    new Promise<void>(wake => {
      sleepers.push({ at: now + ms, wake })
    })
  return { clock: () => new Date(now), sleep, passTo }

  async function passTo(ms: number): Promise<void> {
    for (;;) {
      await new Promise(resolve => setImmediate(resolve))
      const next = sleepers.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > ms) break
      sleepers = sleepers.filter(each => each !== next)
      now = next.at
      next.wake()
    }
    now = ms
  }
}

/** Takes so many turns at once and writes down when each came. */
function take(count: number, pace: ReturnType<typeof createPace>, clock: () => Date): number[] {
  const left: number[] = []
  const leave = (landed: Landed) => {
    left.push(clock().getTime())
    landed()
  }
  for (let each = 0; each < count; each++) void pace.turn().then(leave)
  return left
}

test('no more messages leave in any second than may', async () => {
  const { clock, sleep, passTo } = handTurned()
  const left = take(100, createPace(25, clock, sleep), clock)
  await passTo(10_000)
  expect(left).toHaveLength(100)
  for (const start of left)
    expect(left.filter(at => at >= start && at < start + 1000).length).toBeLessThanOrEqual(25)
  expect(left.at(-1)).toBe(3996)
})

test('however long messages are on their way, up to 40 milliseconds, no more arrive in any second than may', async () => {
  const { below } = drawnFrom(7)
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(30, clock, sleep)
  const arrived: number[] = []
  const travel = async (landed: Landed) => {
    const leftAt = clock().getTime()
    const way = below(40)
    arrived.push(leftAt + below(way + 1))
    await sleep(way)
    landed()
  }
  for (let each = 0; each < 300; each++) void pace.turn().then(travel)
  await passTo(20_000)
  expect(arrived).toHaveLength(300)
  for (const start of arrived)
    expect(arrived.filter(at => at >= start && at < start + 1000).length).toBeLessThanOrEqual(30)
})

test('after a rest a few leave at once, and then the next in its time', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(10, clock, sleep)
  await pace.turn()
  await passTo(60_000)
  const left = take(7, pace, clock)
  await passTo(61_000)
  expect(left).toEqual([60_000, 60_000, 60_000, 60_000, 60_000, 60_100, 60_200])
})

test('while Telegram asks for quiet nobody leaves, not even who had a turn already, and later all do', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(10, clock, sleep)
  const left = take(8, pace, clock)
  await passTo(150)
  pace.hold(new Date(17_150))
  await passTo(17_149)
  expect(left).toEqual([0, 100])
  await passTo(20_000)
  expect(left).toHaveLength(8)
  expect(left[2]).toBeGreaterThanOrEqual(17_150)
})

test('a shorter wait does not shorten a longer one', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(10, clock, sleep)
  pace.hold(new Date(30_000))
  pace.hold(new Date(5000))
  const left = take(1, pace, clock)
  await passTo(29_999)
  expect(left).toEqual([])
  await passTo(30_000)
  expect(left).toEqual([30_000])
})

test('an answer takes the next free place, before deliveries that wait', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(10, clock, sleep)
  const left = take(30, pace, clock)
  await passTo(1500)
  const answered: number[] = []
  for (let each = 0; each < 3; each++) void pace.answer().then(() => answered.push(clock().getTime()))
  await passTo(10_000)
  expect(answered.every(at => at < 1900)).toBe(true)
  const all = [...left, ...answered]
  for (const start of all)
    expect(all.filter(at => at >= start && at < start + 1000).length).toBeLessThanOrEqual(10)
})

test('an answer leaves at once while there is room', async () => {
  const { clock, sleep } = handTurned()
  const pace = createPace(30, clock, sleep)
  pace.hold(new Date(60_000))
  await pace.answer()
  expect(clock().getTime()).toBe(0)
})

import { drawnFrom } from '../bot/forge.ts'
import type { Landed, Pace } from '../../src/outbox/pace.ts'

/** A clock that goes on only when it is told to, and wakes who sleeps when their time has come, or a little late. */
export function handTurned(lateMs: () => number = () => 0) {
  let now = 0
  // whoever wakes first stands last
  const sleepers: { at: number; wake: () => void }[] = []
  return { clock: () => new Date(now), sleep, passTo }

  function sleep(ms: number): Promise<void> {
    return new Promise(wake => {
      const at = now + ms + lateMs()
      const later = sleepers.findLastIndex(each => each.at > at)
      sleepers.splice(later + 1, 0, { at, wake })
    })
  }

  async function passTo(ms: number): Promise<void> {
    for (;;) {
      await new Promise(resolve => setImmediate(resolve))
      if ((sleepers.at(-1)?.at ?? Number.POSITIVE_INFINITY) > ms) break
      const { at, wake } = sleepers.pop()!
      now = at
      wake()
    }
    now = ms
  }
}

/** A way to Telegram and back: each takes so many milliseconds at least, and up to so many more. */
export type Way = { there: number; back: number; more: number }

export type Traffic = { seed: number; way: Way; lateMs: number; people: number; deliveries: number }

/** When messages arrived, how long people waited for an answer to leave, and how long all took. */
export type Seen = { arrived: number[]; waits: number[]; tookMs: number }

/** Sends so many deliveries, each to somebody else, while people who read for three seconds ask again and again. */
export async function simulate(
  make: (timing: Pick<ReturnType<typeof handTurned>, 'clock' | 'sleep'>) => Pace,
  { seed, way, lateMs, people, deliveries }: Traffic,
): Promise<Seen> {
  const { below } = drawnFrom(seed)
  const timing = handTurned(() => below(lateMs + 1))
  const { clock, sleep, passTo } = timing
  const pace = make(timing)
  const seen: Seen = { arrived: [], waits: [], tookMs: 0 }
  let done = false
  for (let person = 1; person <= people; person++) void ask(-person)
  void sendAll().then(() => (done = true))
  for (let minute = 1; !done; minute++) await passTo(minute * 60_000)
  return seen

  async function sendAll(): Promise<void> {
    for (let chatId = 1; chatId <= deliveries; chatId++) void travel(await pace.turn(chatId))
    seen.tookMs = clock().getTime()
  }

  async function ask(chatId: number): Promise<void> {
    await sleep(below(3000))
    while (!done) {
      const askedAt = clock().getTime()
      const landed = await pace.answer(chatId)
      seen.waits.push(clock().getTime() - askedAt)
      await travel(landed)
      await sleep(3000)
    }
  }

  async function travel(landed: Landed): Promise<void> {
    const there = way.there + below(way.more + 1)
    seen.arrived.push(clock().getTime() + there)
    await sleep(there + way.back + below(way.more + 1))
    landed()
  }
}

/** The most that arrived within any stretch of this length. */
export function mostWithin(arrived: readonly number[], ms: number): number {
  const times = arrived.toSorted((one, other) => one - other)
  let from = 0
  return times.reduce((most, time, nth) => {
    while (times[from]! <= time - ms) from++
    return Math.max(most, nth - from + 1)
  }, 0)
}

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPace, lanesFor, Quiet, type Landed, type Pace } from '../../src/outbox/pace.ts'
import { handTurned, mostWithin, simulate } from './simulated.ts'

/** Takes so many turns at once, each for a chat of its own, and writes down when each came. */
function take(count: number, pace: Pace, clock: () => Date): number[] {
  const left: number[] = []
  const leave = (landed: Landed) => {
    left.push(clock().getTime())
    landed()
  }
  for (let chatId = 1; chatId <= count; chatId++) void pace.turn(chatId).then(leave)
  return left
}

/** Says something in a chat so many times, which takes no time, and writes down when it was. */
async function sayOften(count: number, chatId: number, pace: Pace, clock: () => Date): Promise<number[]> {
  const said: number[] = []
  for (let each = 0; each < count; each++) {
    const landed = await pace.turn(chatId)
    said.push(clock().getTime())
    landed()
  }
  return said
}

const traffics = fc.constantFrom(1, 7, 25, 30).chain(perSecond =>
  fc.record({
    perSecond: fc.constant(perSecond),
    seed: fc.nat(),
    way: fc.record({ there: fc.nat(200), back: fc.nat(200), more: fc.nat(80) }),
    lateMs: fc.nat(10),
    // they ask every three seconds, and leave some room for deliveries
    people: fc.nat(2 * perSecond),
    deliveries: fc.constant(60 * perSecond),
  }),
)

test('F-B8: no more messages arrive in any second than may, however long each is on its way', async () => {
  const property = fc.asyncProperty(traffics, async ({ perSecond, ...traffic }) => {
    const { arrived } = await simulate(({ clock, sleep }) => createPace(perSecond, clock, sleep), traffic)
    expect(arrived.length).toBeGreaterThanOrEqual(traffic.deliveries)
    expect(mostWithin(arrived, 1000)).toBeLessThanOrEqual(perSecond)
  })
  await fc.assert(property)
})

test('a thousand a second leave also where timers are late by some milliseconds', async () => {
  const traffic = { seed: 9, way: { there: 30, back: 30, more: 8 }, lateMs: 8, people: 0, deliveries: 20_000 }
  const { arrived, tookMs } = await simulate(({ clock, sleep }) => createPace(1000, clock, sleep), traffic)
  expect(mostWithin(arrived, 1000)).toBeLessThanOrEqual(1000)
  expect(arrived.length / tookMs).toBeGreaterThan(0.95)
})

test('F-B8, F-B6: 50,000 are told at 25 a second without a gap, and who writes meanwhile hardly waits', async () => {
  const way = { there: 30, back: 30, more: 8 }
  const traffic = { seed: 8, way, lateMs: 2, people: 20, deliveries: 50_000 }
  const { arrived, waits, tookMs } = await simulate(
    ({ clock, sleep }) => createPace(25, clock, sleep),
    traffic,
  )
  expect(mostWithin(arrived, 1000)).toBeLessThanOrEqual(25)
  expect(arrived.length / (tookMs / 1000) / 25).toBeGreaterThan(0.98)
  expect(waits.length).toBeGreaterThan(10_000)
  expect(waits.toSorted((one, other) => one - other)[Math.floor(waits.length * 0.95)]).toBeLessThan(150)
})

test('after a slow moment deliveries catch up', async () => {
  let lateMs = 0
  const { clock, sleep, passTo } = handTurned(() => lateMs)
  const pace = createPace(30, clock, sleep)
  const left: number[] = []
  const sendAll = async () => {
    for (let chatId = 1; chatId <= 900; chatId++) {
      const landed = await pace.turn(chatId)
      left.push(clock().getTime())
      landed()
    }
  }
  void sendAll()
  await passTo(5000)
  lateMs = 400
  await passTo(5040)
  lateMs = 0
  await passTo(20_000)
  const within = (from: number, until: number) => left.filter(at => at >= from && at < until).length
  expect(within(5000, 6000)).toBeLessThan(25)
  expect(within(10_000, 20_000)).toBeGreaterThanOrEqual(0.98 * 300)
})

test('after a rest a few leave at once, and then the next in its time', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(10, clock, sleep)
  await pace.turn(1)
  await passTo(60_000)
  const left = take(7, pace, clock)
  await passTo(61_000)
  expect(left).toEqual([60_000, 60_000, 60_000, 60_000, 60_000, 60_050, 60_140])
})

test('a message that Telegram never answers keeps its place for some seconds, not for ever', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(1, clock, sleep)
  await pace.turn(1)
  const left = take(1, pace, clock)
  await passTo(5999)
  expect(left).toEqual([])
  await passTo(7000)
  expect(left).toHaveLength(1)
})

test('while Telegram asks for quiet nobody leaves, and who would wait for long is told until when', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(10, clock, sleep)
  pace.hold(new Date(1500))
  const left = take(1, pace, clock)
  await passTo(1499)
  expect(left).toEqual([])
  await passTo(1500)
  expect(left).toEqual([1500])
  pace.hold(new Date(17_150))
  await expect(pace.turn(2)).rejects.toEqual(new Quiet(new Date(17_150)))
  expect(pace.left()).toBe(15_650)
})

test('a shorter quiet does not shorten a longer one', async () => {
  const { clock, sleep } = handTurned()
  const pace = createPace(10, clock, sleep)
  pace.hold(new Date(30_000))
  pace.hold(new Date(5000))
  expect(pace.left()).toBe(30_000)
})

test('an answer takes the next free place, before deliveries that wait', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(10, clock, sleep)
  const left = take(30, pace, clock)
  await passTo(1500)
  const answered: number[] = []
  const answer = async (chatId: number) => {
    const landed = await pace.answer(chatId)
    answered.push(clock().getTime())
    landed()
  }
  for (const chatId of [101, 102, 103]) void answer(chatId)
  await passTo(10_000)
  expect(answered).toHaveLength(3)
  expect(left.filter(at => at > 1500 && at < answered.at(-1)!)).toEqual([])
  expect(mostWithin([...left, ...answered], 1000)).toBeLessThanOrEqual(10)
})

test('an answer leaves at once while there is room, though its chat has just heard something', async () => {
  const { clock, sleep } = handTurned()
  const pace = createPace(30, clock, sleep)
  pace.hold(new Date(60_000))
  for (let question = 0; question < 3; question++) await pace.answer(1)
  expect(clock().getTime()).toBe(0)
})

test('one chat hears one delivery a second, while others hear theirs', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(30, clock, sleep)
  const said = sayOften(5, 100, pace, clock)
  await passTo(1)
  const left = take(20, pace, clock)
  await passTo(10_000)
  expect(mostWithin(await said, 1000)).toBe(1)
  expect((await said).at(-1)).toBeLessThan(4100)
  expect(left).toHaveLength(20)
  expect(Math.max(...left)).toBeLessThan(1000)
})

test('only deliveries that Telegram has not answered yet count as on their way, and no answers', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(30, clock, sleep)
  const landings: Landed[] = []
  const sendOne = async (chatId: number) => void landings.push(await pace.turn(chatId))
  for (let chatId = 1; chatId <= lanesFor(30); chatId++) void sendOne(chatId)
  for (let chatId = 1; chatId <= 5; chatId++) await pace.answer(-chatId)
  await passTo(900)
  expect(pace.isCrowded()).toBe(true)
  const landing = pace.landing()
  landings[0]!()
  await landing
  expect(pace.isCrowded()).toBe(false)
})

test('a delivery keeps a second away from an answer in the same chat', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(30, clock, sleep)
  const landed = await pace.answer(1)
  landed()
  const left = take(1, pace, clock)
  await passTo(5000)
  expect(left[0]).toBeGreaterThanOrEqual(1000)
})

test('the files of an album leave together, each with a place of its own', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(30, clock, sleep)
  const arrived: number[] = []
  const sendAlbum = async () => {
    const landings = [await pace.turn(-7)]
    while (landings.length < 10) landings.push(await pace.besides(-7))
    for (const landed of landings) {
      arrived.push(clock().getTime())
      landed()
    }
  }
  const both = Promise.all([sendAlbum(), sendAlbum()])
  await passTo(1000)
  expect(arrived).toHaveLength(10)
  await passTo(10_000)
  await both
  expect(arrived).toHaveLength(20)
  // that was all a group may hear in a minute
  expect(pace.chatLeft(-7, 0)).toBeGreaterThan(50_000)
})

test('an album leaves only when its group may hear all of it, and other chats do not wait for that', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(30, clock, sleep)
  const said = sayOften(11, -7, pace, clock)
  await passTo(11_500)
  const [first] = await said
  expect(pace.chatLeft(-7, 0)).toBe(0)
  const { until } = (await pace.turn(-7, 10).catch((quiet: Quiet) => quiet)) as Quiet
  expect(until.getTime() - first!).toBeGreaterThanOrEqual(60_000)
  expect(until.getTime() - first!).toBeLessThan(60_100)
  await pace.turn(-7, 9)
  await pace.turn(7, 10)
  expect(clock().getTime()).toBe(11_500)
})

test('a group hears at most twenty deliveries in any minute', async () => {
  const { clock, sleep, passTo } = handTurned()
  const pace = createPace(30, clock, sleep)
  const said: number[] = []
  const keepTrying = async () => {
    while (said.length < 50) {
      const landed = await pace.turn(-100).catch(async ({ until }: Quiet) => {
        await sleep(until.getTime() - clock().getTime())
        return null
      })
      if (landed) said.push(clock().getTime())
      landed?.()
    }
  }
  void keepTrying()
  await passTo(200_000)
  expect(mostWithin(said, 60_000)).toBe(20)
  expect(mostWithin(said, 1000)).toBe(1)
  expect(said.at(-1)).toBeLessThan(135_000)
})

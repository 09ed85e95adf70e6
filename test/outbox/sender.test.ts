import { expect, test } from 'vitest'
import { lanesFor } from '../../src/outbox/pace.ts'
import { giveUpDeadClaims } from '../../src/outbox/deadClaims.ts'
import { ends, noticesFor, openPostOffice, received, saying, type PostOffice } from './post.ts'

const everyone = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('everybody gets each notice once, and no more leave in a second than may', async () => {
  const post = await openPostOffice(60, { perSecond: 30 })
  const times: number[] = []
  post.telegram.onCall(({ method, at }) => method === 'sendMessage' && times.push(at))
  await post.add(noticesFor(everyone(60)))
  await post.add(noticesFor(everyone(60)))
  await post.settle()
  for (const id of everyone(60)) expect(received(post.telegram, id)).toEqual(['Nhắc nộp số liệu'])
  // several are on their way, and one longer than the next: the clock here jumps from turn to turn
  for (const start of times)
    expect(times.filter(at => at >= start && at < start + 1000).length).toBeLessThanOrEqual(30 + lanesFor(30))
  expect(await ends(post)).toEqual({ sent: 60 })
})

test('F-B7: when Telegram says 429 everybody waits as long as it says, and no attempt is used up', async () => {
  const post = await openPostOffice(40, { perSecond: 30 })
  const times: number[] = []
  const start = post.clock.now().getTime()
  post.telegram.onCall(({ method, at }) => method === 'sendMessage' && times.push(at - start))
  post.telegram.tooMany(17)
  await post.add(noticesFor(everyone(40)))
  await post.settle(1)
  // those that were on their way when the first was refused
  expect(times.filter(at => at < 17_000).length).toBeLessThanOrEqual(lanesFor(30))
  for (const id of everyone(40)) expect(received(post.telegram, id)).toHaveLength(1)
  expect(await ends(post)).toEqual({ sent: 40 })
  expect(await post.app.db.delivery.count({ where: { attempts: { gt: 0 } } })).toBe(0)
})

test('a message whose answer was lost is uncertain, and the machine never sends it again', async () => {
  const post = await openPostOffice(20)
  post.telegram.dropAfterDelivery({ next: 3, methods: ['sendMessage'] })
  await post.add(noticesFor(everyone(20)))
  await post.settle()
  expect(await ends(post)).toEqual({ sent: 17, 'uncertain ECONNRESET': 3 })
  await post.restart()
  await giveUpDeadClaims(post.app)
  await post.add(noticesFor(everyone(20)))
  await post.settle(30)
  for (const id of everyone(20)) expect(received(post.telegram, id)).toHaveLength(1)
  expect(await ends(post)).toEqual({ sent: 17, 'uncertain ECONNRESET': 3 })
})

test('while nobody listens messages wait, and leave once when somebody does', async () => {
  const post = await openPostOffice(20)
  await post.telegram.down('refused')
  await post.add(noticesFor(everyone(20)))
  await post.pass(60)
  expect(await ends(post)).toEqual({ open: 20 })
  await post.telegram.up()
  await post.settle(1)
  expect(await ends(post)).toEqual({ sent: 20 })
  for (const id of everyone(20)) expect(received(post.telegram, id)).toHaveLength(1)
  expect(await post.app.db.delivery.count({ where: { attempts: { gt: 0 } } })).toBe(0)
})

test('an error of Telegram is tried again later, and given up after the eighth time', async () => {
  const post = await openPostOffice(2)
  post.telegram.failNext('sendMessage', { error_code: 500, description: 'Internal Server Error' })
  await post.add(noticesFor([1]))
  await post.settle(1)
  expect(received(post.telegram, 1)).toHaveLength(1)
  post.telegram.failNext('sendMessage', { error_code: 500, description: 'Internal Server Error', times: 99 })
  await post.add(noticesFor([2]))
  await post.settle(20)
  expect(await ends(post)).toEqual({ sent: 1, 'failed Internal Server Error': 1 })
  expect(post.telegram.counts.calls['sendMessage']).toBe(2 + 8)
})

test('the parts of a long message arrive in order, each once, though the sending breaks off between them', async () => {
  const paragraphs = Array.from(
    { length: 5 },
    (_, index) => `${index + 1}. ${'nội dung '.repeat(440).trim()}`,
  )
  const post = await openPostOffice(1)
  let sent = 0
  post.telegram.subscribe(({ kind }) => {
    if (kind !== 'sent' || ![1, 3].includes(++sent)) return
    post.telegram.failNext('sendMessage', { error_code: 500, description: 'Internal Server Error' })
  })
  await post.add(noticesFor([1], saying(...paragraphs)))
  await post.settle(1)
  await post.restart()
  await post.settle(10)
  expect(received(post.telegram, 1)).toEqual(paragraphs)
  expect(await ends(post)).toEqual({ sent: 1 })
})

test('what a dead process held becomes uncertain, but not what a living one will send after a long quiet', async () => {
  const post = await openPostOffice(20, { perSecond: 30, asleep: giveUpDeadClaims })
  const claimed = { language: 'vi', dueAt: new Date(0), createdAt: new Date(0), claimedAt: new Date(0) }
  await post.app.db.delivery.create({ data: { ...claimed, key: 'x', chatId: 20, claimedBy: 'dead' } })
  post.telegram.tooMany(300, { count: 1 })
  await post.add(noticesFor(everyone(20)))
  await post.settle(6)
  for (const id of everyone(20)) expect(received(post.telegram, id)).toHaveLength(1)
  expect(await ends(post)).toEqual({ sent: 20, 'uncertain interrupted': 1 })
})

test('who stops while Telegram asks for quiet need not wait until it is over', async () => {
  const post = await openPostOffice(20)
  post.telegram.tooMany(3600)
  await post.add(noticesFor(everyone(20)))
  const { count } = await firstRefusal(post)
  await post.stop()
  expect(post.clock.now().getTime()).toBeLessThan(count + 60_000)
  expect(await ends(post)).toEqual({ open: 20 })
  expect(await post.app.db.delivery.count({ where: { claimedAt: { not: null } } })).toBe(0)
})

/** When what was said to whom, in seconds from now. */
function heardBy({ telegram, clock }: PostOffice): Map<number, number[]> {
  const from = clock.now().getTime()
  const heard = new Map<number, number[]>()
  telegram.subscribe(({ kind, chatId }) => {
    const at = (clock.now().getTime() - from) / 1000
    if (kind === 'sent') heard.set(chatId, [...(heard.get(chatId) ?? []), at])
  })
  return heard
}

test('a chat hears one notice a second and in their order, while others hear theirs', async () => {
  const post = await openPostOffice(20, { perSecond: 30 })
  const heard = heardBy(post)
  const words = everyone(8).map(nth => `Việc ${nth}`)
  for (const [nth, each] of words.entries())
    await post.add([{ key: `many:${nth}`, to: 1, card: saying(each) }])
  await post.add(noticesFor(everyone(20)))
  await post.settle(8)
  expect(received(post.telegram, 1)).toEqual([...words, 'Nhắc nộp số liệu'])
  const times = heard.get(1)!
  for (const [nth, at] of times.slice(1).entries()) expect(at - times[nth]!).toBeGreaterThanOrEqual(1)
  for (const id of everyone(20).slice(1)) expect(heard.get(id)![0]).toBeLessThan(times.at(-1)!)
  expect(await ends(post)).toEqual({ sent: 28 })
  expect(await post.app.db.delivery.count({ where: { attempts: { gt: 0 } } })).toBe(0)
})

test('the parts of a long message are a second apart', async () => {
  const long = Array.from({ length: 3 }, (_, nth) => `${nth + 1}. ${'nội dung '.repeat(440).trim()}`)
  const post = await openPostOffice(20, { perSecond: 30 })
  const heard = heardBy(post)
  await post.add(noticesFor(everyone(20), saying(...long)))
  await post.settle()
  for (const id of everyone(20)) {
    const [first, second, third] = heard.get(id)!
    expect(second! - first!).toBeGreaterThanOrEqual(1)
    expect(third! - second!).toBeGreaterThanOrEqual(1)
  }
})

test('a long quiet between two parts neither loses the rest nor holds the claim through it', async () => {
  const long = Array.from({ length: 3 }, (_, nth) => `${nth + 1}. ${'nội dung '.repeat(440).trim()}`)
  const post = await openPostOffice(2, { perSecond: 30, asleep: giveUpDeadClaims })
  post.telegram.subscribe(({ kind, chatId }) => {
    if (kind === 'sent' && chatId === 1) post.telegram.tooMany(300, { count: 1, chatId: 2 })
  })
  await post.add(noticesFor([1], saying(...long)))
  await post.add(noticesFor([2]))
  await post.settle(30)
  expect(received(post.telegram, 1)).toEqual(long)
  expect(received(post.telegram, 2)).toHaveLength(1)
  expect(await ends(post)).toEqual({ sent: 2 })
})

test('F-B6: a send that is stopped again and again goes on where it was, and holds little at any moment', async () => {
  const post = await openPostOffice(500, { perSecond: 25 })
  await post.add(noticesFor(everyone(500)))
  let most = 0
  const look = async () => {
    most = Math.max(most, await post.app.db.delivery.count({ where: stillClaimed }))
  }
  post.telegram.onCall(() => void look())
  for (let stop = 1; stop <= 5; stop++) {
    await post.pass(3)
    await post.restart()
  }
  await post.settle(1)
  for (const id of everyone(500)) expect(received(post.telegram, id)).toHaveLength(1)
  expect(await ends(post)).toEqual({ sent: 500 })
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(3 * lanesFor(25))
})

const stillClaimed = { claimedAt: { not: null }, sentAt: null }

/** When the first message was refused. */
async function firstRefusal({ telegram, clock }: PostOffice): Promise<{ count: number }> {
  await new Promise<void>(resolve => {
    telegram.onCall(({ method }) => method === 'sendMessage' && resolve())
  })
  return { count: clock.now().getTime() }
}

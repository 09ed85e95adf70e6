import { expect, test } from 'vitest'
import { giveUpDeadClaims } from '../../src/outbox/sender.ts'
import { noticesFor, openPostOffice, received, saying, type PostOffice } from './post.ts'

const everyone = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** How many deliveries ended in each way, and how many have not ended. */
async function ends({ app: { db } }: PostOffice): Promise<Record<string, number>> {
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
    expect(times.filter(at => at >= start && at < start + 1000).length).toBeLessThanOrEqual(30 + 8)
  expect(await ends(post)).toEqual({ sent: 60 })
})

test('when Telegram says 429 everybody waits as long as it says, and no attempt is used up', async () => {
  const post = await openPostOffice(40, { perSecond: 30 })
  const times: number[] = []
  const start = post.clock.now().getTime()
  post.telegram.onCall(({ method, at }) => method === 'sendMessage' && times.push(at - start))
  post.telegram.tooMany(17)
  await post.add(noticesFor(everyone(40)))
  await post.settle(1)
  // those that were on their way when the first was refused
  expect(times.filter(at => at < 17_000).length).toBeLessThanOrEqual(8)
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

test('whoever cannot be reached is counted by the cause, and the totals add up', async () => {
  const post = await openPostOffice(12)
  post.telegram.block(1)
  post.telegram.deactivate(2)
  post.telegram.addUser({ id: 3, first_name: 'Người 3' })
  await post.app.db.person.update({ where: { id: 4 }, data: { telegramId: 99_999 } })
  await post.app.db.person.update({ where: { id: 5 }, data: { telegramId: null } })
  await post.app.db.person.update({ where: { id: 6 }, data: { language: 'xx' } })
  post.telegram.dropAfterDelivery({ next: 1, methods: ['sendMessage'] })
  await post.add(noticesFor(everyone(12)))
  await post.settle(10)
  expect(await ends(post)).toEqual({
    'failed blocked': 1,
    'failed deactivated': 1,
    'failed neverStarted': 1,
    'failed chatNotFound': 1,
    'failed notJoined': 1,
    'failed bug': 1,
    'uncertain ECONNRESET': 1,
    sent: 5,
  })
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

/** When the first message was refused. */
async function firstRefusal({ telegram, clock }: PostOffice): Promise<{ count: number }> {
  await new Promise<void>(resolve => {
    telegram.onCall(({ method }) => method === 'sendMessage' && resolve())
  })
  return { count: clock.now().getTime() }
}

import { expect, test } from 'vitest'
import { recipientsOf } from '../../src/announcements/writing/audience.store.ts'
import { readProgress } from '../../src/announcements/watching/progress.store.ts'
import { addDays, at, dayOf } from '../../src/lib/time.ts'
import { giveUpDeadClaims } from '../../src/outbox/deadClaims.ts'
import { depth } from '../depth.ts'
import { received } from '../outbox/post.ts'
import { another, beginTogether, openHouse } from './house.ts'

const everyone = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
/** As many as in the story where there is time for it. */
const many = depth(1_000, 3_000)

const heard = (telegram: Parameters<typeof received>[0], count: number) =>
  everyone(count).map(id => received(telegram, id).length)

test('F-B1: of 1,000 people some fifty answers get lost, all hear once, and the lost ones wait for a person', async () => {
  const house = await openHouse(1_000)
  house.telegram.dropAfterDelivery({ probability: 0.05, methods: ['sendMessage'] })
  await house.plan({}, house.clock.now())
  await house.look()
  await house.settle(10)
  await house.restart()
  await giveUpDeadClaims(house.app)
  await house.settle(10)
  expect(heard(house.telegram, 1_000)).toEqual(everyone(1_000).map(() => 1))
  const progress = await readProgress(house.app.db, 1)
  expect(progress.uncertain).toBeGreaterThan(20)
  expect(progress.uncertain).toBeLessThan(100)
  expect(progress).toMatchObject({ recipients: 1_000, sent: 1_000 - progress.uncertain, left: 0, failed: 0 })
})

test('F-B3: two schedulers and two senders at once tell thousands of people once', async () => {
  const house = await openHouse(many)
  const twin = another(house)
  // else the quicker one might have said all before the other one looks
  beginTogether([house.app, twin.app])
  await house.plan({}, house.clock.now())
  await Promise.all([house.look(), house.look(twin.app), house.look(), house.look(twin.app)])
  await house.settle()
  await twin.stop()
  await house.settle()
  expect(await house.app.db.broadcast.count()).toBe(1)
  expect(heard(house.telegram, many)).toEqual(everyone(many).map(() => 1))
  const holders = await house.app.db.delivery.groupBy({ by: ['claimedBy'] })
  expect(holders).toHaveLength(2)
})

test('F-B9: of a sending every recipient is counted once, by what became of it and by the cause', async () => {
  const house = await openHouse(9)
  const { telegram } = house
  const { db } = house.app
  telegram.block(1)
  telegram.deactivate(2)
  telegram.addUser({ id: 3, first_name: 'Người 3' })
  await db.person.update({ where: { id: 4 }, data: { telegramId: 99_999 } })
  await db.person.update({ where: { id: 5 }, data: { telegramId: null } })
  await db.person.update({ where: { id: 6 }, data: { restrictedAt: house.clock.now() } })
  telegram.failNext('sendMessage', { error_code: 400, description: 'Bad Request: odd', chatId: 7 })
  const loseOne = () => telegram.dropAfterDelivery({ next: 1, methods: ['sendMessage'] })
  telegram.beforeNext({ methods: ['sendMessage'], chatId: 8 }, loseOne)
  await house.plan({}, house.clock.now())
  await house.look()
  await house.settle(5)
  const { groups: _groups, recipients, ...ends } = await readProgress(db, 1)
  expect(ends).toEqual({ sent: 1, uncertain: 1, unreachable: 5, failed: 1, cancelled: 1, left: 0 })
  expect(Object.values(ends).reduce((sum, each) => sum + each)).toBe(recipients)
  const causes = await db.delivery.groupBy({
    by: ['cause'],
    where: { failedAt: { not: null } },
    _count: true,
  })
  expect(Object.fromEntries(causes.map(({ cause, _count }) => [cause, _count]))).toEqual({
    blocked: 1,
    deactivated: 1,
    neverStarted: 1,
    chatNotFound: 1,
    notJoined: 1,
    'Bad Request: odd': 1,
  })
})

test('F-B10: who is meant by role, by school and by name is told once', async () => {
  const house = await openHouse(6)
  const { db } = house.app
  // who teaches at one school leads the other
  await db.membership.create({ data: { personId: 1, unitId: house.schools[0], role: 'principal' } })
  const audience = {
    roles: ['teacher' as const, 'principal' as const],
    persons: [1, 2],
    schools: [...house.schools],
  }
  expect((await recipientsOf(db, house.officeId, audience)).map(({ personId }) => personId)).toEqual(
    everyone(6),
  )
  await house.plan({ audience }, house.clock.now())
  await house.look()
  await house.settle()
  expect(heard(house.telegram, 6)).toEqual(everyone(6).map(() => 1))
})

test('F-B11: a hundred people read their own name and school, and nobody else’s', async () => {
  const house = await openHouse(100, { perSecond: 1000 })
  const cards = [{ written: 'Kính gửi <b>{name}</b>, {school}.', text: [] }]
  await house.plan({ content: { cards, asks: false, link: null } }, house.clock.now())
  await house.look()
  await house.settle()
  for (const id of everyone(100)) {
    const school = id % 2 === 0 ? 'Trường Một' : 'Trường Hai'
    expect(received(house.telegram, id)[0]!.split('\n')[0]).toBe(`Kính gửi Người ${id}, ${school}.`)
  }
})

const odd = ['A_b*c[d](e)', '<i>Lan</i> & "Minh"', '~#`Hoà’ 🎓 >', '{school}', '$& $1 \\n', 'Nguyễn_Văn_*']

test('F-B12: names with all the signs of Telegram’s formats arrive as they are', async () => {
  const house = await openHouse(odd.length)
  for (const [nth, name] of odd.entries())
    await house.app.db.person.update({ where: { id: nth + 1 }, data: { name } })
  await house.app.db.unit.updateMany({ where: { kind: 'school' }, data: { name: 'Trường <A> & _B_ *C*' } })
  const cards = [{ written: '{name} – {school}', text: [] }]
  await house.plan({ content: { cards, asks: false, link: null } }, house.clock.now())
  await house.look()
  await house.settle()
  for (const [nth, name] of odd.entries())
    expect(received(house.telegram, nth + 1)[0]!.split('\n')[0]).toBe(`${name} – Trường <A> & _B_ *C*`)
})

test('F-B14, F-B15: three processes with clocks that differ send a daily announcement once a day for thirty days', async () => {
  const house = await openHouse(2)
  const first = at('2026-10-16', '07:30')
  await house.plan({ sendAt: first, repeat: 'daily' }, first)
  const skewed = (seconds: number) => ({
    clock: () => new Date(house.clock.now().getTime() + seconds * 1000),
  })
  const processes = [another(house), another(house, skewed(45)), another(house, skewed(-45))]
  for (let day = 0; day < 30; day++) {
    for (const seconds of [-60, -30, 0, 30, 60, 3_600]) {
      house.clock.set(new Date(at(addDays('2026-10-16', day), '07:30').getTime() + seconds * 1000))
      await Promise.all(processes.map(({ app }) => house.look(app)))
    }
  }
  for (const one of processes) await one.stop()
  const sent = await house.app.db.broadcast.findMany({ orderBy: { id: 'asc' } })
  expect(sent.map(({ occurrence }) => dayOf(new Date(occurrence)))).toEqual(
    Array.from({ length: 30 }, (_, day) => addDays('2026-10-16', day)),
  )
})

test('after an outage of days a daily announcement is sent once, not for every day', async () => {
  const house = await openHouse(2)
  const first = at('2026-10-16', '07:30')
  await house.plan({ sendAt: first, repeat: 'daily' }, first)
  house.clock.set(at('2026-10-20', '10:00'))
  await house.look()
  await house.look()
  expect(await house.app.db.broadcast.count()).toBe(1)
  const { nextAt } = await house.app.db.announcement.findFirstOrThrow()
  expect(nextAt).toEqual(at('2026-10-21', '07:30'))
})

test('what falls on a day off or into the night is moved, once, and the author is told why', async () => {
  const house = await openHouse(2)
  const { db } = house.app
  await db.dayOff.create({
    data: { officeId: house.officeId, name: 'Tuần thi', startsOn: '2026-10-16', endsOn: '2026-10-18' },
  })
  await house.plan({ sendAt: at('2026-10-16', '08:00') }, at('2026-10-16', '08:00'))
  house.clock.set(at('2026-10-16', '08:00'))
  await house.look()
  await house.look()
  expect(await db.broadcast.count()).toBe(0)
  expect((await db.announcement.findFirstOrThrow()).nextAt).toEqual(at('2026-10-19', '07:30'))
  await house.settle()
  expect(received(house.telegram, house.author)).toEqual([
    expect.stringContaining('vướng lịch nghỉ “Tuần thi”'),
  ])
  house.clock.set(at('2026-10-19', '07:30'))
  await house.look()
  expect(await db.broadcast.count()).toBe(1)
})

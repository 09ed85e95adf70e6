import { afterEach, beforeEach, expect, test } from 'vitest'
import { claim, settle, startClock } from '../../src/outbox/claims.store.ts'
import { openDesk } from '../bot/desk.ts'
import { launchCampaign } from './openings.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

// nothing sends by itself here: what is under way stays so
beforeEach(async () => {
  desk = await openDesk()
  await startClock(desk.db, desk.clock.now())
  await launchCampaign(desk)
})
afterEach(() => desk.close())

/** How many could be sent now. */
async function due(): Promise<number> {
  const { claimed } = await claim(desk.db, { by: 'test', most: 100, perSecond: 10_000 }, desk.clock.now())
  await desk.db.delivery.updateMany({
    where: { id: { in: claimed.map(({ id }) => id) } },
    data: { claimedAt: null, claimedBy: null },
  })
  return claimed.length
}

const lastOf = (who: string) => desk.said(who).at(-1)!
const uncertain = () => desk.db.delivery.count({ where: { uncertainAt: { not: null }, sentAt: null } })

/** The answer to one delivery got lost. */
async function loseOne(name: string): Promise<void> {
  const person = await desk.db.person.findFirstOrThrow({ where: { name: { endsWith: name } } })
  await desk.db.delivery.updateMany({
    where: { personId: person.id },
    data: {
      uncertainAt: desk.clock.now(),
      claimedAt: desk.clock.now(),
      claimedBy: 'dead',
      cause: 'ECONNRESET',
    },
  })
}

test('what is paused does not leave, and leaves when it goes on', async () => {
  const all = await due()
  expect(all).toBeGreaterThan(3)
  await desk.go('An', '[Tạm dừng]')
  expect(await due()).toBe(0)
  expect(lastOf('An')).toContain('Đang tạm dừng')
  await desk.go('An', '[Gửi tiếp]')
  expect(await due()).toBe(all)
})

test('what was on its way when the rest was paused, and has to be tried again, waits like the rest', async () => {
  const { claimed } = await claim(desk.db, { by: 'test', most: 1, perSecond: 10_000 }, desk.clock.now())
  await desk.go('An', '[Tạm dừng]')
  const outcome = { kind: 'wait' as const, until: desk.clock.now(), cause: 'flood' }
  await settle(desk.db, 'test', [{ id: claimed[0]!.id, outcome, now: desk.clock.now() }])
  expect(await due()).toBe(0)
})

test('what is cancelled never leaves, and nothing leaves while that is asked', async () => {
  await desk.go('An', '[Huỷ phần còn lại]')
  expect(await due()).toBe(0)
  expect(lastOf('An')).toMatch(/^Huỷ gửi .* cho \d+ người chưa nhận\?/)
  await desk.go('An', '[Huỷ, không gửi…]')
  await desk.go('An', '/phongtrao')
  expect(await desk.db.delivery.count({ where: { cancelledAt: null, failedAt: null } })).toBe(0)
})

test('who does not want to cancel after all goes on', async () => {
  const all = await due()
  await desk.go('An', '[Huỷ phần còn lại]', '[Không, gửi tiếp]')
  expect(await due()).toBe(all)
})

test('the office sees by name of whom it is unclear, and only its yes sends again', async () => {
  await loseOne('Lan')
  desk.emulator.press(desk.userOf('An'), 1, 'uncertain:1', { forged: true })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
  expect(lastOf('An')).toMatch(/chưa rõ đã đến 1 người[^]*Trần Thị Lan/)
  const before = await due()
  await desk.go('An', '[Gửi lại 1 người]')
  expect([await uncertain(), await due()]).toEqual([0, before + 1])
})

test('what is taken as arrived counts as sent and is not sent again', async () => {
  await loseOne('Lan')
  desk.emulator.press(desk.userOf('An'), 1, 'uncertain:1', { forged: true })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
  const before = await due()
  await desk.go('An', '[Coi như đã đến]')
  expect([await uncertain(), await due()]).toEqual([0, before])
  expect(await desk.db.delivery.count({ where: { cause: 'takenAsSent', sentAt: { not: null } } })).toBe(1)
})

test.for(['pause', 'resume', 'cancelsure', 'cancelrest', 'uncertain', 'sendagain', 'takeassent'])(
  'Mai, Lan and Hùng may not %s',
  async action => {
    const before = await desk.db.delivery.findMany({ orderBy: { id: 'asc' } })
    for (const who of ['Mai', 'Lan', 'Hùng']) {
      desk.emulator.press(desk.userOf(who), 1, `${action}:1`, { forged: true })
      await desk.bot.handle(desk.emulator.updates().at(-1)!)
      expect(lastOf(who)).toContain('không thuộc vai trò')
    }
    expect(await desk.db.delivery.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  },
)

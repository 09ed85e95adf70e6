import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBot } from '../../src/bot/bot.ts'
import { features } from '../../src/features.ts'
import { openDesk } from '../bot/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeEach(async () => {
  desk = await openDesk(['Cúc'])
  await desk.db.membership.create({ data: { personId: await idOf('Cúc'), unitId: 1, role: 'officer' } })
  const answers = ['Họp ngày 12', 'xong', 'có', 'không kèm nút', 'mọi người', 'bỏ qua', 'ngay', 'không báo']
  await desk.go('An', '/soanthongbao', ...answers, 'gửi', '[Xem trước và gửi]', '[Gửi 38 người]')
  await desk.db.delivery.updateMany({
    where: { failedAt: null, broadcastId: 1 },
    data: { sentAt: desk.clock.now(), messageIds: [7] },
  })
  await forge('An', 'correct:1')
  await desk.go('An', '1', 'Họp ngày 13', 'xong', 'bỏ qua', 'gửi')
  desk.app.config.SECOND_OFFICER_ABOVE = 4
})
afterEach(() => desk.close())

const lastOf = (who: string, back = 1) => desk.said(who).at(-back)!
const version = async () => (await desk.db.broadcast.findUniqueOrThrow({ where: { id: 1 } })).version
const idOf = async (who: string) =>
  (await desk.db.person.findFirstOrThrow({ where: { telegramId: desk.userOf(who) } })).id

async function forge(who: string, data: string): Promise<void> {
  desk.emulator.press(desk.userOf(who), 1, data, { forged: true })
  await desk.bot.handle(desk.emulator.updates().at(-1)!)
}

test('an officer of another office neither sees, nor agrees to, nor drops a correction', async () => {
  const { id: other } = await desk.db.unit.create({
    data: { kind: 'office', name: 'Phòng khác' },
  })
  for (const who of ['Mai', 'Minh'])
    await desk.db.membership.create({ data: { personId: await idOf(who), unitId: other, role: 'officer' } })
  await forge('An', 'correctnow:1')
  for (const who of ['Mai', 'Minh'])
    for (const data of [
      'amendment:1',
      'correctnow:1',
      'dropamendment:1',
      'correct:1',
      'withdraw:1',
      'withdrawwhy:1:1',
      'withdrawnow:1:1',
      'versions:1',
      'version:1:1',
    ]) {
      const before = desk.said(who).length
      await forge(who, data)
      expect([data, desk.said(who).slice(before)]).toEqual([
        data,
        [expect.stringContaining('không thuộc vai trò')],
      ])
    }
  expect(
    await desk.db.delivery.count({
      where: {
        personId: { in: [await idOf('Mai'), await idOf('Minh')] },
        key: { startsWith: 'correction-second' },
      },
    }),
  ).toBe(0)
  expect(await version()).toBe(1)
  expect(await desk.db.amendment.findFirst()).toMatchObject({ droppedAt: null, confirmedAt: null })
})

test('an officer of the past can no longer agree', async () => {
  await forge('An', 'correctnow:1')
  await forge('Cúc', 'amendment:1')
  await desk.db.membership.updateMany({
    where: { personId: await idOf('Cúc') },
    data: { endedAt: desk.clock.now() },
  })
  await desk.go('Cúc', '[Đồng ý gửi bản sửa]')
  expect(await version()).toBe(1)
})

test('who asked for a second officer, and then needs none, has not agreed with themselves', async () => {
  await forge('An', 'correctnow:1')
  desk.app.config.SECOND_OFFICER_ABOVE = 50
  await forge('An', 'correctnow:1')
  expect(await version()).toBe(2)
  expect(await desk.db.amendment.findFirst()).toMatchObject({ secondedById: null })
})

test('a day and a restart later, agreeing can still be typed, by the other officer only and once', async () => {
  await forge('An', 'amendment:1')
  await desk.go('An', '[Gửi bản sửa cho 5 người]')
  await forge('Cúc', 'amendment:1')
  desk.clock.set(new Date(desk.clock.now().getTime() + 24 * 3_600_000))
  const later = createBot(desk.app, features, desk.app.me)
  for (const words of ['gửi bản sửa cho 5 người', 'đồng ý gửi bản sửa'])
    await later.handle(desk.last('An', words))
  expect(await version()).toBe(1)
  await later.handle(desk.last('Cúc', 'đồng ý gửi bản sửa'))
  expect(await version()).toBe(2)
  for (const words of ['đồng ý gửi bản sửa', 'bỏ bản sửa']) await later.handle(desk.last('Cúc', words))
  expect(await version()).toBe(2)
  expect(await desk.db.amendment.findFirst()).toMatchObject({ droppedAt: null })
})

test.for([0, 1])(
  'a correction that waits goes to nobody once everything is withdrawn at the same moment',
  async turned => {
    await forge('An', 'correctnow:1')
    await forge('Cúc', 'amendment:1')
    await forge('An', 'withdraw:1')
    const taps = [desk.last('Cúc', '[Đồng ý gửi bản sửa]'), desk.last('An', '[Thu hồi]')]
    await desk.many(turned ? taps.toReversed() : taps)
    const { withdrawnAt, version: now } = await desk.db.broadcast.findFirstOrThrow()
    const { confirmedAt } = await desk.db.amendment.findFirstOrThrow()
    // whoever comes second is told so, and decides anew
    expect([now, withdrawnAt !== null, confirmedAt !== null]).toEqual([
      2,
      confirmedAt === null,
      withdrawnAt === null,
    ])
    const told = withdrawnAt ? desk.said('Cúc').at(-2) : desk.said('An').at(-2)
    expect(told).toContain(withdrawnAt ? 'đã thu hồi nên không sửa' : 'nay là bản 2')
  },
)

test('a reason that was left for later takes nothing back once somebody else has withdrawn, or once one is no officer', async () => {
  await forge('An', 'withdraw:1')
  await desk.go('An', '[Ghi lý do, rồi thu hồi]', '[Để sau]')
  await forge('Cúc', 'withdraw:1')
  await desk.go('Cúc', '[Ghi lý do, rồi thu hồi]', 'Gửi nhầm', '[Để sau]')
  await desk.db.membership.updateMany({
    where: { personId: await idOf('Cúc'), unitId: 1 },
    data: { endedAt: desk.clock.now() },
  })
  await forge('Cúc', 'withdrawwhy:1:1')
  await desk.go('Cúc', '/menu', 'gửi')
  expect((await desk.db.broadcast.findFirstOrThrow()).withdrawnAt).toBeNull()
  await forge('An', 'withdrawnow:1:1')
  await forge('An', 'withdrawwhy:1:1')
  expect(lastOf('An')).toContain('đã thu hồi nên không sửa')
  expect(await version()).toBe(2)
})

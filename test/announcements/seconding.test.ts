import { afterEach, beforeEach, expect, test } from 'vitest'
import { at } from '../../src/lib/time.ts'
import { openOffice } from './openings.ts'

let desk: Awaited<ReturnType<typeof openOffice>>

beforeEach(async () => {
  desk = await openOffice()
  await announce()
})
afterEach(() => desk.close())

const lastOf = (who: string, back = 1) => desk.said(who).at(-back)!
const version = async () => (await desk.db.broadcast.findUniqueOrThrow({ where: { id: 1 } })).version
const idOf = async (who: string) =>
  (await desk.db.person.findFirstOrThrow({ where: { telegramId: desk.userOf(who) } })).id
/** What the outbox holds for somebody under keys that begin so. */
const noticesTo = async (who: string, key: string) =>
  (await desk.db.delivery.findMany({ where: { personId: await idOf(who), key: { startsWith: key } } })).map(
    ({ card }) => JSON.stringify(card),
  )

const forge = (who: string, data: string) => desk.forge(who, data)

/** An announces something to everybody; the five who have joined have received it. */
async function announce(): Promise<void> {
  const answers = ['Họp ngày 12', 'xong', 'có', 'không kèm nút', 'mọi người', 'bỏ qua', 'ngay', 'không báo']
  await desk.go('An', '/soanthongbao', ...answers, 'gửi', '[Xem trước và gửi]', '[Gửi 38 người]')
  await desk.db.delivery.updateMany({
    where: { failedAt: null, broadcastId: 1 },
    data: { sentAt: desk.clock.now(), messageIds: [7] },
  })
}

async function amend(who: string, words = 'Họp ngày 13'): Promise<void> {
  await forge(who, 'correct:1')
  await desk.go(who, '1', words, 'xong', 'bỏ qua', 'gửi')
}

test('a correction that reaches very many waits for a second officer, who is not the first', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 4
  await amend('An')
  await forge('An', 'correctnow:1')
  expect(lastOf('An')).toContain('cần thêm một cán bộ của Phòng đồng ý')
  expect(lastOf('An')).toContain('Đã hỏi 2 cán bộ')
  await forge('An', 'correctnow:1')
  for (const who of ['Mai', 'Lan', 'Hùng']) {
    await forge(who, 'correctnow:1')
    expect(lastOf(who)).toContain('không thuộc vai trò')
  }
  expect(await version()).toBe(1)
  const [asked, ...others] = await noticesTo('Cúc', 'correction-second:')
  expect(others).toEqual([])
  expect(asked).toContain('amendment:1')
  await forge('Cúc', 'amendment:1')
  await desk.go('Cúc', '[Đồng ý gửi bản sửa]')
  expect(await version()).toBe(2)
  expect(lastOf('Cúc')).toContain('Đang gửi bản sửa')
  expect(await noticesTo('An', 'correction-seconded:')).toHaveLength(1)
  await forge('Cúc', 'correctnow:1')
  expect(lastOf('Cúc', 2)).toContain('đã gửi rồi')
  expect(await version()).toBe(2)
  const { personId: by } = await desk.db.membership.findFirstOrThrow({
    where: { person: { telegramId: desk.userOf('An') }, role: { in: ['lead', 'officer'] } },
  })
  expect(await desk.db.correction.findFirst({ where: { version: 2 } })).toMatchObject({ byId: by })
  expect(await desk.db.amendment.findFirst()).toMatchObject({ secondedById: await idOf('Cúc') })
})

test('a correction that reaches few needs nobody else', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 5
  await amend('An')
  await forge('An', 'correctnow:1')
  expect(await version()).toBe(2)
  expect(await noticesTo('Cúc', 'correction-second:')).toEqual([])
})

test('of two officers who send the same correction to very many at the same moment one asks and one agrees', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 4
  await amend('An')
  await forge('An', 'amendment:1')
  await forge('Cúc', 'amendment:1')
  const label = '[Gửi bản sửa cho 5 người]'
  await desk.many([desk.last('An', label), desk.last('Cúc', label)])
  expect(await version()).toBe(2)
})

test('a correction that waits can be dropped by either officer; who asked is told, and nobody can agree any more', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 4
  await amend('An')
  await forge('An', 'correctnow:1')
  await forge('Cúc', 'dropamendment:1')
  expect((await noticesTo('An', 'correction-dropped:'))[0]).toContain('corrections-dropped-by')
  await forge('Cúc', 'correctnow:1')
  expect(lastOf('Cúc')).toContain('đã bỏ nên không gửi được')
  expect(await version()).toBe(1)
})

test('of a second officer who agrees and the first who drops it at the same moment one is too late, and is told', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 4
  await amend('An')
  await forge('An', 'correctnow:1')
  await forge('Cúc', 'amendment:1')
  for (const taps of [
    [desk.last('Cúc', '[Đồng ý gửi bản sửa]'), desk.last('An', '[Bỏ bản sửa]')],
    [desk.last('An', '[Bỏ bản sửa]'), desk.last('Cúc', '[Đồng ý gửi bản sửa]')],
  ]) {
    await desk.many(taps)
    const { confirmedAt, droppedAt } = await desk.db.amendment.findFirstOrThrow()
    expect([confirmedAt, droppedAt].filter(Boolean)).toHaveLength(1)
    expect(await version()).toBe(confirmedAt ? 2 : 1)
    const dropped = [...desk.said('An'), ...desk.said('Cúc')].filter(text => text.includes('Đã bỏ bản sửa'))
    expect(dropped.length > 0).toBe(droppedAt !== null)
  }
})

test('a correction that waits is past once another one was sent', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 4
  await amend('An')
  await forge('An', 'correctnow:1')
  await amend('Cúc', 'Họp ngày 14')
  await forge('Cúc', 'correctnow:2')
  await forge('An', 'correctnow:2')
  expect(await version()).toBe(2)
  await forge('Cúc', 'correctnow:1')
  expect(lastOf('Cúc', 2)).toContain('nay là bản 2')
  expect(await version()).toBe(2)
})

test('a withdrawal may be given a reason, which the office sees in the versions and readers do not', async () => {
  await forge('An', 'withdraw:1')
  await desk.go('An', '[Ghi lý do, rồi thu hồi]', 'Gửi nhầm danh sách')
  expect((await desk.db.broadcast.findFirstOrThrow()).withdrawnAt).toBeNull()
  await desk.go('An', '[Gửi]')
  const { withdrawnAt, cards } = await desk.db.broadcast.findFirstOrThrow()
  expect(withdrawnAt).not.toBeNull()
  expect(JSON.stringify(cards)).not.toContain('Gửi nhầm')
  expect((await noticesTo('Cúc', 'withdrawal:'))[0]).toContain('Gửi nhầm danh sách')
  expect((await noticesTo('Lan', '')).join()).not.toContain('Gửi nhầm')
  await forge('Cúc', 'versions:1')
  expect(lastOf('Cúc')).toMatch(/Thu hồi – [^]*\nLý do: Gửi nhầm danh sách/)
  const deed = { action: 'broadcast.withdraw', reason: 'Gửi nhầm danh sách' }
  expect(await desk.db.audit.count({ where: deed })).toBe(1)
})

test('a reason that is written while somebody else corrects or withdraws takes nothing back', async () => {
  await forge('An', 'withdraw:1')
  await desk.go('An', '[Ghi lý do, rồi thu hồi]', 'Gửi nhầm')
  await amend('Cúc')
  await forge('Cúc', 'correctnow:1')
  await desk.go('An', '[Gửi]')
  expect(lastOf('An')).toContain('nay là bản 2')
  expect((await desk.db.broadcast.findFirstOrThrow()).withdrawnAt).toBeNull()
  await forge('An', 'withdrawwhy:1:1')
  expect(lastOf('An')).toContain('Thu hồi Họp ngày 13?')
  await forge('Cúc', 'withdrawnow:1:2')
  await forge('An', 'withdrawwhy:1:2')
  expect(lastOf('An')).toContain('đã thu hồi nên không sửa')
})

test('a withdrawal never waits, however many it reaches, and all other officers hear of it at once, also at night', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 1
  desk.clock.set(at('2021-05-04', '22:00'))
  await forge('An', 'withdrawnow:1:1')
  expect((await desk.db.broadcast.findFirstOrThrow()).withdrawnAt).not.toBeNull()
  const told = await desk.db.delivery.findMany({
    where: { personId: await idOf('Cúc'), key: { startsWith: 'withdrawal:' } },
  })
  expect(told.map(({ dueAt }) => dueAt)).toEqual([desk.clock.now()])
  expect(JSON.stringify(told[0]!.card)).toContain('Họp ngày 12')
  await forge('An', 'withdrawnow:1:1')
  expect(await noticesTo('Cúc', 'withdrawal:')).toHaveLength(1)
  expect(await noticesTo('Hùng', 'withdrawal:')).toEqual([])
  expect(await noticesTo('An', 'withdrawal:')).toEqual([])
})

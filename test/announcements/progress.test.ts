import { afterEach, beforeEach, expect, test } from 'vitest'
import { showProgress } from '../../src/announcements/watching/progress.ts'
import { keepQuiet, startClock } from '../../src/outbox/claims.store.ts'
import { addNotices } from '../../src/outbox/store.ts'
import { at } from '../../src/lib/time.ts'
import { openDesk } from '../bot/desk.ts'
import { launchCampaign } from './openings.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

// nothing sends by itself here: what is under way stays so
beforeEach(async () => {
  desk = await openDesk()
  await startClock(desk.db, desk.clock.now())
})
afterEach(() => desk.close())

const lastOf = (who: string) => desk.said(who).at(-1)!
const edits = () => desk.emulator.events().filter(({ kind }) => kind === 'edited').length
const left = { sentAt: null, failedAt: null, cancelledAt: null, broadcastId: 1 }

/** So many notices to somebody who has joined stand in the ledger. */
async function queue(count: number): Promise<void> {
  const { id: to } = await desk.db.person.findFirstOrThrow({ where: { telegramId: desk.userOf('Lan') } })
  const notices = Array.from({ length: count }, (_, nth) => ({
    key: `queued:${nth}`,
    to,
    card: { text: [['bot-refused'] as const] },
  }))
  await addNotices(desk.db, notices, desk.clock.now())
}

/** The heartbeat some seconds later. */
async function beat(seconds = 10): Promise<void> {
  desk.clock.set(new Date(desk.clock.now().getTime() + seconds * 1_000))
  await showProgress(desk.app, desk.clock.now())
}

test('the card of a sending says how long it still takes, with all that leaves before it', async () => {
  await queue(5_400)
  await launchCampaign(desk)
  expect(lastOf('An')).toContain('Còn khoảng 3 phút.')
})

test('the preview counts every message of the announcement, and what leaves before', async () => {
  // four who have joined hear one message in a minute
  desk.app.config.MESSAGES_PER_SECOND = 4 / 60
  const parts = ['Họp', 'Ngày mai', 'Phòng 2']
  await desk.go('An', '/soanthongbao', ...parts, 'xong', 'có', 'không kèm nút', 'mọi người', 'bỏ qua')
  await desk.go('An', 'ngay', 'không báo', 'gửi', '[Xem trước và gửi]')
  expect(lastOf('An')).toContain('Gửi xong trong khoảng 3 phút.')
  await queue(8)
  await desk.go('An', '/thongbao', '[…Họp]')
  expect(lastOf('An')).toContain('Gửi xong trong khoảng 5 phút.')
  await desk.go('An', '/phongtrao', '[Phong trào thi đua yêu nước…]', '[Xem trước và phát động]')
  // what it launches is too long for one message
  expect(lastOf('An')).toContain('Gửi xong trong khoảng 4 phút.')
})

test('what comes behind a sending in the ledger does not make it longer', async () => {
  await launchCampaign(desk)
  await queue(5_400)
  await desk.go('An', '[Tạm dừng]')
  expect(lastOf('An')).not.toContain('Còn')
  await desk.db.delivery.updateMany({ where: left, data: { dueAt: at('2021-05-04', '07:00') } })
  await desk.db.broadcast.updateMany({ data: { pausedAt: null, progressShown: '' } })
  await beat()
  expect(lastOf('An')).toContain('Còn chưa đến một phút.')
})

test('where all that is left waits, the card says until when, and that Telegram asks for it is shown without anything leaving', async () => {
  await launchCampaign(desk)
  await beat()
  await keepQuiet(desk.db, at('2021-05-04', '08:20'))
  await beat()
  expect(lastOf('An')).toContain('Chờ đến 08:20 thứ Ba 04/05/2021')
  await desk.db.delivery.updateMany({ where: left, data: { dueAt: at('2021-05-05', '06:30') } })
  await beat()
  expect(lastOf('An')).toContain('Chờ đến 06:30 thứ Tư 05/05/2021')
  expect(lastOf('An')).not.toContain('Còn')
})

test('the time that is left is renewed whenever somebody was told, and never by itself', async () => {
  await queue(5_400)
  await launchCampaign(desk)
  await beat()
  const before = edits()
  await desk.db.delivery.updateMany({
    where: { key: { startsWith: 'queued:' } },
    data: { sentAt: desk.clock.now() },
  })
  await beat()
  await beat()
  expect(edits()).toBe(before)
  expect(lastOf('An')).toContain('Còn khoảng 3 phút.')
  const one = await desk.db.delivery.findFirstOrThrow({ where: left })
  await desk.db.delivery.update({ where: { id: one.id }, data: { sentAt: desk.clock.now() } })
  await beat()
  expect(edits()).toBe(before + 1)
  expect(lastOf('An')).toContain('Còn chưa đến một phút.')
  await desk.db.delivery.updateMany({ where: left, data: { sentAt: desk.clock.now() } })
  await beat()
  expect(lastOf('An')).toMatch(/^✅/)
  expect(lastOf('An')).not.toContain('Còn')
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { listedAs, stateOf } from '../../src/announcements/sending/state.rules.ts'
import { at } from '../../src/lib/time.ts'
import { openDesk } from '../bot/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeEach(async () => (desk = await openDesk()))
afterEach(() => desk.close())

const then = at('2021-05-04', '08:00')
const written = { confirmedAt: then, cancelledAt: null, nextAt: null, repeat: null }
const last = { withdrawnAt: null, pausedAt: null }

test.for([
  ['draft', { ...written, confirmedAt: null }, null],
  ['waiting', written, null],
  ['sent', written, last],
  ['withdrawn', written, { ...last, withdrawnAt: then }],
  ['paused', written, { ...last, pausedAt: then }],
  ['planned', { ...written, nextAt: then }, null],
  ['repeated', { ...written, nextAt: then, repeat: 'daily' as const }, { ...last, withdrawnAt: then }],
  ['paused', { ...written, nextAt: then, repeat: 'daily' as const }, { ...last, pausedAt: then }],
  ['calledOff', { ...written, cancelledAt: then }, last],
] as const)('an announcement is listed as %s', ([listed, announcement, sending]) => {
  expect(listedAs(announcement, sending)).toBe(listed)
  if (sending === null) expect(stateOf(announcement, sending)).toBe(listed)
})

const lastOf = (who: string) => desk.said(who).at(-1)!
const labels = () => desk.labels('An')

/** An sends something to everybody. */
async function send(words: string): Promise<void> {
  const answers = [words, 'xong', 'có', 'không kèm nút', 'mọi người', 'bỏ qua', 'ngay', 'không báo', 'gửi']
  await desk.go('An', '/soanthongbao', ...answers, '[Xem trước và gửi]', '[Gửi 38 người]')
}

test('the list and the card say what was withdrawn and what is paused, until nothing of it is left', async () => {
  await send('Họp ngày 12')
  await desk.go('An', '[Tạm dừng]')
  await send('Họp ngày 13')
  await desk.go('An', '[Thu hồi]', '[Thu hồi]')
  await send('Họp ngày 14')
  await desk.go('An', '/thongbao')
  expect(labels().slice(1)).toEqual(['Họp ngày 14', 'Đã thu hồi: Họp ngày 13', 'Tạm dừng: Họp ngày 12'])
  await desk.go('An', '[Tạm dừng: Họp ngày 12]')
  expect(lastOf('An')).toBe('Họp ngày 12 đang tạm dừng; phần còn lại chưa gửi.')
  await desk.go('An', '/thongbao', '[Đã thu hồi: Họp ngày 13]')
  expect(lastOf('An')).toBe('Họp ngày 13 đã thu hồi lúc 08:00 thứ Ba 04/05/2021.')
  await desk.db.delivery.updateMany({ where: { failedAt: null }, data: { sentAt: desk.clock.now() } })
  await desk.go('An', '/thongbao')
  expect(labels()).toContain('Họp ngày 12')
})

test('what waits for a second officer is listed as waiting', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 30
  await send('Họp ngày 12')
  await desk.go('An', '/thongbao')
  expect(labels()).toContain('Chờ duyệt: Họp ngày 12')
})

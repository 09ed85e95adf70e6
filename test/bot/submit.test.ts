import { afterEach, expect, test } from 'vitest'
import { createPledges } from '../../src/pledges/store.ts'
import { openDesk, times } from './desk.ts'

type Desk = Awaited<ReturnType<typeof openDesk>>
let desk: Desk

afterEach(() => desk.close())

/** How often something was said in a chat. */
const count = (who: string, words: string) => desk.said(who).filter(text => text.includes(words)).length
const apologies = () =>
  desk.emulator.events().filter(({ kind, text }) => kind === 'sent' && text.includes('gặp lỗi')).length

const launchDay = ['/phongtrao', '[Phong trào thi đua yêu nước…]', '[Xem trước và phát động]']
const pledge = ['/dangky', '1', '1', '12 tiết dạy tốt', 'bỏ qua']

test('F-D1: of twenty taps on “Gửi” under one pledge at the same moment one sends, and nineteen hear that it was sent', async () => {
  desk = await openDesk()
  await desk.go('An', ...launchDay, '[Phát động…]')
  await desk.go('Lan', ...pledge)
  await desk.many(times(20, desk.last('Lan', '[Gửi]')))
  expect(count('Lan', 'Đã ghi nhận đăng ký')).toBe(1)
  expect(count('Lan', 'đã được gửi rồi')).toBe(19)
  expect(apologies()).toBe(0)
  expect(await desk.db.pledge.count()).toBe(1)
  expect(await desk.db.draft.count({ where: { chatId: desk.userOf('Lan') } })).toBe(0)
  expect(await desk.db.delivery.count({ where: { key: { startsWith: 'pledge:' } } })).toBe(2)
})

test('F-D1: of twenty taps on “Gửi” by principal and deputy for one school and period one sends, and nineteen hear that it was sent', async () => {
  desk = await openDesk(['Oanh'])
  await desk.db.membership.updateMany({ where: { role: 'deputy' }, data: { reports: true } })
  await desk.go('An', '/kybaocao', 'Học kỳ 2', '31/5/2021', '[Gửi]')
  const figures = ['/solieu', '120', ...times(9, 'không phát sinh'), 'đạt']
  await desk.go('Hùng', ...figures)
  await desk.go('Oanh', ...figures)
  const taps = [desk.last('Hùng', '[Gửi]'), desk.last('Oanh', '[Gửi]')]
  await desk.many(times(10, taps).flat())
  expect(apologies()).toBe(0)
  expect(
    await desk.db.submission.count({ where: { period: { name: 'Học kỳ 2' }, submittedAt: { not: null } } }),
  ).toBe(1)
  expect(await desk.db.entry.count({ where: { submission: { period: { name: 'Học kỳ 2' } } } })).toBe(11)
  const heard = [...desk.said('Hùng'), ...desk.said('Oanh')]
  expect(heard.filter(text => text.startsWith('✅ Phòng đã nhận'))).toHaveLength(1)
  expect(heard.filter(text => /đã được .*gửi/.test(text))).toHaveLength(19)
})

test('F-D2: of twenty pledges of one person for one campaign, stored at the same moment, one is stored and none fails', async () => {
  desk = await openDesk()
  await desk.go('An', ...launchDay, '[Phát động…]')
  const lan = await desk.db.person.findFirstOrThrow({ where: { telegramId: desk.userOf('Lan') } })
  const words = { targets: 'x', initiative: null, note: null }
  const content = { campaignId: 1, personId: lan.id, unitId: 5, ...words }
  const now = desk.clock.now()
  const store = () => desk.db.$transaction(tx => createPledges(tx, [{ content, title: null }], now))
  const stored = await Promise.all(Array.from({ length: 20 }, store))
  expect(stored.flat()).toHaveLength(1)
  expect(await desk.db.pledge.count()).toBe(1)
})

test('F-D2: of twenty taps on “Phát động” at the same moment one announces, and nineteen hear that it was announced', async () => {
  desk = await openDesk()
  await desk.go('An', ...launchDay)
  await desk.many(times(20, desk.last('An', '[Phát động…]')))
  expect(await desk.db.broadcast.count()).toBe(1)
  expect(await desk.db.delivery.count()).toBe(38)
  expect(count('An', 'Đang gửi')).toBe(1)
  expect(apologies()).toBe(0)
})

test('F-D2: of twenty taps on “Đã nhận” at the same moment one is recorded', async () => {
  desk = await openDesk()
  await desk.go('An', ...launchDay, '[Phát động…]')
  const tap = { ...desk.last('Lan', '/menu') }
  await desk.bot.handle(tap)
  desk.emulator.press(desk.userOf('Lan'), 1, 'ack:1', { forged: true })
  await desk.many(times(20, desk.emulator.updates().at(-1)!))
  expect(await desk.db.acknowledgement.count()).toBe(1)
  expect(apologies()).toBe(0)
})

const strangers = Array.from({ length: 20 }, (_, index) => `Người${index}`)

test('F-D2: of twenty people who join at the same moment with a code for one, one joins and nineteen hear why not', async () => {
  desk = await openDesk(strangers)
  await desk.go('An', '/mathamgia', 'hoa mai', 'giao vien', '1', '[Gửi]')
  const { code } = await desk.db.joinCode.findFirstOrThrow({ orderBy: { id: 'desc' } })
  for (const who of strangers) await desk.go(who, code, '[ĐỒNG Ý]', `Nguyễn ${who}`, 'bỏ qua')
  await desk.many(strangers.map(who => desk.last(who, '[Gửi]')))
  const welcomed = strangers.filter(who => count(who, 'Chào mừng') > 0)
  expect(welcomed).toHaveLength(1)
  expect(apologies()).toBe(0)
  expect(await desk.db.person.count({ where: { name: { startsWith: 'Nguyễn Người' } } })).toBe(1)
  expect(await desk.db.joinCode.findFirst({ where: { code } })).toMatchObject({ uses: 1 })
  for (const who of strangers.filter(each => !welcomed.includes(each)))
    expect(desk.said(who).at(-1)).toMatch(/mã/i)
})

test('F-D2: twenty wrong codes from one chat at the same moment are counted without an error', async () => {
  desk = await openDesk(['Khách'])
  await desk.many(times(20, desk.last('Khách', 'ABCD-2345')))
  expect(apologies()).toBe(0)
  await desk.go('Khách', 'ABCD-2346')
  expect(desk.said('Khách').at(-1)).toContain('quá nhiều')
})

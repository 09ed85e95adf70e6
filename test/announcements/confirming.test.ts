import { afterEach, beforeEach, expect, test } from 'vitest'
import { at } from '../../src/lib/time.ts'
import { launchCampaign, openOffice } from './openings.ts'

let desk: Awaited<ReturnType<typeof openOffice>>

beforeEach(async () => {
  desk = await openOffice()
})
afterEach(() => desk.close())

const lastOf = (who: string) => desk.said(who).at(-1)!
const broadcasts = () => desk.db.broadcast.count()
const deeds = async (action: string) => await desk.db.audit.count({ where: { action } })

const forge = (who: string, data: string) => desk.forge(who, data)

/** An writes something to everybody and looks at it. */
async function write(words = 'Họp chuyên môn thứ Sáu'): Promise<void> {
  const answers = [words, 'xong', 'có', 'không kèm nút', 'mọi người', 'bỏ qua', 'ngay', 'không báo', 'gửi']
  await desk.go('An', '/soanthongbao', ...answers, '[Xem trước và gửi]')
}

test('what goes to very many waits for a second officer, who is not the first', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 30
  await write()
  await desk.go('An', '[Gửi 38 người]')
  expect(lastOf('An')).toContain('cần thêm một cán bộ của Phòng đồng ý')
  expect(await broadcasts()).toBe(0)
  await forge('An', 'agree:1')
  expect(await broadcasts()).toBe(0)
  for (const who of ['Mai', 'Lan', 'Hùng']) {
    await forge(who, 'agree:1')
    expect(lastOf(who)).toContain('không thuộc vai trò')
  }
  expect(await broadcasts()).toBe(0)
  const told = await desk.db.delivery.findFirstOrThrow({ where: { key: { startsWith: 'second:1:' } } })
  expect(JSON.stringify(told.card)).toContain('agree:1')
  await forge('Cúc', 'agree:1')
  await forge('Cúc', 'agree:1')
  expect(await broadcasts()).toBe(1)
  expect(lastOf('Cúc')).toContain('Đang gửi')
})

test('what waits for a second officer can be called off, and then nobody can agree any more', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 30
  await write()
  await desk.go('An', '[Gửi 38 người]', '[Bỏ, không gửi]')
  await forge('Cúc', 'agree:1')
  expect(await broadcasts()).toBe(0)
})

test('a campaign announced to very many waits for a second officer too, and is under way only then', async () => {
  desk.app.config.SECOND_OFFICER_ABOVE = 30
  await launchCampaign(desk)
  expect((await desk.db.campaign.findFirstOrThrow()).launchedAt).toBe(null)
  await forge('Cúc', 'agree:1')
  expect((await desk.db.campaign.findFirstOrThrow()).launchedAt).not.toBe(null)
  expect(await broadcasts()).toBe(1)
})

test('F-B18: the same to the same people within twelve hours is asked about; a yes sends it and is written down', async () => {
  await write()
  await desk.go('An', '[Gửi 38 người]')
  await write()
  await desk.go('An', '[Gửi 38 người]')
  expect(lastOf('An')).toContain('38 người đã nhận đúng nội dung')
  expect(await broadcasts()).toBe(1)
  await desk.go('An', '[Gửi lại cả 38 người]')
  expect(await broadcasts()).toBe(2)
  expect(await deeds('announcement.again')).toBe(1)
})

test('F-B18: after twelve hours, or with other words, nobody is asked', async () => {
  await write()
  await desk.go('An', '[Gửi 38 người]')
  await write('Họp chuyên môn thứ Bảy')
  await desk.go('An', '[Gửi 38 người]')
  expect(await broadcasts()).toBe(2)
  desk.clock.set(at('2021-05-04', '20:30'))
  await write()
  await desk.go('An', '[Gửi 38 người]')
  expect(await broadcasts()).toBe(3)
  expect(await deeds('announcement.again')).toBe(0)
})

test('of twenty taps on “Gửi” at the same moment one sends', async () => {
  await write()
  await desk.many(Array.from({ length: 20 }, () => desk.last('An', '[Gửi 38 người]')))
  expect(await broadcasts()).toBe(1)
  expect(await desk.db.delivery.count({ where: { broadcastId: { not: null } } })).toBe(38)
})

test('at night an announcement waits for the morning, unless it is urgent, which is written down', async () => {
  desk.clock.set(at('2021-05-04', '22:00'))
  await write()
  await desk.go('An', '[Gửi 38 người]')
  expect(lastOf('An')).toMatch(/sẽ gửi lúc 06:30 thứ Tư 05\/05\/2021[^]*từ 21:00 đến 06:30/)
  expect(await broadcasts()).toBe(0)
  await desk.go('An', '[Việc gấp, gửi ngay]')
  await forge('An', 'urgent:1')
  expect(await broadcasts()).toBe(1)
  expect(await deeds('announcement.urgent')).toBe(1)
})

test('Mai, Lan and Hùng can neither see, send, agree to nor stop what the office announces', async () => {
  const actions = [
    'announcement',
    'readers',
    'readersfile',
    'asreader',
    'send',
    'agree',
    'urgent',
    'calloff',
    'progress',
    'escalate',
  ]
  await write()
  await desk.go('An', '[Gửi 38 người]')
  const before = await desk.db.delivery.count()
  for (const who of ['Mai', 'Lan', 'Hùng'])
    for (const action of actions)
      for (const id of ['1', '1:2', '', '99999999999']) {
        await forge(who, `${action}:${id}`)
        expect(lastOf(who)).toContain('không thuộc vai trò')
      }
  expect(await desk.db.delivery.count()).toBe(before)
})

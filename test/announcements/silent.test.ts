import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reportWorkbook } from '../../src/announcements/watching/report.ts'
import type { Told } from '../../src/announcements/rules.ts'
import { at } from '../../src/lib/time.ts'
import { openDesk } from '../bot/desk.ts'
import { launchCampaign } from './openings.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeEach(async () => {
  desk = await openDesk()
  await launchCampaign(desk)
  await desk.db.delivery.updateMany({ where: { failedAt: null }, data: { sentAt: desk.clock.now() } })
})
afterEach(() => desk.close())

const reminders = () => desk.db.delivery.findMany({ where: { key: { startsWith: 'silent:' } } })
const lastOf = (who: string) => desk.said(who).at(-1)!

const forge = (who: string, data: string) => desk.forge(who, data)

test('only those whom it has reached and who are silent are reminded, and once a day', async () => {
  await forge('Lan', 'ack:1')
  await desk.go('An', '[Ai chưa báo nhận?]')
  expect(desk.said('An').join()).not.toContain('• Trần Thị Lan')
  await forge('An', 'remind:1')
  const reached = await desk.db.delivery.count({ where: { broadcastId: 1, sentAt: { not: null } } })
  expect(await reminders()).toHaveLength(reached - 1)
  expect(lastOf('An')).toBe(`Đã nhắc ${reached - 1} người chưa báo nhận.`)
  await forge('An', 'remind:1')
  expect(await reminders()).toHaveLength(reached - 1)
  expect(lastOf('An')).toContain('Hôm nay những người này đã được nhắc rồi')
  desk.clock.set(at('2021-05-05', '08:00'))
  await forge('An', 'remind:1')
  expect(await reminders()).toHaveLength(2 * (reached - 1))
})

test('nobody is reminded at night: it waits for the morning', async () => {
  desk.clock.set(at('2021-05-04', '22:15'))
  await forge('An', 'remind:1')
  expect(new Set((await reminders()).map(({ dueAt }) => dueAt.getTime()))).toEqual(
    new Set([at('2021-05-05', '06:30').getTime()]),
  )
  expect(lastOf('An')).toMatch(/^Sẽ nhắc \d+ người chưa báo nhận lúc 06:30/)
})

test('Mai, Lan and Hùng can neither remind nor have the report', async () => {
  for (const who of ['Mai', 'Lan', 'Hùng'])
    for (const action of ['remind', 'sendings']) {
      await forge(who, `${action}:1`)
      expect(lastOf(who)).toContain('không thuộc vai trò')
    }
  expect(await reminders()).toEqual([])
})

test('the report is a file whose rows add up to the recipients', async () => {
  await forge('An', 'sendings:1')
  const [file] = desk.emulator.chat(desk.userOf('An')).flatMap(each => each.file ?? [])
  expect(file?.name).toBe('ket-qua-gui-1.xlsx')
  const { sheets } = await readXlsx(desk.emulator.file(file!.id)!.bytes)
  const [head, ...rows] = sheets[0]!.rows
  expect(head?.slice(0, 3)).toEqual(['Đơn vị', 'Người nhận', 'Đã đến'])
  const total = rows.at(-1)!.slice(1).map(Number)
  const sums = total.map((_, nth) => rows.slice(0, -1).reduce((sum, row) => sum + Number(row[nth + 1]), 0))
  expect(sums).toEqual(total)
  expect(total[0]).toBe(total.slice(1, 7).reduce((sum, count) => sum + count, 0))
  expect(sheets[1]!.rows).toHaveLength(1 + total[0]!)
})

test('where nobody was asked to acknowledge nobody is looked for, reminded or told on, and an old button says why', async () => {
  const answers = ['Mời dự lễ', 'xong', 'không', 'không kèm nút', 'mọi người', 'bỏ qua', 'ngay', 'gửi']
  await desk.go('An', '/soanthongbao', ...answers, '[Xem trước và gửi]', '[Gửi 38 người]')
  await desk.db.delivery.updateMany({ where: { failedAt: null }, data: { sentAt: desk.clock.now() } })
  const labels = () => desk.labels('An')
  expect(labels()).not.toContain('Ai chưa báo nhận?')
  expect(labels()).toContain('Tải báo cáo .xlsx')
  const before = await desk.db.delivery.count()
  for (const action of ['silent', 'remind', 'escalate']) {
    await forge('An', `${action}:2`)
    expect(lastOf('An')).toContain('Mời dự lễ không yêu cầu báo nhận')
    expect(labels()).toEqual(['Tải báo cáo .xlsx'])
    for (const who of ['Mai', 'Lan', 'Hùng']) {
      await forge(who, `${action}:2`)
      expect(lastOf(who)).toContain('không thuộc vai trò')
    }
  }
  expect(await desk.db.delivery.count()).toBe(before)
})

test('whatever became of a delivery, it is counted once', async () => {
  const then = new Date(0)
  const none = { sentAt: null, uncertainAt: null, failedAt: null, cancelledAt: null, acknowledgedAt: null }
  const one = (over: Partial<Told>): Told => ({
    personId: 1,
    name: 'Lan',
    school: 'Hoa Mai',
    cause: null,
    ...none,
    ...over,
  })
  const told = [
    one({ sentAt: then, acknowledgedAt: then }),
    one({ uncertainAt: then, cause: 'ECONNRESET' }),
    one({ failedAt: then, cause: 'blocked' }),
    one({ failedAt: then, cause: 'bug' }),
    one({ cancelledAt: then }),
    one({}),
  ]
  const { sheets } = await readXlsx(await reportWorkbook(told, 'vi'))
  expect(sheets[0]!.rows.at(-1)).toEqual(['Tổng cộng', 6, 1, 1, 1, 1, 1, 1, 1])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../bot/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  desk = await openDesk()
  await desk.db.campaign.updateMany({ data: { launchedAt: desk.clock.now() } })
})
afterEach(() => desk.close())

const last = (who: string) => desk.said(who).at(-1) ?? ''
const endTitle = (code: string) =>
  desk.db.title.updateMany({ where: { code }, data: { validUntil: '2021-05-03' } })

test('a title whose days are over is not offered', async () => {
  await endTitle('LDTT')
  await desk.go('Lan', '/dangky', '1')
  expect(last('Lan')).toContain('danh hiệu nào')
  expect(desk.emulator.chat(desk.userOf('Lan')).at(-1)!.buttons.flat()[0]?.label).toBe(
    'Chiến sĩ thi đua cơ sở',
  )
})

test('a title that ends while somebody is answering is asked again, and not left out in silence', async () => {
  await desk.go('Lan', '/dangky', '1', 'lao dong tien tien', '12 tiết dạy tốt', 'bỏ qua')
  await endTitle('LDTT')
  await desk.go('Lan', '[Gửi]')
  expect(last('Lan')).toContain('danh hiệu nào')
  expect(await desk.db.pledge.count()).toBe(0)
  await desk.go('Lan', 'giay khen', '[Gửi]')
  expect((await desk.db.pledge.findFirstOrThrow({ include: { title: true } })).title?.code).toBe('GK')
})

test('where the nearest office no longer has a title, that of the office above stands', async () => {
  const { officeId } = await desk.db.title.findFirstOrThrow({ where: { code: 'LDTT' } })
  const above = await desk.db.unit.create({ data: { kind: 'office', name: 'Sở' } })
  await desk.db.unit.update({ where: { id: officeId }, data: { parentId: above.id } })
  await desk.db.title.create({ data: { officeId: above.id, code: 'LDTT', name: 'LĐTT của Sở', position: 1 } })
  await endTitle('LDTT')
  await desk.db.title.updateMany({ where: { officeId: above.id }, data: { validUntil: null } })
  await desk.go('Lan', '/dangky', '1', 'LĐTT của Sở', '12 tiết', 'bỏ qua', '[Gửi]')
  expect((await desk.db.pledge.findFirstOrThrow({ include: { title: true } })).title?.officeId).toBe(above.id)
})

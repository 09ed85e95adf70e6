import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetInquiries } from '../../src/announcements/asking/inquiries.store.ts'
import { openDesk } from '../bot/desk.ts'
import { launchCampaign } from './openings.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeEach(async () => {
  desk = await openDesk(['Khách'])
  await launchCampaign(desk)
})
afterEach(() => desk.close())

const lastOf = (who: string) => desk.said(who).at(-1)!

const forge = (who: string, data: string) => desk.forge(who, data)

async function ask(who: string, words: string): Promise<void> {
  await forge(who, 'inquire:1')
  await desk.go(who, words, '[Gửi]')
}

test('who has not received an announcement cannot ask about it', async () => {
  await forge('Khách', 'inquire:1')
  expect(lastOf('Khách')).toContain('chưa tham gia')
  for (const id of ['', '0', '-1', 'x', '99', '2147483648']) {
    await forge('Lan', `inquire:${id}`)
    expect(lastOf('Lan')).toContain('không thuộc vai trò')
  }
  expect(await desk.db.inquiry.count()).toBe(0)
})

test('of two officers who answer at once one answer counts, and the other is told', async () => {
  await ask('Lan', 'Đăng ký ở đâu?')
  await forge('An', 'answerto:1')
  await desk.go('An', 'Ở trường.')
  await desk.db.inquiry.updateMany({ data: { answer: 'Ở Phòng.', answeredAt: desk.clock.now() } })
  await desk.go('An', '[Gửi]')
  expect(lastOf('An')).toContain('đã có người của Phòng trả lời')
  expect(await desk.db.inquiry.findFirst()).toMatchObject({ answer: 'Ở Phòng.' })
})

test('the words of somebody who was erased are forgotten, those of others stay', async () => {
  await ask('Lan', 'Đăng ký ở đâu?')
  await ask('Minh', 'Hạn là ngày nào?')
  const { id } = await desk.db.person.findFirstOrThrow({ where: { name: { endsWith: 'Lan' } } })
  await desk.db.person.update({ where: { id }, data: { erasedAt: desk.clock.now() } })
  await forgetInquiries(desk.db)
  const left = await desk.db.inquiry.findMany({ orderBy: { id: 'asc' } })
  expect(left.map(({ words }) => words)).toEqual(['–', 'Hạn là ngày nào?'])
})

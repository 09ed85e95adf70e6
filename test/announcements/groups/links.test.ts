import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentOf, except } from '../../bot/content.ts'
import { openMeeting } from './meeting.ts'
import { launchCampaign } from '../openings.ts'

let desk: Awaited<ReturnType<typeof openMeeting>>
beforeEach(async () => {
  desk = await openMeeting()
  await launchCampaign(desk)
})
afterEach(() => desk.close())

/** What the bot says to somebody who follows a link. */
async function follow(who: string, payload: string): Promise<string> {
  const before = desk.said(who).length
  await desk.go(who, `/start ${payload}`)
  return desk.said(who).slice(before).join('\n')
}

const odd = ['tb_', 'tb_0', 'tb_x', 'tb_-1', 'tb_2', 'tb_99999999999', 'tb_1e0x', 'tb_2_1']

test('whoever an announcement is meant for reads it by the link, with the buttons that are theirs', async () => {
  expect(await follow('Lan', 'tb_1')).toMatch(/PHÁT ĐỘNG[^]*Đã nhận/)
  await desk.go('Lan', '[Đã nhận]')
  expect(await desk.db.acknowledgement.count()).toBe(1)
})

test('whoever it is not meant for learns nothing, not even whether there is one', async () => {
  const sent = await desk.db.person.findFirstOrThrow({ where: { telegramId: desk.userOf('Mai') } })
  await desk.db.delivery.deleteMany({ where: { personId: sent.id } })
  const refusal = await follow('Mai', 'tb_1')
  expect(refusal).toContain('không gửi cho thầy/cô')
  for (const payload of odd) expect([payload, await follow('Mai', payload)]).toEqual([payload, refusal])
})

const seen = async () => except(await contentOf(desk.db), 'Person', () => true)

test('whoever has not joined is led to joining by every link, and nothing is written down', async () => {
  const before = await seen()
  for (const payload of ['tb_1', 'dk_1', 'sl', ...odd])
    expect(await follow('Khách', payload)).toContain('gõ mã tham gia')
  expect(await seen()).toEqual(before)
})

test('a campaign can be launched in the schools’ groups as well', async () => {
  await desk.db.campaign.updateMany({ data: { launchedAt: null } })
  await desk.db.announcement.updateMany({ data: { launchOfId: null } })
  desk.group('Hội đồng', ['Hùng'])
  await desk.bring()
  await desk.press('Hùng', `grouplink:1:${await desk.school('Hoa Mai')}`)
  await desk.go('An', '/phongtrao', '[Phong trào thi đua yêu nước…]', '[Xem trước và phát động]')
  await desk.go('An', '[Phát động, gửi 38 người và 1 nhóm]')
  expect(desk.said('An').at(-1)).toContain('Nhóm, kênh: đã đăng 0/1')
})

test('what was withdrawn cannot be read any more', async () => {
  await desk.db.broadcast.updateMany({ data: { withdrawnAt: desk.clock.now() } })
  expect(await follow('Lan', 'tb_1')).toContain('đã được Phòng thu hồi')
})

test('the link to a pledge goes straight to its campaign, as the button does, and says when that is done', async () => {
  expect(await follow('Lan', 'dk_1')).toMatch(/^Câu 2\/\d\n.*danh hiệu/)
  await desk.go('Lan', '1', 'Mười hai tiết dạy tốt')
  // a command goes on with what was begun by the link
  await desk.go('Lan', '/dangky')
  expect(desk.said('Lan').at(-1)).toContain('Câu 4')
  await desk.go('Lan', 'bỏ qua', '[Gửi]')
  expect(await follow('Lan', 'dk_1')).toContain('đã đăng ký phong trào này')
  expect(await desk.press('Lan', 'run:dangky:1')).toContain('đã đăng ký phong trào này')
  expect(await desk.db.pledge.findMany()).toMatchObject([{ campaignId: 1 }])
})

test.for(['dk_2', 'dk_99'])('the link %s to a campaign that takes no pledge says so', async payload => {
  const { id: _, ...campaign } = await desk.db.campaign.findFirstOrThrow()
  await desk.db.campaign.create({ data: { ...campaign, launchedAt: null } })
  expect(await follow('Lan', payload)).toContain('hiện không nhận đăng ký')
})

test('the office, which does not pledge, is refused; so is a teacher who wants the figures', async () => {
  expect(await follow('An', 'dk_1')).toContain('không thuộc vai trò')
  expect(await follow('Lan', 'sl')).toContain('không thuộc vai trò')
  await desk.go('An', '/kybaocao', 'Học kỳ 2', '31/5/2021', '[Gửi]')
  expect(await follow('Hùng', 'sl')).toMatch(/^Câu 1\//)
})

import { beforeEach, expect, test } from 'vitest'
import { announced } from '../announcements/sent.ts'
import { addBroadcast } from '../../src/outbox/store.ts'
import { reports } from '../../src/reports/bot.ts'
import { figuresForm } from '../../src/indicators/figures.form.ts'
import { chatOf } from '../indicators/chat.ts'
import {
  actorOf,
  db,
  figuresOfHoaMai,
  fill,
  morning,
  openPeriod,
  owedSubmission,
  reset,
  seedWorld,
} from '../indicators/world.ts'

beforeEach(seedWorld)

const refused = 'Việc này không thuộc vai trò của thầy/cô.'
const newest = async () => (await db.period.findFirstOrThrow({ orderBy: { id: 'desc' } })).id

/** The campaign is announced to Hùng, Lan and Mai; Lan has acknowledged and pledged. */
async function announce(): Promise<void> {
  const { id: campaignId } = await db.campaign.update({ where: { id: 1 }, data: { launchedAt: morning } })
  const people = await Promise.all(
    ['Hùng', 'Lan', 'Mai'].map(async given => (await actorOf(given)).personId!),
  )
  const { id: broadcastId } = await announced(db, campaignId, morning)
  const recipients = people.map(personId => ({ personId, schoolId: null }))
  await addBroadcast(db, broadcastId, recipients, morning)
  const lan = await actorOf('Lan')
  await db.acknowledgement.create({ data: { broadcastId, personId: lan.personId!, acknowledgedAt: morning } })
  const pledge = {
    campaignId,
    personId: lan.personId!,
    unitId: lan.memberships[0]!.unit.id,
    targets: '12 tiết',
  }
  await db.pledge.create({ data: { ...pledge, sentAt: morning, receipt: 'ABCD-2345', hash: '' } })
}

test('The overview shows acknowledgements, pledges, schools and figures of what is newest', async () => {
  await announce()
  await openPeriod()
  await fill('Hùng', figuresForm, { submissionId: await owedSubmission('Hoa Mai') }, figuresOfHoaMai)
  const office = await chatOf('An', reports)
  const said = await office.command('tonghop')
  expect(said).toContain(
    `📣 Phong trào thi đua yêu nước ngành giáo dục Quận 11 năm 2021
Đã báo nhận: 1/3 người (33,33 %)
Đã đăng ký thi đua: 1/3 người (33,33 %)

Kỳ báo cáo: Học kỳ II, hạn đến hết thứ Hai 31/05/2021
Trường đã gửi: 1/9 (11,11 %)
Chỉ tiêu đã được trả lời: 10/140 (7,14 %)`,
  )
  expect(said).toContain('[Huy động trẻ ra lớp]\n[Học sinh bỏ học]')
  expect(said).toContain('[Theo trường] [Chỗ lạ trong bảng chỉ tiêu]\n[‹ Kỳ trước]')
  expect(await office.press('overview', 1, 1)).toContain('Kỳ báo cáo: Năm học 2019-2020 (số liệu minh họa)')
})

test('A page of the table shows Σ over Σ, the coverage, and what it means', async () => {
  await openPeriod()
  await fill('Hùng', figuresForm, { submissionId: await owedSubmission('Hoa Mai') }, figuresOfHoaMai)
  const office = await chatOf('An', reports)
  const page = await office.press('table', await newest(), 1)
  expect(page).toContain(
    `Học sinh tiểu học (tiểu học)
Kết quả: 2/970 = 0,21 % (1/3 trường)
✗ Chưa đạt chỉ tiêu: không quá 0,20 %
So với mốc 0,23 %: ▲ tốt hơn

Học sinh THCS (THCS)
Kết quả: – (0/4 trường)
Chỉ tiêu: không quá 0,6 %
So với mốc 0,43 %

Trang 2/8
[‹ Trước] [Tiếp ›]
[Theo trường]
[← Tổng hợp]`,
  )
  const first = await office.press('table', await newest(), 0)
  expect(first).toContain('các trường đếm được 196, chưa có tổng của địa bàn')
  expect(first).toContain('[Nhập số liệu chung của địa bàn]')
})

test('From the whole area the office comes down to one school and back', async () => {
  await openPeriod()
  const id = await owedSubmission('Hoa Mai')
  await fill('Hùng', figuresForm, { submissionId: id }, figuresOfHoaMai)
  const office = await chatOf('An', reports)
  const list = await office.press('schools', await newest(), 0)
  expect(list).toContain('✎ Học kỳ II: 1/9 trường đã gửi số liệu')
  expect(list).toContain('○ Trường Mầm non Ánh Dương (Phường 14): chưa gửi')
  expect(list).toContain(
    '● Trường Tiểu học Hoa Mai (Phường 5): đã gửi lúc 08:00 thứ Ba 04/05/2021, 10/11 chỉ tiêu',
  )
  const school = await office.press('school', id, 0, 0)
  expect(school).toContain('Học sinh bỏ học – Học sinh tiểu học: 2/970 = 0,21 %')
  expect(school).toContain('[Theo trường]')
  expect(await office.press('school', await owedSubmission('Sao Việt'), 0, 0)).toContain('Chưa gửi')
})

test('What is odd about the table is shown, not corrected', async () => {
  const office = await chatOf('An', reports)
  expect(await office.press('odd', 1)).toContain('Học sinh THCS: kỳ trước 0,43 %, chỉ tiêu 0,6 %')
})

test('Pledges are counted school by school, each person once', async () => {
  await announce()
  const said = await (await chatOf('An', reports)).press('pledged', 1, 0)
  expect(said).toContain('1/3 người')
  expect(said).toContain('Trường Tiểu học Hoa Mai (Phường 5): 1/2 người')
  expect(said).toContain('Trường Tiểu học Bình Minh (Phường 10): 0/1 người')
})

test('Nobody but the office sees the overview; a principal sees the own school, Mai nothing of Hoa Mai', async () => {
  await openPeriod()
  const period = await newest()
  const hoaMai = await owedSubmission('Hoa Mai')
  for (const given of ['Mai', 'Hùng', 'Lan', 'nobody']) {
    const chat = await chatOf(given, reports)
    const screens = [
      chat.command('tonghop'),
      chat.press('overview', 1, period),
      chat.press('table', period, 0),
      chat.press('schools', period, 0),
      chat.press('odd', period),
      chat.press('pledged', 1, 0),
    ]
    for (const screen of screens) expect(await screen, given).toMatch(/không thuộc vai trò|chưa tham gia/)
  }
  expect(await (await chatOf('Mai', reports)).press('school', hoaMai, 0, 0)).toContain(refused)
  expect(await (await chatOf('Nhung', reports)).press('school', hoaMai, 0, 0)).toContain(refused)
  const own = await (await chatOf('Hùng', reports)).press('school', hoaMai, 0, 0)
  expect(own).toContain('Trường Tiểu học Hoa Mai')
  expect(own).not.toContain('[Theo trường]')
})

test('Buttons that nobody made are refused, and pages that do not exist lead to the last', async () => {
  const office = await chatOf('An', reports)
  for (const forged of ['', '0', '4711', '99999999999', '-1', 'abc', '1 OR 1=1'])
    for (const screen of ['overview', 'table', 'schools', 'school', 'odd', 'pledged'])
      expect(await office.press(screen, forged, '0', '0'), `${screen} ${forged}`).toContain(refused)
  expect(await office.press('table', 1, 999)).toContain('Trang 8/8')
  expect(await office.press('schools', 1, 999)).toContain('9/9 trường')
  expect(await office.press('overview', 1, 999)).toContain('Chưa mở kỳ báo cáo nào.')
})

test('F-N15: an office with nothing at all has an overview', async () => {
  await reset()
  const { id: unitId } = await db.unit.create({ data: { kind: 'office', name: 'Phòng', levels: [] } })
  const { id: personId } = await db.person.create({ data: { name: 'An', telegramId: 1001n } })
  await db.membership.create({ data: { personId, unitId, role: 'lead' } })
  const office = await chatOf('An', reports)
  expect(await office.command('tonghop')).toBe(
    '📋 Tổng hợp – Phòng\n\nChưa phát động phong trào nào.\n\nChưa mở kỳ báo cáo nào.',
  )
})

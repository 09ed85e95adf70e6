import { beforeEach, expect, test } from 'vitest'
import { indicators } from '../../src/indicators/bot.ts'
import { figuresForm } from '../../src/indicators/figures.form.ts'
import { chatOf, createTestApp } from './chat.ts'
import {
  actorOf,
  db,
  fill,
  letReport,
  morning,
  openPeriod,
  owedSubmission,
  schoolOf,
  seedWorld,
} from './world.ts'

beforeEach(seedWorld)

const refused = 'Việc này không thuộc vai trò của thầy/cô. Gõ /menu để xem những việc thầy/cô làm được.'
const answers = [
  '196',
  '2/970',
  '957/970',
  '187/187',
  '960/970',
  '962/970',
  '187/191',
  '805/970',
  '27/38',
  '1/38',
  'rồi',
]

async function sendHoaMai(): Promise<number> {
  const submissionId = await owedSubmission('Hoa Mai')
  await fill('Hùng', figuresForm, { submissionId }, [...answers, 'gửi'])
  return submissionId
}

test('With one report due /solieu opens it, and once it is sent shows it with its receipt', async () => {
  await openPeriod()
  const hùng = await chatOf('Hùng', indicators)
  expect(await hùng.command('solieu')).toContain('Câu 1/11')
  const id = await sendHoaMai()
  const said = await hùng.command('solieu')
  expect(said).toContain('Số liệu của Trường Tiểu học Hoa Mai, kỳ Học kỳ II')
  expect(said).toContain('Đã trả lời: 11/11 chỉ tiêu')
  expect(said).toMatch(/Biên nhận: [A-Z2-9]{4}-[A-Z2-9]{4}\n/)
  expect(said).toContain('Học sinh bỏ học – Học sinh tiểu học: 2/970 = 0,21 %')
  expect(await hùng.press('sent', id)).toBe(said)
  expect(await hùng.press('sent', id, 0)).toBe(`✎ ${said}`)
})

test('With several reports due /solieu lists them, and each can be opened by its number', async () => {
  const { personId } = await actorOf('Hùng')
  await db.membership.create({
    data: { personId: personId!, unitId: await schoolOf('Bình Minh'), role: 'principal' },
  })
  await openPeriod()
  const [hoaMai, binhMinh] = [await owedSubmission('Hoa Mai'), await owedSubmission('Bình Minh')]
  const hùng = await chatOf('Hùng', indicators)
  expect(await hùng.command('solieu')).toBe(
    `Có 2 báo cáo đang chờ thầy/cô. Bấm một nút, hoặc gõ lệnh ở đầu dòng:

/solieu_${hoaMai} – Trường Tiểu học Hoa Mai, Học kỳ II, hạn đến hết thứ Hai 31/05/2021
/solieu_${binhMinh} – Trường Tiểu học Bình Minh, Học kỳ II, hạn đến hết thứ Hai 31/05/2021
[Trường Tiểu học Hoa Mai – Học kỳ II]
[Trường Tiểu học Bình Minh – Học kỳ II]`,
  )
  expect(await hùng.command('solieu', String(binhMinh))).toContain('🏫 Trường Tiểu học Bình Minh')
})

test('A report that was missed says so and whom to ask; one that was never asked for leads to the year before', async () => {
  const hùng = await chatOf('Hùng', indicators)
  expect(await hùng.command('solieu')).toContain('kỳ Năm học 2019-2020')
  await openPeriod()
  const late = await chatOf('Hùng', indicators, new Date('2021-06-01T00:00:10+07:00'))
  const missed =
    'Kỳ báo cáo Học kỳ II đã hết hạn (hết thứ Hai 31/05/2021) và Trường Tiểu học Hoa Mai chưa gửi số liệu.'
  expect(await late.command('solieu')).toContain(missed)
})

test('Only the heads of a school write its figures and only they and the office read them', async () => {
  await openPeriod()
  const id = await sendHoaMai()
  for (const given of ['Mai', 'Lan', 'Nhung', 'Khánh']) {
    const chat = await chatOf(given, indicators)
    expect(await chat.command('solieu', String(id)), given).toBe(refused)
    expect(await chat.press('sent', id), given).toBe(refused)
    expect(await chat.press('sent', id, 0), given).toBe(refused)
    expect(await chat.press('enterfor', id), given).toBe(refused)
  }
  const office = await chatOf('An', indicators)
  expect(await office.press('sent', id)).toContain('Trường Tiểu học Hoa Mai')
  expect(await (await chatOf('nobody', indicators)).press('sent', id)).toContain('chưa tham gia')
})

test('Numbers that nobody was given are refused', async () => {
  await openPeriod()
  const hùng = await chatOf('Hùng', indicators)
  for (const id of ['4711', '99999999999', '-1', 'abc', '1; DROP TABLE "Entry"', ' '])
    for (const said of [await hùng.command('solieu', id), await hùng.press('sent', id)])
      expect(said, id).toBe(refused)
})

const waiting = async (given: string, now = morning) =>
  (await indicators.waiting!(createTestApp([]), await actorOf(given), now)).map(({ press }) => press)

test('The menu shows what is due, and leaves to the draft what was begun', async () => {
  await openPeriod()
  const hoaMai = await owedSubmission('Hoa Mai')
  expect(await waiting('Hùng')).toEqual([`run:solieu:${hoaMai}`])
  expect(await waiting('Mai')).toEqual([])
  expect(await waiting('Hùng', new Date('2021-06-01T00:00:00+07:00'))).toEqual([])
  await fill('Hùng', figuresForm, { submissionId: hoaMai }, ['196'])
  expect(await waiting('Hùng')).toEqual([])
  expect(await waiting('Oanh')).toEqual([])
  await letReport('Oanh')
  expect(await waiting('Oanh')).toEqual([`run:solieu:${hoaMai}`])
})

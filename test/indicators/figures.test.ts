import { beforeEach, expect, test } from 'vitest'
import { figuresForm } from '../../src/indicators/figures.form.ts'
import { db, fill, letReport, openPeriod, owedSubmission, schoolOf, seedWorld, shownAll } from './world.ts'

beforeEach(async () => {
  await seedWorld()
  await openPeriod()
})

const report = async (given: string, lines: readonly string[], school = 'Hoa Mai', now?: Date) =>
  shownAll(await fill(given, figuresForm, { submissionId: await owedSubmission(school) }, lines, now))

const answers = [
  '196',
  '2/970',
  '957/970',
  '187/187',
  'chưa có',
  'ko ps',
  '187/191',
  '805/970',
  '27/38',
  '1/38',
  'rồi',
]

test('A question names what is counted out of what, last period and the target as it was printed', async () => {
  expect(await report('Hùng', ['196'])).toBe(
    `Câu 2/11
Học sinh bỏ học (tiểu học)
Học sinh tiểu học
Đếm: số học sinh bỏ học / tổng số học sinh tiểu học
Kỳ trước: 2/968 = 0,21 %
Chỉ tiêu của Phòng: 0,20 %
Gõ hai số đếm, ví dụ 45/48.
[Không phát sinh] [Chưa có số liệu]
[Không áp dụng]
[← Quay lại]
[Để sau] [Huỷ]`,
  )
})

test('A report is reviewed, sent and confirmed with its completeness and a receipt', async () => {
  const review = await report('Hùng', answers)
  expect(review).toContain('1. Huy động trẻ ra lớp – Trẻ 6 tuổi vào lớp Một: 196\n')
  expect(review).toContain('\n5. Năng lực: Chưa có số liệu\n6. Phẩm chất: Không phát sinh\n')
  const receipt = await report('Hùng', ['gửi'])
  expect(receipt.replace(/[A-Z2-9]{4}-[A-Z2-9]{4}/, 'CODE').replace(/[0-9a-f]{16}/, 'HASH')).toBe(
    `✅ Phòng đã nhận số liệu của Trường Tiểu học Hoa Mai, kỳ Học kỳ II.

Đã trả lời: 10/11 chỉ tiêu
Còn thiếu: Năng lực

Gửi lúc 08:00 thứ Ba 04/05/2021, người gửi: Phạm Quốc Hùng
Biên nhận: CODE
Mã kiểm tra nội dung: HASH
[Xem số liệu đã gửi]
[Mở menu]`,
  )
})

test('The parts of a whole are counted out of the number that the first of them gave', async () => {
  const before = Array.from({ length: 10 }, () => 'chưa có')
  const asked = await report('Khánh', [...before, '430/490'], 'Hướng Dương')
  expect(asked).toContain('Hạnh kiểm: Khá\nĐếm: số học sinh hạnh kiểm Khá, trong 490 đã trả lời ở trên')
  expect(asked).toContain('Kỳ trước: 57/486 = 11,73 %')
  expect(await report('Khánh', ['57'], 'Hướng Dương')).toContain('✓ 57/490 = 11,63 %')
})

test('A number that was given once need not be typed again', async () => {
  const asked = await report('Hùng', ['196', '2/970'])
  expect(asked).toContain('Nếu tổng vẫn là 970 thì chỉ cần gõ số đầu.')
  expect(await report('Hùng', ['957'])).toContain('✓ 957/970 = 98,66 %')
  expect(await report('Hùng', ['1/1', 'khoảng 960'])).toContain('[Đúng, 960/970 = 98,97 %]')
  expect(await report('Hùng', ['961/971'])).toContain('✓ 961/971 = 98,97 %')
  expect(await report('Hùng', ['972'])).toContain('Số đạt (972) không thể lớn hơn tổng số (971).')
})

test('F-D1: principal and deputy fill in side by side; who sends second is told kindly', async () => {
  await letReport('Oanh')
  await report('Oanh', answers)
  await report('Hùng', [...answers, 'gửi'])
  const told = await report('Oanh', ['gửi'])
  expect(told).toContain('Số liệu của trường đã được Phạm Quốc Hùng gửi lúc 08:00 thứ Ba 04/05/2021.')
  expect(await db.entry.count({ where: { submissionId: await owedSubmission('Hoa Mai') } })).toBe(11)
})

test('F-N12: a report of blanks alone is held back at the review', async () => {
  const review = await report('Hùng', [...answers.map(() => 'chưa có số liệu'), 'gửi'])
  expect(review).toContain('Cả 11 chỉ tiêu đều là “chưa có số liệu”, nên chưa gửi được. Còn thiếu: ')
  expect(review).not.toContain('[Gửi]')
})

test('F-N13: a draft that is open at midnight can no longer be sent, and says until when it could', async () => {
  await report('Hùng', answers)
  const late = await report('Hùng', ['gửi'], 'Hoa Mai', new Date('2021-06-01T00:00:10+07:00'))
  expect(late).toContain('Kỳ báo cáo Học kỳ II đã đóng khi hết thứ Hai 31/05/2021')
  expect(await report('Hùng', ['gửi'], 'Hoa Mai', new Date('2021-05-31T23:59:30+07:00'))).toContain(
    '✅ Phòng đã nhận',
  )
})

test('Mai of another school, a teacher and a deputy without the task cannot report for Hoa Mai', async () => {
  for (const given of ['Mai', 'Nhung', 'Lan', 'Oanh', 'nobody'])
    expect(await report(given, []), given).toBe('Biểu mẫu này đã đóng.')
})

test('The office reports on behalf of a school, as such, and those who may report there are told', async () => {
  await letReport('Oanh')
  await report('Hùng', ['5'])
  const sent = await report('An', [...answers, 'gửi'])
  expect(sent).toContain('người gửi: Nguyễn Hoài An (Phòng nhập hộ)')
  const school = await schoolOf('Hoa Mai')
  const { submittedAs } = await db.submission.findFirstOrThrow({
    where: { id: await owedSubmission('Hoa Mai') },
  })
  expect(submittedAs).toBe('lead')
  const deed = await db.audit.findFirstOrThrow({ where: { action: 'figures.send' } })
  expect(deed).toMatchObject({ unitId: school, behalfOf: school })
  expect(await db.draft.count()).toBe(1)
})

test('Who stops being principal while a draft is open cannot send it', async () => {
  await report('Hùng', answers)
  await db.membership.updateMany({
    where: { unitId: await schoolOf('Hoa Mai'), role: 'principal' },
    data: { endedAt: new Date() },
  })
  expect(await report('Hùng', ['gửi'])).toContain('Biểu mẫu này đã đóng.')
  expect(await db.entry.count({ where: { submissionId: await owedSubmission('Hoa Mai') } })).toBe(0)
})

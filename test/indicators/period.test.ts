import { beforeEach, expect, test } from 'vitest'
import { periodForm } from '../../src/indicators/period.form.ts'
import type { Card } from '../../src/lib/card.ts'
import { db, fill, letReport, morning, openPeriod, schoolOf, seedWorld, shown, shownAll } from './world.ts'

beforeEach(seedWorld)

const newest = () =>
  db.period.findFirstOrThrow({
    orderBy: { id: 'desc' },
    include: { submissions: { include: { unit: true }, orderBy: { id: 'asc' } } },
  })

const notices = () =>
  db.delivery.findMany({ where: { key: { startsWith: 'period:' } }, orderBy: { id: 'asc' } })

test('Opening a period freezes who is expected: every school below the office that owes a row', async () => {
  const office = await db.unit.findFirstOrThrow({ where: { kind: 'office' } })
  const other = await db.unit.create({ data: { kind: 'office', name: 'Phòng khác', levels: [] } })
  const unit = { kind: 'school' as const, name: 'Trường', parentId: office.id }
  const ward = await db.unit.create({
    data: { kind: 'office', name: 'Phường 5', levels: [], parentId: office.id },
  })
  await db.unit.create({ data: { ...unit, name: 'Trường không cấp', levels: [] } })
  await db.unit.create({ data: { ...unit, name: 'Trường nơi khác', levels: ['TH'], parentId: other.id } })
  await db.unit.create({ data: { ...unit, name: 'Trường của phường', levels: ['MN'], parentId: ward.id } })
  await openPeriod()
  const { name, submissions, closesAt, openedAt } = await newest()
  const names = submissions.map(each => each.unit.name)
  expect([name, submissions.length, openedAt]).toEqual(['Học kỳ II', 10, morning])
  expect(names).toContain('Trường của phường')
  expect(names).not.toContain('Trường không cấp')
  expect(names).not.toContain('Trường nơi khác')
  // the last day belongs to the period, to its last second
  expect(closesAt).toEqual(new Date('2021-06-01T00:00:00+07:00'))
})

test('Everybody who may report for a school is written to, once, with the deadline and a way to begin', async () => {
  await letReport('Oanh')
  await openPeriod()
  const rows = await notices()
  expect(rows).toHaveLength(10)
  const hoaMai = await db.submission.findFirstOrThrow({
    where: { unitId: await schoolOf('Hoa Mai') },
    orderBy: { id: 'desc' },
  })
  const mine = rows.filter(({ key }) => key.split(':')[2] === String(hoaMai.id))
  expect(mine.map(({ chatId, dueAt }) => [chatId, dueAt])).toEqual([
    [1002n, morning],
    [1003n, morning],
  ])
  expect(shown(mine[0]?.card as unknown as Card)).toBe(
    `📊 Kỳ báo cáo: Học kỳ II
Phòng mời Trường Tiểu học Hoa Mai gửi số liệu.

Cần trả lời: 11 chỉ tiêu
Hạn: hết thứ Hai 31/05/2021 (còn 27 ngày)

Bot hỏi từng câu; thầy/cô nghỉ lúc nào cũng được, câu đã trả lời không mất. Bấm nút dưới đây, hoặc gõ /solieu_${hoaMai.id}.
[Bắt đầu nhập số liệu]`,
  )
})

test('The office hears how many were asked, who has nobody to ask, and what is odd about the table', async () => {
  const said = shownAll(await openPeriod())
  expect(said).toContain('✅ Đã mở kỳ báo cáo Học kỳ II, hạn đến hết thứ Hai 31/05/2021.')
  expect(said).toContain('Đã hỏi số liệu của 9 trường; 3 trường đã có người nhận được tin.')
  expect(said).toContain('6 trường chưa có ai được quyền báo số liệu tham gia bot')
  expect(said).toContain('Trường Mầm non Hoa Phượng; Trường Mầm non Tuổi Thơ')
  expect(said).not.toContain('Trường Tiểu học Hoa Mai;')
  expect(said).toContain('Học sinh THCS: kỳ trước 0,43 %, chỉ tiêu 0,6 %')
  const printed = await db.indicator.findFirstOrThrow({ where: { code: 'THCS-02' } })
  expect([printed.baseline, printed.target]).toEqual(['0,43', '0,6'])
})

test('At night nobody is written to before half past six', async () => {
  const said = shownAll(await openPeriod(new Date('2021-05-04T22:00:00+07:00')))
  expect(said).toContain('tin sẽ được gửi lúc 06:30 thứ Tư 05/05/2021')
  const [first] = await notices()
  expect(first?.dueAt).toEqual(new Date('2021-05-05T06:30:00+07:00'))
  expect(shown(first?.card as unknown as Card)).toContain('còn 26 ngày')
})

test('On the last evening there is no morning to wait for', async () => {
  await openPeriod(new Date('2021-05-31T22:00:00+07:00'))
  const [first] = await notices()
  expect(first?.dueAt).toEqual(new Date('2021-05-31T22:00:00+07:00'))
  expect(shown(first?.card as unknown as Card)).toContain('hôm nay là ngày cuối')
})

test('A last day that is over is refused, also when the draft was left until then', async () => {
  const before = shownAll(await fill('An', periodForm, {}, ['Kỳ', '03/05/2021']))
  expect(before).toContain('thứ Hai 03/05/2021 sớm quá')
  await fill('An', periodForm, {}, ['05/05/2021'])
  const late = shownAll(await fill('An', periodForm, {}, ['gửi'], new Date('2021-05-06T08:00:00+07:00')))
  expect(late).toContain('thứ Tư 05/05/2021 đã qua')
  expect(await db.period.count()).toBe(1)
})

test('Which table is only asked where there are several', async () => {
  const { id: officeId } = await db.unit.findFirstOrThrow({ where: { kind: 'office' } })
  const set = await db.indicatorSet.create({ data: { officeId, name: 'Bảng mới', schoolYear: '2021-2022' } })
  expect(shownAll(await fill('An', periodForm, {}, ['Kỳ']))).toContain('Ngày cuối cùng')
  const row = await db.indicator.findFirstOrThrow({ where: { code: 'MN-01' }, omit: { id: true } })
  await db.indicator.create({ data: { ...row, setId: set.id } })
  expect(shownAll(await fill('An', periodForm, {}, []))).toContain('[Bảng mới]\n[Chỉ tiêu năm học 2020-2021]')
  await fill('An', periodForm, {}, ['bang moi', '31/5/2021', 'gửi'])
  const { submissions } = await newest()
  expect(submissions).toHaveLength(3)
})

test('Only the office opens periods', async () => {
  for (const given of ['Hùng', 'Lan', 'Mai', 'nobody'])
    expect(shownAll(await fill(given, periodForm, {}, [])), given).toBe('Biểu mẫu này đã đóng.')
})

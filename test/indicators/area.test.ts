import { beforeEach, expect, test } from 'vitest'
import { areaForm } from '../../src/indicators/area.form.ts'
import { indicators } from '../../src/indicators/bot.ts'
import { areaOf, newestPeriod } from '../../src/indicators/periods.store.ts'
import { chatOf } from './chat.ts'
import { db, fill, openPeriod, seedWorld, shownAll } from './world.ts'

beforeEach(seedWorld)

const skip = 'bỏ qua'

async function give(given: string, lines: readonly string[]): Promise<string> {
  const { id: periodId } = await db.period.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return shownAll(await fill(given, areaForm, { periodId }, lines))
}

const stored = async () => {
  const { id } = await db.period.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return [...(await areaOf(db, id)).values()]
}

test('The office gives the denominators that no school has, with those of last year before its eyes', async () => {
  await openPeriod()
  expect(await give('An', [])).toBe(
    `Câu 1/8
Huy động trẻ ra lớp (mầm non)
Nhà trẻ
Cần: số trẻ trong độ tuổi nhà trẻ trên địa bàn. Các trường chỉ đếm phần của mình.
Kỳ trước: 905
Gõ một số, ví dụ 1008. Chưa có số, hoặc giữ số đã nhập, thì bấm “Bỏ qua”.
[Bỏ qua]
[Để sau] [Huỷ]`,
  )
  const asked = await give('An', ['910', '1.012', skip, '545'])
  expect(asked).toContain('Chống mù chữ\nĐếm: số người biết chữ / số người từ 15 đến 60 tuổi trên địa bàn')
  expect(asked).toContain('Kỳ trước: 149.730/150.000 = 99,82 %')
  const saved = await give('An', ['149.800/150.000', skip, skip, skip, 'gửi'])
  expect(saved).toContain('✅ Đã ghi 4 số liệu chung cho kỳ Học kỳ II. Hiện có 4/8.')
  expect(await stored()).toEqual([
    { numerator: null, denominator: 910 },
    { numerator: null, denominator: 1012 },
    { numerator: null, denominator: 545 },
    { numerator: 149_800, denominator: 150_000 },
  ])
})

test('What is given again replaces what was there, what is skipped stays', async () => {
  await openPeriod()
  await give('An', ['910', '1012', skip, skip, skip, skip, skip, skip, 'gửi'])
  expect(await give('An', [])).toContain('Đã nhập: 910')
  await give('An', ['911', skip, skip, skip, skip, skip, skip, skip, 'gửi'])
  expect(await stored()).toEqual([
    { numerator: null, denominator: 911 },
    { numerator: null, denominator: 1012 },
  ])
})

test('A figure of the area is two counts, never more above than below', async () => {
  await openPeriod()
  const before = [skip, skip, skip, skip]
  expect(await give('An', [...before, '150'])).toContain('Cần hai số đếm')
  expect(await give('An', ['160/150'])).toContain('không thể lớn hơn')
})

test('/mauso is about the newest period, and says so when there is none', async () => {
  await openPeriod()
  const office = await chatOf('An', indicators)
  await office.command('mauso')
  const period = await newestPeriod(db, [1])
  expect((await db.draft.findFirstOrThrow()).subject).toBe(`{"periodId":${period?.id}}`)
  await db.$executeRaw`TRUNCATE "Period" CASCADE`
  expect(await office.command('mauso')).toContain('Chưa có kỳ báo cáo nào')
})

test('Only the office of the period gives its figures', async () => {
  await openPeriod()
  for (const given of ['Hùng', 'Lan', 'Mai', 'nobody'])
    expect(await give(given, []), given).toBe('Biểu mẫu này đã đóng.')
  const office = await chatOf('An', indicators)
  for (const id of ['4711', '99999999999', '-1', 'abc'])
    expect(await office.command('mauso', id), id).toBe('Biểu mẫu này đã đóng.')
})

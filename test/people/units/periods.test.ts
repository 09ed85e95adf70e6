import { beforeEach, expect, test } from 'vitest'
import { features } from '../../../src/features.ts'
import { figuresForm } from '../../../src/indicators/figures.form.ts'
import { expectForm } from '../../../src/indicators/expect.form.ts'
import { indicators } from '../../../src/indicators/bot.ts'
import { readFiled } from '../../../src/indicators/filed.store.ts'
import type { AnyForm } from '../../../src/forms/form.ts'
import { reports } from '../../../src/reports/bot.ts'
import { readPeriodSummary } from '../../../src/reports/store.ts'
import { unsentOf } from '../../../src/reminders/store.ts'
import { chatOf } from '../../indicators/chat.ts'
import {
  db,
  figuresOfHoaMai,
  fill,
  morning,
  openPeriod,
  owedSubmission,
  schoolOf,
  seedWorld,
  shownAll,
} from '../../indicators/world.ts'

beforeEach(seedWorld)

const formOf = (name: string): AnyForm => {
  for (const { forms = [] } of features) for (const form of forms) if (form.name === name) return form
  throw new Error(`There is no form "${name}"`)
}

/** Fills in a form about a unit, as An does. */
const change = async (name: string, school: string, lines: readonly string[]) =>
  await fill('An', formOf(name), { unitId: await schoolOf(school) }, lines)

const newest = async () => (await db.period.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
const officeId = async () =>
  (await db.unit.findFirstOrThrow({ where: { kind: 'office' }, orderBy: { id: 'asc' } })).id
const summary = async () => (await readPeriodSummary(db, await officeId(), null))!

test('F-N11: whatever is closed, merged, opened or moved in mid-period, no rate exceeds 100 %', async () => {
  await openPeriod()
  await fill('Hùng', figuresForm, { submissionId: await owedSubmission('Hoa Mai') }, figuresOfHoaMai)
  expect(await summary()).toMatchObject({ schools: 9, sent: 1, excused: 0 })

  // one that has reported stays in the period, one that has not leaves it
  await change('unitmerge', 'Hoa Mai', ['hướng dương', 'QĐ 15', 'hôm nay', 'gửi'])
  await change('unitclose', 'Thanh Bình', ['không còn học sinh', 'hôm nay', 'gửi'])
  await fill('An', formOf('schoolnew'), { parentId: await officeId() }, [
    'Trường Tiểu học Mới',
    'Phường 2',
    'TH',
    'hôm nay',
    'gửi',
  ])
  const after = await summary()
  expect(after).toMatchObject({ schools: 8, sent: 1, excused: 1 })
  expect(after.sent).toBeLessThanOrEqual(after.schools)
  expect(after.answered).toBeLessThanOrEqual(after.expected)

  const an = await chatOf('An', reports)
  const list = await an.press('schools', await newest(), 0)
  expect(list).toContain('1/8 trường đã gửi số liệu')
  expect(list).toContain('– Trường THCS Thanh Bình (Phường 7): được miễn, giải thể, thứ Ba 04/05/2021')
  expect(list).toContain('● Trường Tiểu học Hoa Mai (Phường 5): đã gửi')
  expect(list).not.toContain('Trường Tiểu học Mới')
  for (const page of [0, 1, 2, 3]) {
    const shares = (await an.press('table', await newest(), page)).matchAll(/\((\d+)\/(\d+) trường/g)
    for (const [, answered, expected] of shares)
      expect(Number(answered)).toBeLessThanOrEqual(Number(expected))
  }
})

test('Nobody is reminded for a school that is excused, and its draft says kindly why', async () => {
  await openPeriod()
  const submissionId = await owedSubmission('Hoa Mai')
  await fill('Hùng', figuresForm, { submissionId }, ['196', '2/970'])
  await change('unitmerge', 'Hoa Mai', ['hướng dương', 'QĐ 15', 'hôm nay', 'gửi'])
  expect((await unsentOf(db, await newest(), 3)).map(({ submissionId: id }) => id)).not.toContain(
    submissionId,
  )
  const said = shownAll(await fill('Hùng', figuresForm, { submissionId }, []))
  expect(said).toContain(
    'Trường Tiểu học Hoa Mai không cần gửi số liệu kỳ Học kỳ II nữa: sáp nhập vào Trường TH-THCS Hướng Dương',
  )
  expect(await (await chatOf('Mai', indicators)).command('solieu', String(submissionId))).not.toContain(
    'Hoa Mai',
  )
  const told = await db.delivery.findMany({
    where: { key: { startsWith: 'period:' }, unitId: await schoolOf('Hoa Mai') },
  })
  expect(told.map(({ cancelledAt }) => cancelledAt)).toEqual(told.map(() => morning))
})

test('A school opened in mid-period is asked only if the office adds it, and then counts', async () => {
  await openPeriod()
  await fill('An', formOf('schoolnew'), { parentId: await officeId() }, [
    'Trường Tiểu học Mới',
    'Phường 2',
    'TH',
    'hôm nay',
    'gửi',
  ])
  expect((await summary()).schools).toBe(9)
  const an = await chatOf('An', reports)
  expect(await an.press('schools', await newest(), 0)).toContain('[Thêm trường vào kỳ này]')
  const added = await fill('An', expectForm, { periodId: await newest() }, ['mới', 'gửi'])
  expect(shownAll(added)).toContain('Đã thêm Trường Tiểu học Mới vào kỳ Học kỳ II')
  expect((await summary()).schools).toBe(10)
  expect(await an.press('schools', await newest(), 0)).not.toContain('[Thêm trường vào kỳ này]')
  expect(shownAll(await fill('Mai', expectForm, { periodId: await newest() }, []))).toContain(
    'Biểu mẫu này đã đóng',
  )
})

test('A new name and new levels leave the old period as it was, in every place that tells of it', async () => {
  await openPeriod()
  const id = await owedSubmission('Hoa Mai')
  await fill('Hùng', figuresForm, { submissionId: id }, figuresOfHoaMai)
  const an = await chatOf('An', reports)
  const all = async () => {
    const filed = (await readFiled(db, id))!
    const due = await unsentOf(db, await newest(), 3)
    return {
      school: [filed.school.name, filed.school.levels, filed.rows.map(({ code }) => code)],
      summary: await summary(),
      due: due.map(({ school, levels }) => [school, levels]),
      screens: [
        await an.command('tonghop'),
        await an.press('schools', await newest(), 0),
        await an.press('school', id, 0, 0),
        await an.press('table', await newest(), 1),
      ],
    }
  }
  const before = await all()
  for (const school of ['Hoa Mai', 'Bình Minh'])
    await change('unitlevels', school, ['MN, TH, THCS', 'bỏ qua', 'hôm nay', 'gửi'])
  await change('unitname', 'Bình Minh', ['Trường Mới Toanh', 'bỏ qua', 'hôm nay', 'gửi'])
  await change('unitname', 'Hoa Mai', ['Trường Mới Tinh', 'bỏ qua', 'hôm nay', 'gửi'])
  expect(await db.unit.findMany({ where: { name: { startsWith: 'Trường Mới' } } })).toMatchObject([
    { levels: ['MN', 'TH', 'THCS'] },
    { levels: ['MN', 'TH', 'THCS'] },
  ])
  expect(await all()).toEqual(before)
})

import { beforeEach, expect, test } from 'vitest'
import { units } from '../../../src/people/units/bot.ts'
import { features } from '../../../src/features.ts'
import type { AnyForm } from '../../../src/forms/form.ts'
import { beyond } from '../../../src/beyond.ts'
import { readTree } from '../../../src/people/units/tree.store.ts'
import { chatOf } from '../../indicators/chat.ts'
import { actorOf, db, fill, schoolOf, seedWorld, shownAll } from '../../indicators/world.ts'

beforeEach(seedWorld)

const feature = units(beyond)

const formOf = (name: string): AnyForm => {
  for (const { forms = [] } of features) for (const form of forms) if (form.name === name) return form
  throw new Error(`There is no form "${name}"`)
}

const officeId = async () =>
  (await db.unit.findFirstOrThrow({ where: { kind: 'office' }, orderBy: { id: 'asc' } })).id
const unitOf = async (name: string) => await db.unit.findFirstOrThrow({ where: { name: { endsWith: name } } })

/** Fills in a form about a unit, or about something new below one. */
const about = async (who: string, name: string, unit: number, lines: readonly string[]) =>
  shownAll(await fill(who, formOf(name), { unitId: unit, parentId: unit }, lines))

const openBelow = async () => {
  await about('An', 'officenew', await officeId(), ['Phòng Phường 5', 'bỏ qua', 'hôm nay', 'gửi'])
  return (await unitOf('Phòng Phường 5')).id
}

test('An office below the office is led by whoever sends its one-time code', async () => {
  const shown = await about('An', 'officenew', await officeId(), [
    'Phòng Phường 5',
    'bỏ qua',
    'hôm nay',
    'gửi',
  ])
  expect(shown).toContain('Đã tạo mã tham gia cho Phòng Phường 5, vai trò phụ trách Phòng: dùng được 1 lượt')
  const { id, parentId } = await unitOf('Phòng Phường 5')
  expect(parentId).toBe(await officeId())
  expect(await db.joinCode.findMany({ where: { unitId: id } })).toMatchObject([{ role: 'lead', maxUses: 1 }])
})

test('Only a lead opens offices; an officer is told that this is not open to them', async () => {
  await db.membership.updateMany({ where: { role: 'lead' }, data: { role: 'officer' } })
  expect(await about('An', 'officenew', await officeId(), ['X'])).toContain('Biểu mẫu này đã đóng')
  expect(await (await chatOf('An', feature)).command('donvi')).not.toContain('[Lập Phòng trực thuộc]')
})

test('A school moves to the office below, leaves a cluster that is not its own, and its head hears of it', async () => {
  const below = await openBelow()
  await about('An', 'clusternew', await officeId(), ['Cụm 1', 'tất cả', 'hôm nay', 'gửi'])
  await about('An', 'clusternew', below, ['Cụm X'])
  const school = await schoolOf('Hoa Mai')
  const said = await about('An', 'unitmove', school, ['phường 5', 'QĐ 7', 'hôm nay', 'gửi'])
  expect(said).toContain('chuyển: Phòng Giáo dục và Đào tạo Quận 11 → Phòng Phường 5')
  // the cluster of an office above is still one's own
  expect(await unitOf('Hoa Mai')).toMatchObject({ parentId: below, clusterId: expect.any(Number) })
  await about('An', 'clusternew', below, ['Cụm X', '1', 'hôm nay', 'gửi'])
  await about('An', 'unitmove', school, ['quận 11', 'bỏ qua', 'hôm nay', 'gửi'])
  expect(await unitOf('Hoa Mai')).toMatchObject({ parentId: await officeId(), clusterId: null })
  const hùng = await actorOf('Hùng')
  const told = await db.delivery.findMany({
    where: { personId: hùng.personId, key: { startsWith: 'unit:' } },
  })
  expect(told.length).toBe(2)
})

test('A school is split: those who are named by their numbers go to the new one', async () => {
  const school = await schoolOf('Hoa Mai')
  const lines = ['Trường Tiểu học Hoa Lan', 'Phường 6', 'TH', '1, 3', 'bỏ qua', 'hôm nay']
  const review = await about('An', 'unitsplit', school, lines)
  expect(review).toContain('2 người của Trường Tiểu học Hoa Mai chuyển sang Trường Tiểu học Hoa Lan')
  expect(await about('An', 'unitsplit', school, ['gửi'])).toContain(
    'tách từ Trường Tiểu học Hoa Mai, nhận 2 người',
  )
  const tree = await readTree(db, [await officeId()])
  expect(tree.filter(({ name }) => name.includes('Hoa ')).map(({ name, people }) => [name, people])).toEqual([
    ['Trường Mầm non Hoa Phượng', 4],
    ['Trường Tiểu học Hoa Lan', 2],
    ['Trường Tiểu học Hoa Mai', 5],
  ])
})

test('A team is opened, merged into another of its school and closed; its people stay in the school', async () => {
  const school = await schoolOf('Hoa Mai')
  for (const name of ['Tổ Một', 'Tổ Hai']) await about('An', 'teamnew', school, [name, 'hôm nay', 'gửi'])
  const [one, two] = [await unitOf('Tổ Một'), await unitOf('Tổ Hai')]
  await db.membership.updateMany({ where: { unitId: school, role: 'teacher' }, data: { teamId: one.id } })
  await about('An', 'unitmerge', one.id, ['tổ hai', 'gộp tổ', 'hôm nay', 'gửi'])
  expect(await db.membership.count({ where: { teamId: two.id, endedAt: null } })).toBe(4)
  expect(await about('An', 'unitclose', two.id, ['thôi', 'hôm nay', 'gửi'])).toContain(
    'Đã ghi cho Tổ Hai: giải thể',
  )
  expect(await db.membership.count({ where: { unitId: school, endedAt: null } })).toBe(7)
  expect(await db.membership.count({ where: { teamId: { not: null }, endedAt: null } })).toBe(0)
})

test('Where the other school has no principal, the absorbed one’s takes it over with what waits there', async () => {
  const into = await schoolOf('Hướng Dương')
  await db.membership.updateMany({
    where: { unitId: into, role: 'principal' },
    data: { endedAt: new Date(0) },
  })
  const review = await about('An', 'unitmerge', await schoolOf('Hoa Mai'), [
    'hướng dương',
    'QĐ 15',
    'hôm nay',
  ])
  expect(review).toContain('Trường TH-THCS Hướng Dương chưa có hiệu trưởng')
  await about('An', 'unitmerge', await schoolOf('Hoa Mai'), ['gửi'])
  expect((await actorOf('Hùng')).memberships).toMatchObject([{ role: 'principal', unit: { id: into } }])
  expect(await db.audit.count({ where: { action: 'principal.replace', unitId: into } })).toBe(1)
})

test('An office ends only what stands below it, never itself, and nobody else changes anything', async () => {
  const office = await officeId()
  for (const form of ['unitclose', 'unitmove', 'unitmerge'])
    expect(await about('An', form, office, ['x', 'gửi'])).toMatch(/Biểu mẫu này đã đóng|Không/)
  const school = await schoolOf('Hoa Mai')
  for (const who of ['Mai', 'Hùng'])
    for (const form of [
      'unitname',
      'unitlevels',
      'unitmove',
      'unitclose',
      'unitmerge',
      'unitsplit',
      'schoolnew',
      'teamnew',
      'clusternew',
      'officenew',
    ])
      expect(await about(who, form, school, ['x', 'gửi'])).toBe('Biểu mẫu này đã đóng.')
  expect(await db.unitChange.count()).toBe(0)
  expect(await (await chatOf('Mai', feature)).press('unit', school)).toContain('Việc này không thuộc vai trò')
})

test('A unit of the same name in the same place is warned of and allowed', async () => {
  const lines = ['trường tiểu học hoa mai', 'phường 5', 'TH', 'hôm nay', 'gửi']
  const review = await about('An', 'schoolnew', await officeId(), lines.slice(0, 4))
  expect(review).toContain('Đã có một đơn vị tên “trường tiểu học hoa mai” ở cùng địa bàn')
  expect(await about('An', 'schoolnew', await officeId(), ['gửi'])).toContain(
    'Đã ghi cho trường tiểu học hoa mai: thành lập',
  )
})

test('Of two officers who merge two schools into each other at once, one is told that it is not possible any more', async () => {
  const { personId } = await actorOf('Oanh')
  await db.membership.create({ data: { personId: personId!, unitId: await officeId(), role: 'officer' } })
  const [one, other] = [await schoolOf('Bình Minh'), await schoolOf('Thanh Bình')]
  await about('An', 'unitmerge', one, ['thanh bình', 'QĐ 1', 'hôm nay'])
  await about('Oanh', 'unitmerge', other, ['bình minh', 'QĐ 2', 'hôm nay'])
  const said = await Promise.all([
    about('An', 'unitmerge', one, ['gửi']),
    about('Oanh', 'unitmerge', other, ['gửi']),
  ])
  expect(said.filter(words => words.includes('✅'))).toHaveLength(1)
  expect(await db.unit.count({ where: { id: { in: [one, other] }, closedAt: null } })).toBe(1)
})

test('What moves with a school stands in its history with the old and the new value', async () => {
  const below = await openBelow()
  await about('An', 'clusternew', await officeId(), ['Cụm 1', 'tất cả', 'hôm nay', 'gửi'])
  const school = await schoolOf('Hoa Mai')
  await about('An', 'unitmove', school, ['phường 5', 'QĐ 7', 'hôm nay', 'gửi'])
  const [moved] = await db.unitChange.findMany({ where: { unitId: school, event: 'moved' } })
  expect(moved).toMatchObject({
    before: { parent: { id: await officeId() } },
    after: { parent: { id: below } },
    reason: 'QĐ 7',
  })
})

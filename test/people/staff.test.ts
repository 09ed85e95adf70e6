import { beforeEach, expect, test } from 'vitest'
import { leaveForm, postForm, renameForm } from '../../src/people/staff/post.forms.ts'
import { principalForm } from '../../src/people/staff/principal.form.ts'
import { actorOf, db, fill, schoolOf, seedWorld, shownAll } from '../indicators/world.ts'

let unitId: number

beforeEach(async () => {
  await seedWorld()
  unitId = await schoolOf('Hoa Mai')
})

const rolesOf = async (given: string) => (await actorOf(given)).memberships.map(({ role }) => role)
const deed = (action: string) => db.audit.findFirstOrThrow({ where: { action } })
const office = () => schoolOf('Quận 11')

test('The office gives somebody one more role, who is told; twice it cannot', async () => {
  const sent = await fill('An', postForm, { unitId }, ['lan', 'văn thư', 'gui'])
  expect(shownAll(sent)).toContain('✅ Trần Thị Lan từ nay là văn thư của Trường Tiểu học Hoa Mai.')
  expect(await rolesOf('Lan')).toEqual(['teacher', 'clerk'])
  expect(await deed('post.add')).toMatchObject({ unitId, after: { role: 'clerk' } })
  expect(await db.delivery.count({ where: { key: { startsWith: 'post:' } } })).toBe(1)
  const again = await fill('An', postForm, { unitId }, ['lan', 'văn thư', 'gui'])
  expect(shownAll(again)).toContain('Người này đang giữ vai trò đó rồi.')
})

test('A principal is replaced, never added as one more role', async () => {
  expect(shownAll(await fill('An', postForm, { unitId }, ['lan']))).not.toContain('[hiệu trưởng]')
})

test('Ending a role needs a reason, which is written down and told', async () => {
  const sent = await fill('An', leaveForm, { unitId }, ['lan', 'nghỉ hưu từ 01/9', 'gui'])
  expect(shownAll(sent)).toContain('✅ Trần Thị Lan thôi là giáo viên của Trường Tiểu học Hoa Mai.')
  expect(await rolesOf('Lan')).toEqual([])
  expect(await deed('post.end')).toMatchObject({ before: { role: 'teacher' }, reason: 'nghỉ hưu từ 01/9' })
})

test('Ending the principal without a successor warns first', async () => {
  const review = await fill('An', leaveForm, { unitId }, ['hung', 'nghỉ hưu'])
  expect(shownAll(review)).toContain('Lưu ý: sau khi gửi, trường sẽ chưa có hiệu trưởng.')
})

test('An office keeps a lead: the last one stays, and a second can be made by a lead only', async () => {
  const id = await office()
  const refused = await fill('An', leaveForm, { unitId: id }, ['hoai an', 'nghỉ hưu', 'gui'])
  expect(shownAll(refused)).toContain('Phòng luôn cần một người phụ trách')
  await fill('An', postForm, { unitId: id }, ['bich ngoc', 'phụ trách Phòng', 'gui'])
  await fill('An', leaveForm, { unitId: id }, ['gui'])
  expect(await rolesOf('An')).toEqual([])
})

test('A corrected name is told to the person', async () => {
  const sent = await fill('An', renameForm, { unitId }, ['lan', 'Trần Thị Ngọc Lan', 'gui'])
  expect(shownAll(sent)).toContain('✅ Đã sửa họ tên thành Trần Thị Ngọc Lan')
  expect((await actorOf('Lan')).name).toBe('Trần Thị Ngọc Lan')
})

test('Nobody but the office changes who serves where: not Mai, not a teacher, not the principal', async () => {
  for (const given of ['Mai', 'Lan', 'Hùng', 'Nhung', 'nobody'])
    for (const form of [postForm, leaveForm, renameForm, principalForm])
      expect(shownAll(await fill(given, form, { unitId }, [])), given).toBe('Biểu mẫu này đã đóng.')
})

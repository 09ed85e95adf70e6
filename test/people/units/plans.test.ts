import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { beyond } from '../../../src/beyond.ts'
import { journal as audit } from '../../../src/people/audit/bot.ts'
import { units } from '../../../src/people/units/bot.ts'
import type { Beyond } from '../../../src/people/units/beyond.ts'
import { carryOutDue, carryOutPlan } from '../../../src/people/units/plans/due.ts'
import { officersOf } from '../../../src/people/store.ts'
import { contentOf } from '../../bot/content.ts'
import { chatOf, createTestApp } from '../../indicators/chat.ts'
import { actorOf, db, morning, schoolOf, seedWorld } from '../../indicators/world.ts'
import { about, at, beat, told, unitNamed } from './planning.ts'

beforeEach(seedWorld)
afterEach(() => void vi.unstubAllEnvs())

const feature = units(beyond)
const officeId = async () => (await unitNamed('Quận 11')).id
const planMerger = async (day = '1/6/2021') =>
  await about('An', 'unitmerge', await schoolOf('Hoa Mai'), ['hướng dương', 'QĐ 15', day, 'gửi'])
const rolesOf = async (who: string) =>
  (await actorOf(who)).memberships.map(({ role, unit }) => [role, unit.name])

test('A planned merger changes nothing and tells nobody until its day begins in Viet Nam', async () => {
  expect(await planMerger()).toContain('Đã hẹn: từ thứ Ba 01/06/2021, Trường Tiểu học Hoa Mai: sáp nhập vào')
  await beat(at('05-31T23:59:59'))
  expect(await rolesOf('Hùng')).toEqual([['principal', 'Trường Tiểu học Hoa Mai']])
  expect(await told()).toEqual([])
  await beat(at('06-01T00:00:00'))
  expect(await rolesOf('Hùng')).toEqual([['deputy', 'Trường TH-THCS Hướng Dương']])
  const { closedAt, successorId } = await unitNamed('Hoa Mai')
  expect([closedAt, successorId]).toEqual([at('06-01T00:00:00'), await schoolOf('Hướng Dương')])
})

test('Those whom an immediate merger tells are told the same, in the morning, and whoever planned it hears of it', async () => {
  await about('An', 'unitmerge', await schoolOf('Hoa Mai'), ['hướng dương', 'QĐ 15', 'hôm nay', 'gửi'])
  const atOnce = await told()
  await seedWorld()
  await planMerger()
  await beat(at('06-01T00:00:07'))
  const later = await told()
  expect(later.map(({ personId, words }) => [personId, words])).toEqual(
    atOnce.map(({ personId, words }) => [personId, words]),
  )
  expect(later.length).toBeGreaterThan(5)
  const an = { personId: (await actorOf('An')).personId, dueAt: at('06-01T06:30:00') }
  expect(await told('plan:')).toMatchObject([an])
  for (const { dueAt } of [...later, ...(await told('handover:'))]) expect(dueAt).toEqual(an.dueAt)
})

test('Two processes that come at midnight carry it out once', async () => {
  await planMerger()
  const now = at('06-01T00:00:00')
  await Promise.all([beat(now), beat(now), beat(now)])
  await beat(at('06-01T00:00:10'))
  expect(await db.unitChange.count({ where: { event: 'merged' } })).toBe(2)
  expect(await told('plan:')).toHaveLength(1)
  expect(await db.plannedChange.findMany()).toMatchObject([{ doneAt: now, failedAt: null }])
})

test('After an outage it is carried out late, and the history tells the day that was meant', async () => {
  await planMerger()
  await beat(at('06-03T10:00:00'))
  const [line] = await db.unitChange.findMany({ where: { unitId: await schoolOf('Hoa Mai') } })
  expect(line).toMatchObject({ event: 'merged', at: at('06-01T00:00:00'), reason: 'QĐ 15' })
  // what people may do ended when it was written down, and the journal says both days
  const ended = await db.membership.findMany({ where: { unitId: await schoolOf('Hoa Mai') } })
  expect(new Set(ended.map(({ endedAt }) => endedAt?.getTime()))).toEqual(
    new Set([at('06-03T10:00:00').getTime()]),
  )
  const deed = await db.audit.findFirstOrThrow({ where: { action: 'unit.merged', unitId: line!.unitId } })
  expect(deed).toMatchObject({ at: at('06-03T10:00:00'), after: { on: '2021-06-01' } })
})

test('What goes wrong in one plan keeps no other from its day', async () => {
  await planMerger()
  await about('An', 'unitname', await schoolOf('Bình Minh'), ['Trường Mới', 'bỏ qua', '1/6/2021', 'gửi'])
  await db.plannedChange.updateMany({ where: { id: 1 }, data: { decision: { what: 'nonsense' } } })
  await beat(at('06-01T00:00:00'))
  expect((await unitNamed('Trường Mới')).id).toBe(await schoolOf('Trường Mới'))
  expect(await db.plannedChange.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { doneAt: null },
    { doneAt: at('06-01T00:00:00') },
  ])
})

test('What breaks off in the middle leaves everything as it was, and is done at the next beat', async () => {
  await planMerger()
  const before = await contentOf(db)
  const broken: Beyond = { ...beyond, excuse: () => Promise.reject(new Error('broken off')) }
  await carryOutDue(broken)(createTestApp([]), at('06-01T00:00:00'))
  expect(await contentOf(db)).toEqual(before)
  await beat(at('06-01T00:00:10'))
  expect(await rolesOf('Hùng')).toEqual([['deputy', 'Trường TH-THCS Hướng Dương']])
})

describe('What has become impossible by its day is not done, and the office is told why', () => {
  const cases: [string, () => Promise<unknown>, () => Promise<unknown>, string][] = [
    [
      'the unit closed meanwhile',
      () => planMerger(),
      async () => await about('An', 'unitclose', await schoolOf('Hoa Mai'), ['thôi', 'hôm nay', 'gửi']),
      'units-cannot-closed',
    ],
    [
      'the target closed meanwhile',
      () => planMerger(),
      async () => await about('An', 'unitclose', await schoolOf('Hướng Dương'), ['thôi', 'hôm nay', 'gửi']),
      'units-cannot-target',
    ],
    [
      'the name taken meanwhile',
      async () =>
        await about('An', 'unitname', await schoolOf('Hoa Mai'), ['Trường Hoa', 'bỏ qua', '1/6/2021', 'gửi']),
      async () =>
        await about('An', 'schoolnew', await officeId(), ['Trường Hoa', 'Phường 5', 'TH', 'hôm nay', 'gửi']),
      'units-cannot-name',
    ],
    [
      'whoever planned it gone',
      () => planMerger(),
      async () => {
        const { personId } = await actorOf('An')
        await db.membership.updateMany({ where: { personId: personId! }, data: { endedAt: morning } })
        const { personId: oanh } = await actorOf('Oanh')
        await db.membership.create({
          data: { personId: oanh!, unitId: await officeId(), role: 'officer' },
        })
      },
      'units-cannot-right',
    ],
  ]
  test.each(cases)('%s', async (_, plan, meanwhile, why) => {
    await plan()
    await meanwhile()
    const before = await db.unit.findMany({ orderBy: { id: 'asc' } })
    await beat(at('06-01T00:00:00'))
    expect(await db.unit.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
    const words = await told('plan:')
    expect(new Set(words.map(({ personId }) => personId))).toEqual(
      new Set(await officersOf(db, await officeId())),
    )
    for (const word of words) {
      expect(word.dueAt).toEqual(at('06-01T06:30:00'))
      expect(word.words).toContain(why)
    }
    expect(await db.plannedChange.findMany()).toMatchObject([{ doneAt: null, obstacle: why.slice(13) }])
  })
})

test('A name that was taken already when it was planned, and wanted all the same, is given', async () => {
  const lines = ['trường tiểu học hoa mai', 'phường 5', 'TH', '1/6/2021', 'gửi']
  await about('An', 'schoolnew', await officeId(), lines)
  await beat(at('06-01T00:00:00'))
  expect(await db.unit.count({ where: { name: lines[0]! } })).toBe(1)
})

test('A planned change can be seen and taken back until its day, once, and that is written down', async () => {
  await planMerger()
  const an = await chatOf('An', feature)
  const school = await schoolOf('Hoa Mai')
  expect(await an.press('units', await officeId())).toContain('[Sắp có hiệu lực (1)]')
  expect(await an.press('unit', school)).toContain('• thứ Ba 01/06/2021: Trường Tiểu học Hoa Mai: sáp nhập')
  expect(await an.press('plans', await officeId())).toContain('1 thay đổi sắp có hiệu lực')
  expect(await an.press('plan', 1)).toContain('[Huỷ thay đổi này]')
  expect(await planMerger()).toContain('Việc này đã được hẹn trước cho đơn vị')
  expect(await about('An', 'plancancel', 1, ['QĐ 16', 'gửi'])).toContain('Đã huỷ thay đổi hẹn')
  expect(await about('An', 'plancancel', 1, ['QĐ 16', 'gửi'])).toContain('Đã huỷ lúc')
  await beat(at('06-01T00:00:00'))
  expect(await db.unit.count({ where: { closedAt: { not: null } } })).toBe(0)
  const journal = await (await chatOf('An', audit)).command('nhatky')
  expect(journal).toContain('Hẹn trước: sáp nhập đơn vị')
  expect(journal).toContain('Huỷ thay đổi hẹn trước')
  expect(journal).toContain('có hiệu lực từ thứ Ba 01/06/2021')
})

test('Taken back at the very moment of its day, it is either done or not, never both', async () => {
  await planMerger()
  const now = at('06-01T00:00:00')
  await Promise.all([about('An', 'plancancel', 1, ['bỏ qua', 'gửi'], now), beat(now)])
  const plan = await db.plannedChange.findUniqueOrThrow({ where: { id: 1 } })
  expect([plan.doneAt, plan.cancelledAt].filter(Boolean)).toHaveLength(1)
  expect(await db.unit.count({ where: { closedAt: { not: null } } })).toBe(plan.doneAt ? 1 : 0)
})

test('Nobody but those who may decide the same sees a planned change or takes it back', async () => {
  await planMerger()
  for (const who of ['Mai', 'Hùng', 'Lan']) {
    const chat = await chatOf(who, feature)
    for (const [button, id] of [
      ['plan', 1],
      ['plancancel', 1],
      ['plans', await officeId()],
    ] as const)
      expect(await chat.press(button, id)).toContain('Việc này không thuộc vai trò')
    expect(await about(who, 'plancancel', 1, ['x', 'gửi'])).toBe('Biểu mẫu này đã đóng.')
  }
  const foreign = await db.unit.create({ data: { kind: 'office', name: 'Phòng Xa Lạ' } })
  const { personId } = await actorOf('Mai')
  await db.membership.updateMany({
    where: { personId: personId! },
    data: { unitId: foreign.id, role: 'lead' },
  })
  const mai = await chatOf('Mai', feature)
  expect(await mai.press('plan', 1)).toContain('Việc này không thuộc vai trò')
  expect(await about('Mai', 'plancancel', 1, ['x', 'gửi'])).toBe('Biểu mẫu này đã đóng.')
  expect(await db.plannedChange.findMany()).toMatchObject([{ cancelledAt: null }])
})

test('An office does not see what the office above it has planned for it', async () => {
  const below = await db.unit.create({
    data: { kind: 'office', name: 'Phòng Phường 5', parentId: await officeId() },
  })
  const { personId } = await actorOf('Oanh')
  await db.membership.create({ data: { personId: personId!, unitId: below.id, role: 'lead' } })
  await about('An', 'unitclose', below.id, ['QĐ 3', '1/6/2021', 'gửi'])
  await about('Oanh', 'unitplace', below.id, ['Phường 6', 'bỏ qua', '1/6/2021', 'gửi'])
  const oanh = await chatOf('Oanh', feature)
  expect(await oanh.press('plans', below.id)).toContain('1 thay đổi sắp có hiệu lực')
  expect(await oanh.press('plan', 1)).toContain('Việc này không thuộc vai trò')
  expect(await oanh.press('unit', below.id)).not.toContain('giải thể')
  const an = await chatOf('An', feature)
  expect(await an.press('plans', below.id)).toContain('2 thay đổi sắp có hiệu lực')
})

test('Wherever the server stands, the day begins at midnight in Viet Nam', async () => {
  vi.stubEnv('TZ', 'America/New_York')
  expect(new Date(2021, 5, 1).getUTCHours()).toBe(4)
  await planMerger('thứ ba tuần sau')
  expect(await db.plannedChange.findMany()).toMatchObject([{ effectiveOn: '2021-05-11' }])
  await beat(at('05-10T23:59:59'))
  expect((await unitNamed('Hoa Mai')).closedAt).toBeNull()
  await beat(at('05-11T00:00:00'))
  expect((await unitNamed('Hoa Mai')).closedAt).toEqual(at('05-11T00:00:00'))
})

test('A change of the past stands in the history on its day, behind what was written before', async () => {
  const school = await schoolOf('Hoa Mai')
  const line = async (event: 'renamed' | 'relevelled') =>
    await db.unitChange.findFirst({ where: { unitId: school, event }, orderBy: { id: 'desc' } })
  expect(await about('An', 'unitname', school, ['Trường Hoa', 'QĐ 1', '15/4/2021', 'gửi'])).toContain(
    'Đã ghi',
  )
  expect(await line('renamed')).toMatchObject({ at: at('04-15T00:00:00') })
  const early = await about('An', 'unitlevels', school, ['THCS', 'QĐ 2', '14/4/2021', 'gửi'])
  expect(early).toContain('Lịch sử chỉ ghi lùi được đến thứ Năm 15/04/2021')
  expect(await line('relevelled')).toBeNull()
  expect(
    await about('An', 'unitlevels', await schoolOf('Bình Minh'), ['THCS', 'QĐ 2', '1/1/2019']),
  ).toContain('sớm nhất là Chủ nhật 03/05/2020')
})

test('Of two changes written for the same day, what was written later came later', async () => {
  const school = await schoolOf('Hoa Mai')
  await about('An', 'unitname', school, ['Trường Một', 'QĐ 1', 'hôm nay', 'gửi'])
  const tomorrow = at('05-05T08:00:00')
  await about('An', 'unitname', school, ['Trường Hai', 'QĐ 2', 'hôm qua', 'gửi'], tomorrow)
  const lines = await db.unitChange.findMany({ where: { unitId: school }, orderBy: { id: 'asc' } })
  expect(lines.map(({ at: moment, after }) => [moment, after])).toEqual([
    [morning, { name: 'Trường Một' }],
    [morning, { name: 'Trường Hai' }],
  ])
})

const carryOutFirst = () =>
  db.$transaction(tx => carryOutPlan(tx, beyond, { id: 1, bot: 'bot', now: at('06-01T00:00:00') }))

test('A plan is carried out by the same function once more only if it still waits', async () => {
  await planMerger()
  await carryOutFirst()
  const lines = await db.unitChange.count()
  await carryOutFirst()
  expect(await db.unitChange.count()).toBe(lines)
})

import { beforeEach, expect, test } from 'vitest'
import { beyond } from '../../../src/beyond.ts'
import { campaigns } from '../../../src/campaigns/bot.ts'
import { launch } from '../../../src/campaigns/store.ts'
import { announcements } from '../../../src/announcements/bot.ts'
import { createAnnouncement, readAnnouncement } from '../../../src/announcements/announcements.store.ts'
import type { Content } from '../../../src/announcements/content.ts'
import { createBroadcast } from '../../../src/announcements/broadcast.store.ts'
import { silentOf } from '../../../src/announcements/watching/told.store.ts'
import { recipientsOf } from '../../../src/announcements/writing/audience.store.ts'
import type { Role } from '../../../src/generated/enums.ts'
import { figuresForm } from '../../../src/indicators/figures.form.ts'
import { indicators } from '../../../src/indicators/bot.ts'
import { addBroadcast } from '../../../src/outbox/store.ts'
import { createCode } from '../../../src/people/joining.store.ts'
import { roster } from '../../../src/people/roster/bot.ts'
import { units } from '../../../src/people/units/bot.ts'
import { pledges } from '../../../src/pledges/bot.ts'
import { pledgeForm } from '../../../src/pledges/pledge.form.ts'
import { reports } from '../../../src/reports/bot.ts'
import { readPeriodSummary, readPledges } from '../../../src/reports/store.ts'
import { chatOf } from '../../indicators/chat.ts'
import {
  actorOf,
  db,
  fill,
  morning,
  openPeriod,
  owedSubmission,
  schoolOf,
  seedWorld,
  shownAll,
} from '../../indicators/world.ts'
import { about, at, beat, told, unitNamed } from './planning.ts'

const feature = units(beyond)
const calendar = announcements({ launch })

let [top, one, other, sister] = [0, 0, 0, 0]

/** Three offices below An's: Oanh leads the one of Hoa Mai, Nhung the one of Bình Minh, Khánh is an officer of both. */
beforeEach(async () => {
  await seedWorld()
  top = (await unitNamed('Quận 11')).id
  ;[one, other, sister] = [await office('Phòng Một'), await office('Phòng Hai'), await office('Phòng Ba')]
  await serve('Oanh', one, 'lead')
  await serve('Nhung', other, 'lead')
  for (const id of [one, other]) await serve('Khánh', id, 'officer')
  await place('Hoa Mai', one)
  await place('Bình Minh', other)
})

const office = async (name: string) =>
  (await db.unit.create({ data: { kind: 'office', name, parentId: top } })).id

async function serve(who: string, unitId: number, role: Role): Promise<void> {
  const { personId } = await actorOf(who)
  await db.membership.updateMany({
    where: { personId: personId!, role: 'principal' },
    data: { endedAt: morning },
  })
  await db.membership.create({ data: { personId: personId!, unitId, role } })
}

/** Ends whatever else somebody does than serve there. */
async function serveOnly(who: string, unitId: number): Promise<void> {
  const { personId } = await actorOf(who)
  await db.membership.updateMany({
    where: { personId: personId!, NOT: { unitId } },
    data: { endedAt: morning },
  })
}

/** Puts a school below an office, into its cluster. */
async function place(school: string, officeId: number): Promise<void> {
  const { id: clusterId } = await db.cluster.create({ data: { officeId, name: 'Cụm 1' } })
  await db.unit.update({ where: { id: await schoolOf(school) }, data: { parentId: officeId, clusterId } })
}

const merge = async (who = 'An') =>
  await about(who, 'unitmerge', one, ['phòng hai', 'QĐ 99', 'hôm nay', 'gửi'])

const postsOf = async (who: string) =>
  (await actorOf(who)).memberships.map(({ role, unit }) => `${role} ${unit.name}`).toSorted()

const list = async (who: string) => await (await chatOf(who, campaigns)).command('phongtrao')

const title = (officeId: number, code: string, name: string) =>
  db.title.create({ data: { officeId, code, name, position: 1 } })

const content: Content = { cards: [], asks: true, link: null }

/** A campaign that the first office has announced to its own school. */
async function announce(): Promise<number> {
  const data = { officeId: one, title: 'Phong trào Một', createdAt: morning, launchedAt: morning }
  const { id: campaignId } = await db.campaign.create({ data })
  const members = await db.membership.findMany({
    where: { unitId: await schoolOf('Hoa Mai'), endedAt: null },
  })
  const people = members.map(({ personId }) => ({ personId, schoolId: null }))
  await db.$transaction(async tx => {
    const sent = { officeId: one, campaignId, title: 'Phong trào Một', content, announcementId: null }
    const how = { occurrence: 'once', createdById: 1, recipients: people.length, escalateAt: null }
    await addBroadcast(tx, (await createBroadcast(tx, { ...sent, ...how }, morning)).id, people, morning)
  })
  return campaignId
}

test('Schools, clusters and people of an office that ends go to the other one, and everybody concerned is told', async () => {
  const said = await about('An', 'unitmerge', one, ['phòng hai', 'QĐ 99', 'hôm nay'])
  expect(said).toContain('2 người của Phòng Một sang Phòng Hai')
  expect(said).toContain('1 trường và 0 Phòng trực thuộc về Phòng Hai')
  expect(await about('An', 'unitmerge', one, ['gửi'])).toContain(
    'Đã ghi cho Phòng Một: sáp nhập vào Phòng Hai, 2 người',
  )
  expect(await unitNamed('Hoa Mai')).toMatchObject({ parentId: other })
  expect(await unitNamed('Phòng Một')).toMatchObject({
    parentId: other,
    successorId: other,
    closedAt: morning,
  })
  expect(await db.cluster.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { officeId: other, name: 'Cụm 1 (Phòng Một)' },
    { officeId: other, name: 'Cụm 1' },
  ])
  // the other office has a head; whoever served there already keeps that post
  expect(await postsOf('Oanh')).toContain('officer Phòng Hai')
  expect(await postsOf('Khánh')).toContain('officer Phòng Hai')
  expect(await db.membership.count({ where: { unitId: one, endedAt: null } })).toBe(0)
  const heard = new Set((await told()).map(({ personId }) => personId))
  for (const who of ['Oanh', 'Khánh', 'Nhung']) expect(heard).toContain((await actorOf(who)).personId)
  expect(heard).not.toContain((await actorOf('Mai')).personId)
})

test('Where nobody leads the other office, whoever led the one that ends leads it', async () => {
  await about('An', 'unitmerge', one, ['phòng ba', 'QĐ 99', 'hôm nay', 'gửi'])
  expect(await postsOf('Oanh')).toContain('lead Phòng Ba')
  expect(await postsOf('Khánh')).toEqual(expect.arrayContaining(['officer Phòng Ba', 'officer Phòng Hai']))
})

test('What the old office had announced goes on where it was announced, in the hands of the other, and nowhere else', async () => {
  const campaignId = await announce()
  await db.campaign.create({ data: { officeId: one, title: 'Nháp Một', createdAt: morning } })
  await db.person.updateMany({ where: { name: { endsWith: ' Minh' } }, data: { telegramId: 1008n } })
  const before = await readPledges(db, campaignId)
  await merge()
  expect(await list('Lan')).toContain('Phong trào Một')
  expect(await list('Nhung')).toMatch(/Nháp Một[^]*Phong trào Một|Phong trào Một[^]*Nháp Một/)
  for (const who of ['Mai', 'Lan']) expect(await list(who)).not.toContain('Nháp Một')
  expect(await list('Mai')).not.toContain('Phong trào Một')
  expect(await (await chatOf('Mai', campaigns)).press('campaign', campaignId)).toContain(
    'Việc này không thuộc vai trò',
  )
  expect(shownAll(await fill('Mai', pledgeForm, {}, []))).toContain('Hiện chưa có phong trào')
  expect(shownAll(await fill('Lan', pledgeForm, {}, []))).toContain('Phong trào Một')
  expect(await readPledges(db, campaignId)).toEqual(before)
  // it follows the school, into another one and to another place below the same office
  await db.unit.create({ data: { kind: 'office', name: 'Phòng Con', parentId: other } })
  await about('An', 'unitmove', await schoolOf('Hoa Mai'), ['phòng con', 'QĐ', 'hôm nay', 'gửi'])
  expect(await list('Lan')).toContain('Phong trào Một')
  await about('An', 'unitmerge', await schoolOf('Hoa Mai'), ['bình minh', 'QĐ', 'hôm nay', 'gửi'])
  for (const who of ['Mai', 'Lan']) expect(await list(who)).toContain('Phong trào Một')
})

test('A school that moves by itself finishes what was announced to it, for its old office; what is new comes from the new one', async () => {
  const campaignId = await announce()
  await title(one, 'MOT', 'Danh hiệu Một')
  await title(other, 'HAI', 'Danh hiệu Hai')
  await db.campaign.create({ data: { officeId: one, title: 'Nháp Một', createdAt: morning } })
  const asked = (await readPledges(db, campaignId)).find(({ school }) => school.endsWith('Hoa Mai'))!
  // half of it is answered before the school moves
  await fill('Lan', pledgeForm, {}, [])
  await about('An', 'unitmove', await schoolOf('Hoa Mai'), ['phòng hai', 'QĐ', 'hôm nay', 'gửi'])
  const launched = { createdAt: morning, launchedAt: morning }
  for (const [officeId, name] of [
    [one, 'Mới Một'],
    [other, 'Mới Hai'],
  ] as const)
    await db.campaign.create({ data: { officeId, title: name, ...launched } })
  for (const who of ['Lan', 'Hùng']) {
    expect(await list(who)).toContain('Phong trào Một')
    expect(await list(who)).toContain('Mới Hai')
    expect(await list(who)).not.toMatch(/Mới Một|Nháp Một/)
  }
  expect(await (await chatOf('Lan', campaigns)).press('campaign', campaignId)).toContain('Phong trào Một')
  // it is still nobody's who was not meant
  expect(await list('Mai')).not.toContain('Phong trào Một')
  expect(await (await chatOf('Mai', campaigns)).press('campaign', campaignId)).toContain(
    'không thuộc vai trò',
  )
  const offered = shownAll(await fill('Lan', pledgeForm, {}, ['Phong trào Một']))
  expect(offered).toContain('Danh hiệu Một')
  expect(offered).not.toContain('Danh hiệu Hai')
  const answers = ['Danh hiệu Một', '12 tiết dạy tốt', 'bỏ qua', 'gửi']
  await fill('Lan', pledgeForm, {}, answers)
  expect(await db.pledge.findMany({ include: { title: true } })).toMatchObject([
    { campaignId, title: { code: 'MOT' } },
  ])
  // the old office counts the school as before, and reads what was pledged to it, as the new one does
  expect(await readPledges(db, campaignId)).toContainEqual({ ...asked, pledged: 1 })
  await serveOnly('Oanh', one)
  for (const who of ['Oanh', 'Nhung', 'Hùng']) {
    const chat = await chatOf(who, pledges)
    expect(await chat.press('pledge', 1)).toContain('12 tiết dạy tốt')
    expect(await chat.press('pledgesat', await schoolOf('Hoa Mai'), campaignId)).toContain('Lan')
  }
  const mai = await chatOf('Mai', pledges)
  expect(await mai.press('pledge', 1)).toContain('không thuộc vai trò')
  expect(await mai.press('pledgesat', await schoolOf('Hoa Mai'), campaignId)).toContain('không thuộc vai trò')
  // and so it stays when the school moves on, or its people go to another one
  await about('An', 'unitmove', await schoolOf('Hoa Mai'), ['phòng ba', 'QĐ', 'hôm nay', 'gửi'])
  expect(await list('Hùng')).toContain('Phong trào Một')
  expect(await list('Hùng')).toContain('Mới Hai')
  await db.campaign.update({ where: { id: campaignId }, data: { closedAt: morning } })
  expect(await list('Hùng')).toContain('Phong trào Một')
  expect(shownAll(await fill('Hùng', pledgeForm, {}, []))).not.toContain('Phong trào Một')
})

test('The people of a school that is merged into one of another office finish what was announced to them', async () => {
  await announce()
  await about('An', 'unitmerge', await schoolOf('Hoa Mai'), ['bình minh', 'QĐ', 'hôm nay', 'gửi'])
  for (const who of ['Lan', 'Mai']) expect(await list(who)).toContain('Phong trào Một')
  expect(shownAll(await fill('Lan', pledgeForm, {}, []))).toContain('Phong trào Một')
})

test('A school that moves by itself reports to its old office what it owes there, and both may read it', async () => {
  await openPeriod()
  const { id } = await db.period.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await db.period.update({ where: { id }, data: { officeId: one } })
  const submissionId = await owedSubmission('Hoa Mai')
  await fill('Hùng', figuresForm, { submissionId }, ['196'])
  const before = await readPeriodSummary(db, one, id)
  const school = await schoolOf('Hoa Mai')
  await about('An', 'unitmove', school, ['phòng hai', 'QĐ', 'hôm nay', 'gửi'])
  expect(await readPeriodSummary(db, one, id)).toEqual(before)
  const report = shownAll(await fill('Hùng', figuresForm, { submissionId }, []))
  expect(report).toContain('Câu 2/11')
  const rest = Array.from({ length: 10 }, () => 'không áp dụng')
  await fill('Hùng', figuresForm, { submissionId }, [...rest, 'gửi'])
  expect((await readPeriodSummary(db, one, id))!.sent).toBe(1)
  await serveOnly('Oanh', one)
  const oanh = await chatOf('Oanh', reports)
  expect(await oanh.press('schools', id, 0)).toContain('Trường Tiểu học Hoa Mai')
  expect(await oanh.press('school', submissionId, 0, 0)).toContain('196')
  expect(await (await chatOf('Nhung', indicators)).press('sent', submissionId)).toContain('196')
  expect(await (await chatOf('Mai', indicators)).press('sent', submissionId)).toContain('không thuộc vai trò')
})

test('What the old office was about to send goes to the schools it was for, and what it had sent is asked of the other one', async () => {
  await announce()
  const broadcastId = (await db.broadcast.findFirstOrThrow()).id
  const silent = await silentOf(db, broadcastId)
  const written = { officeId: one, title: 'Mai họp', content, audience: { roles: ['teacher'] as Role[] } }
  const id = await db.$transaction(async tx => {
    const created = await createAnnouncement(tx, { ...written, createdById: 1 }, morning)
    return created!.id
  })
  const meant = await recipientsOf(db, one, written.audience)
  await merge()
  expect(await silentOf(db, broadcastId)).toEqual(silent)
  expect((await db.broadcast.findFirstOrThrow()).officeId).toBe(other)
  const { officeId, audience } = (await readAnnouncement(db, id))!
  expect([officeId, audience.schools]).toEqual([other, [await schoolOf('Hoa Mai')]])
  expect(await recipientsOf(db, officeId, audience)).toEqual(meant)
  await about('An', 'unitmerge', await schoolOf('Hoa Mai'), ['bình minh', 'QĐ', 'hôm nay', 'gửi'])
  const after = (await recipientsOf(db, other, (await readAnnouncement(db, id))!.audience)).map(
    each => each.personId,
  )
  expect(after).toEqual(expect.arrayContaining(meant.map(({ personId }) => personId)))
})

test('A period that is open is finished with the same schools and the same figures, and stays its own', async () => {
  await openPeriod()
  const { id } = await db.period.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await db.period.update({ where: { id }, data: { officeId: one } })
  const before = await readPeriodSummary(db, one, id)
  await merge()
  expect(await readPeriodSummary(db, one, id)).toEqual(before)
  const nhung = await chatOf('Nhung', reports)
  expect(await nhung.command('tonghop')).toContain('[Các kỳ của Phòng Một]')
  expect(await nhung.press('overview', one)).toContain('Kỳ báo cáo: Học kỳ II')
  expect(await nhung.press('schools', id, 0)).toContain('○ Trường Tiểu học Hoa Mai')
  expect(await (await chatOf('Nhung', indicators)).command('mauso')).toContain('Câu 1/8')
  const { personId } = await actorOf('Lan')
  await db.membership.updateMany({ where: { personId: personId! }, data: { role: 'principal' } })
  const report = await fill('Lan', figuresForm, { submissionId: await owedSubmission('Hoa Mai') }, ['196'])
  expect(shownAll(report)).toContain('Câu 2/11')
  // nobody else sees it
  await serve('Hùng', sister, 'lead')
  for (const who of ['Mai', 'Hùng'])
    expect(await (await chatOf(who, reports)).press('overview', one)).toContain(
      'Việc này không thuộc vai trò',
    )
})

test('Tables and titles that the other office has not come to it; its own stand', async () => {
  await title(one, 'LĐTT', 'Lao động tiên tiến (Một)')
  await title(one, 'GK', 'Giấy khen')
  await title(other, 'LĐTT', 'Lao động tiên tiến (Hai)')
  await db.indicatorSet.create({ data: { officeId: one, name: 'Bảng Một', schoolYear: '2020-2021' } })
  await merge()
  const titles = await db.title.findMany({ where: { officeId: other }, orderBy: { id: 'asc' } })
  expect(titles.map(({ name }) => name)).toEqual(['Giấy khen', 'Lao động tiên tiến (Hai)'])
  expect(await db.indicatorSet.findFirst({ where: { name: 'Bảng Một' } })).toMatchObject({ officeId: other })
})

/** Days on which an office sends nothing. */
const dayOff = (officeId: number, name: string, startsOn: string, endsOn = startsOn) =>
  db.dayOff.create({ data: { officeId, name, startsOn, endsOn } })

const daysOff = async () => {
  const rows = await db.dayOff.findMany({ orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] })
  return rows.map(({ officeId, name, startsOn, endsOn }) => [officeId, name, startsOn, endsOn].join(' '))
}

test('Days off to come of an office that ends become the other one’s, unless those are days off there already', async () => {
  await dayOff(one, 'Tuần thi đã qua', '2021-04-20', '2021-04-24')
  await dayOff(one, 'Đang nghỉ', '2021-05-03', '2021-05-05')
  await dayOff(one, 'Tuần thi', '2021-05-17', '2021-05-21')
  await dayOff(one, 'Quốc khánh', '2021-09-02', '2021-09-03')
  await dayOff(one, 'Tết', '2022-01-29', '2022-02-06')
  await dayOff(other, 'Nghỉ lễ Quốc khánh', '2021-09-01', '2021-09-03')
  await dayOff(other, 'Giao thừa', '2022-01-31')
  await dayOff(top, 'Tổng vệ sinh', '2021-05-18')
  await merge()
  expect(await daysOff()).toEqual([
    `${other} Đang nghỉ 2021-05-03 2021-05-05`,
    `${other} Tuần thi 2021-05-17 2021-05-21`,
    `${top} Tổng vệ sinh 2021-05-18 2021-05-18`,
    `${other} Nghỉ lễ Quốc khánh 2021-09-01 2021-09-03`,
    `${other} Tết 2022-01-29 2022-02-06`,
    `${other} Giao thừa 2022-01-31 2022-01-31`,
  ])
  // who works there may take them away again, and nobody else
  expect(await (await chatOf('Nhung', calendar)).command('lichnghi')).toContain('[Xoá: Tuần thi]')
  expect(await (await chatOf('Mai', calendar)).command('lichnghi')).not.toContain('Tuần thi')
})

test('With an office that is dissolved its days off go', async () => {
  await dayOff(sister, 'Tuần thi', '2021-05-17', '2021-05-21')
  await dayOff(other, 'Tuần thi', '2021-05-17', '2021-05-21')
  await about('An', 'unitclose', sister, ['QĐ', 'hôm nay', 'gửi'])
  expect(await daysOff()).toEqual([`${other} Tuần thi 2021-05-17 2021-05-21`])
})

test('Codes of an office that ends let nobody in, and a list that waited for its yes is not written any more', async () => {
  const code = await db.$transaction(tx =>
    createCode(tx, { unitId: one, role: 'officer', maxUses: 2, createdById: null }, morning),
  )
  const file = { fileName: 'a.xlsx', rows: {}, createdAt: morning }
  const kept = { kind: 'roster' as const, officeId: one, byId: 1, ...file }
  const { id } = await db.sheetImport.create({ data: kept })
  await merge()
  expect(await db.joinCode.findUnique({ where: { id: code.id } })).toMatchObject({ revokedAt: morning })
  expect(await (await chatOf('Nhung', roster)).press('rosterWrite', id, 'stay')).not.toContain('Đã ghi')
  expect(await db.sheetImport.findUnique({ where: { id } })).toMatchObject({
    confirmedAt: null,
    cancelledAt: morning,
  })
})

test('Only who leads an office above one may end or move it, and only to where they lead as well', async () => {
  for (const who of ['Oanh', 'Nhung', 'Khánh', 'Mai', 'Hùng'])
    for (const form of ['unitmerge', 'unitclose', 'unitmove'])
      expect(await about(who, form, one, ['phòng hai', 'x', 'hôm nay', 'gửi'])).toBe('Biểu mẫu này đã đóng.')
  const { personId } = await actorOf('An')
  await db.membership.updateMany({ where: { personId: personId! }, data: { role: 'officer' } })
  expect(await about('An', 'unitmerge', one, [])).toBe('Biểu mẫu này đã đóng.')
  expect(await (await chatOf('An', feature)).press('unit', one)).not.toMatch(/\[(Sáp nhập|Giải thể|Chuyển)/)
  // an officer of an office beside it is lead of this one's parent: only what that office has is offered
  await db.membership.updateMany({ where: { personId: personId! }, data: { role: 'lead' } })
  const foreign = (await db.unit.create({ data: { kind: 'office', name: 'Phòng Xa Lạ' } })).id
  await serve('An', foreign, 'officer')
  const offered = await about('An', 'unitmerge', one, [])
  expect(offered).toContain('[Phòng Hai]')
  expect(offered).not.toContain('Xa Lạ')
  expect(await about('An', 'unitmerge', foreign, [])).toBe('Biểu mẫu này đã đóng.')
  expect(await db.unitChange.count()).toBe(0)
})

test('An office can be dissolved into the one above it, but into none below it', async () => {
  const below = (await db.unit.create({ data: { kind: 'office', name: 'Phòng Con', parentId: one } })).id
  const offered = await about('An', 'unitmerge', one, [])
  expect(offered).toContain('[Phòng Giáo dục và Đào tạo Quận 11 (')
  expect(offered).not.toContain('[Phòng Con]')
  await about('An', 'unitmerge', one, ['quận 11', 'QĐ', 'hôm nay', 'gửi'])
  expect(await db.unit.findUnique({ where: { id: below } })).toMatchObject({ parentId: top })
  expect(await unitNamed('Hoa Mai')).toMatchObject({ parentId: top })
})

test('An office that moves takes everything along; its schools leave the clusters of the office above', async () => {
  const { id: clusterId } = await db.cluster.create({ data: { officeId: top, name: 'Cụm Quận' } })
  const city = (await db.unit.create({ data: { kind: 'office', name: 'Phòng Thành phố', parentId: null } }))
    .id
  await db.unit.update({ where: { id: top }, data: { parentId: city } })
  await serve('Nhung', city, 'lead')
  const school = await schoolOf('Bình Minh')
  await db.unit.update({ where: { id: school }, data: { clusterId } })
  await about('Nhung', 'unitmove', other, ['thành phố', 'QĐ', 'hôm nay', 'gửi'])
  expect(await unitNamed('Phòng Hai')).toMatchObject({ parentId: city })
  expect(await unitNamed('Bình Minh')).toMatchObject({ parentId: other, clusterId: null })
  // the office above sees it no more
  expect(await (await chatOf('An', feature)).press('unit', school)).toContain('Việc này không thuộc vai trò')
})

test('An office with schools is closed on a later day only if it has been emptied by then', async () => {
  expect(await about('An', 'unitclose', one, ['QĐ', 'hôm nay', 'gửi'])).toContain('Phòng này còn trường')
  await db.draft.deleteMany()
  await about('An', 'unitclose', one, ['QĐ', '1/6/2021', 'gửi'])
  await about('An', 'unitclose', other, ['QĐ', '1/6/2021', 'gửi'])
  await about('An', 'unitmove', await schoolOf('Bình Minh'), ['phòng ba', 'QĐ', '1/6/2021', 'gửi'])
  await db.plannedChange.update({ where: { id: 3 }, data: { effectiveOn: '2021-05-31' } })
  await beat(at('05-31T00:00:00'))
  await beat(at('06-01T00:00:00'))
  expect(await db.plannedChange.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { obstacle: 'notEmpty' },
    { obstacle: null },
    { obstacle: null },
  ])
  expect(await unitNamed('Phòng Hai')).toMatchObject({ closedAt: at('06-01T00:00:00'), parentId: top })
  expect(await postsOf('Nhung')).not.toContain('lead Phòng Hai')
})

test('What the old office had planned is told to the other one where it cannot be done any more', async () => {
  const { id } = await db.unit.create({ data: { kind: 'school', name: 'Trường Bé', parentId: one } })
  await about('Oanh', 'unitname', id, ['Trường Lớn', 'QĐ', '1/6/2021', 'gửi'])
  await about('Oanh', 'schoolnew', one, ['Trường Mới', 'bỏ qua', 'TH', 'bỏ qua', '1/6/2021', 'gửi'])
  await merge()
  await beat(at('06-01T00:00:00'))
  // its people serve in the other office now, so that what they planned for a school is still done
  expect(await db.unit.findUnique({ where: { id } })).toMatchObject({ name: 'Trường Lớn' })
  const failed = (await told('plan:2:')).map(({ personId }) => personId)
  expect(new Set(failed)).toEqual(
    new Set(await Promise.all(['Oanh', 'Nhung', 'Khánh'].map(async who => (await actorOf(who)).personId))),
  )
})

import { beforeEach, expect, test } from 'vitest'
import { campaigns } from '../../../src/campaigns/bot.ts'
import { createBroadcast } from '../../../src/announcements/broadcast.store.ts'
import type { Content } from '../../../src/announcements/content.ts'
import { silentOf, type Silent } from '../../../src/announcements/watching/told.store.ts'
import type { Role } from '../../../src/generated/enums.ts'
import { addBroadcast } from '../../../src/outbox/store.ts'
import { pledges } from '../../../src/pledges/bot.ts'
import { pledgeForm } from '../../../src/pledges/pledge.form.ts'
import { reports } from '../../../src/reports/bot.ts'
import { readPledges } from '../../../src/reports/store.ts'
import { chatOf } from '../../indicators/chat.ts'
import { actorOf, db, fill, morning, schoolOf, seedWorld, shownAll } from '../../indicators/world.ts'
import { about, unitNamed } from './planning.ts'

let [one, other, third] = [0, 0, 0]

/** Three offices: Oanh leads the one of Hoa Mai, Nhung the one of Bình Minh, Khánh the third. */
beforeEach(async () => {
  await seedWorld()
  ;[one, other, third] = [await office('Phòng Một'), await office('Phòng Hai'), await office('Phòng Ba')]
  for (const [who, id] of [
    ['Oanh', one],
    ['Nhung', other],
    ['Khánh', third],
  ] as const)
    await serve(who, id, 'lead')
  await db.unit.update({ where: { id: await schoolOf('Hoa Mai') }, data: { parentId: one, clusterId: null } })
  await db.unit.update({
    where: { id: await schoolOf('Bình Minh') },
    data: { parentId: other, clusterId: null },
  })
})

const office = async (name: string) =>
  (await db.unit.create({ data: { kind: 'office', name, parentId: (await unitNamed('Quận 11')).id } })).id

async function serve(who: string, unitId: number, role: Role): Promise<void> {
  const { personId } = await actorOf(who)
  await db.membership.updateMany({ where: { personId: personId! }, data: { endedAt: morning } })
  await db.membership.create({ data: { personId: personId!, unitId, role } })
}

const content: Content = { cards: [], asks: true, link: null }

/** A campaign that an office has announced to a school. */
async function announce(officeId: number, title: string, school: string): Promise<number> {
  const data = { officeId, title, createdAt: morning, launchedAt: morning }
  const { id: campaignId } = await db.campaign.create({ data })
  const unitId = await schoolOf(school)
  const members = await db.membership.findMany({ where: { unitId, endedAt: null } })
  const people = [...new Set(members.map(({ personId }) => personId))].map(personId => ({
    personId,
    schoolId: unitId,
  }))
  await db.$transaction(async tx => {
    const sent = { officeId, campaignId, title, content, announcementId: null }
    const how = { occurrence: 'once', createdById: 1, recipients: people.length, escalateAt: null }
    await addBroadcast(tx, (await createBroadcast(tx, { ...sent, ...how }, morning)).id, people, morning)
  })
  return campaignId
}

const schoolsIn = (silent: readonly Silent[]) => [...new Set(silent.map(({ school }) => school))]

const move = async (school: string, to: string) =>
  await about('An', 'unitmove', await schoolOf(school), [to, 'QĐ', 'hôm nay', 'gửi'])
const list = async (who: string) => await (await chatOf(who, campaigns)).command('phongtrao')
const refused = 'không thuộc vai trò'

/** What somebody gets to see of a campaign, by every way there is. */
async function seen(who: string, campaignId: number, title: string) {
  const school = await schoolOf('Hoa Mai')
  const [read, pledged] = [await chatOf(who, campaigns), await chatOf(who, pledges)]
  const report = await chatOf(who, reports)
  return {
    listed: (await list(who)).includes(title),
    shown: !(await read.press('campaign', campaignId)).includes(refused),
    pledge: shownAll(await fill(who, pledgeForm, {}, [])).includes(title),
    pledges: !(await pledged.press('pledgesat', school, campaignId)).includes(refused),
    report: !(await report.press('pledged', campaignId, 0)).includes(refused),
  }
}

const nothing = { listed: false, shown: false, pledge: false, pledges: false, report: false }
const teacher = { listed: true, shown: true, pledge: true, pledges: false, report: false }
const principal = { ...teacher, pledges: true }
const announcer = { listed: true, shown: true, pledge: false, pledges: true, report: true }
const schoolsOffice = { ...nothing, pledges: true }

test('whoever is silent stands in the list with the school that has moved away since', async () => {
  await announce(one, 'Phong trào Một', 'Hoa Mai')
  const before = await silentOf(db, 1)
  expect(schoolsIn(before)).toEqual(['Trường Tiểu học Hoa Mai'])
  await move('Hoa Mai', 'phòng hai')
  expect(await silentOf(db, 1)).toEqual(before)
  await about('An', 'unitmerge', await schoolOf('Hoa Mai'), ['bình minh', 'QĐ', 'hôm nay', 'gửi'])
  expect(schoolsIn(await silentOf(db, 1))).toEqual(['Trường Tiểu học Bình Minh'])
})

test('wherever a school moves, and back, everybody sees what is theirs and others nothing', async () => {
  const first = await announce(one, 'Phong trào Một', 'Hoa Mai')
  const asked = await readPledges(db, first)
  const check = async (now: string) => {
    const seenBy: Record<string, unknown> = {}
    for (const who of ['Lan', 'Hùng', 'Mai', 'Oanh', 'Nhung', 'Khánh'])
      seenBy[who] = await seen(who, first, 'Phong trào Một')
    expect([now, seenBy]).toEqual([
      now,
      {
        Lan: teacher,
        Hùng: principal,
        Mai: nothing,
        Oanh: announcer,
        Nhung: now === 'hai' ? schoolsOffice : nothing,
        Khánh: now === 'ba' ? schoolsOffice : nothing,
      },
    ])
    expect(await readPledges(db, first)).toEqual(asked)
  }
  await check('một')
  for (const to of ['hai', 'ba', 'hai', 'một', 'ba']) {
    await move('Hoa Mai', `phòng ${to}`)
    await check(to)
  }
  const { alsoIds } = await db.campaign.findUniqueOrThrow({ where: { id: first } })
  expect(alsoIds).toEqual([await schoolOf('Hoa Mai')])
})

test('a school that has moved away and back goes into the third office with what its own had announced', async () => {
  const id = await announce(one, 'Phong trào Một', 'Hoa Mai')
  await move('Hoa Mai', 'phòng hai')
  await move('Hoa Mai', 'phòng một')
  await about('An', 'unitmerge', one, ['phòng ba', 'QĐ 99', 'hôm nay', 'gửi'])
  expect(await seen('Lan', id, 'Phong trào Một')).toEqual(teacher)
  expect(await seen('Khánh', id, 'Phong trào Một')).toEqual(announcer)
  for (const who of ['Mai', 'Nhung']) expect(await seen(who, id, 'Phong trào Một')).toEqual(nothing)
})

test('when the old office is merged while the school is elsewhere, the third one has the campaign and the school goes on', async () => {
  const id = await announce(one, 'Phong trào Một', 'Hoa Mai')
  await move('Hoa Mai', 'phòng hai')
  await about('An', 'unitmerge', one, ['phòng ba', 'QĐ 99', 'hôm nay', 'gửi'])
  expect(await seen('Lan', id, 'Phong trào Một')).toEqual(teacher)
  expect(await seen('Mai', id, 'Phong trào Một')).toEqual(nothing)
  expect(await seen('Khánh', id, 'Phong trào Một')).toEqual(announcer)
  expect(await seen('Oanh', id, 'Phong trào Một')).toEqual(announcer)
  expect(await seen('Nhung', id, 'Phong trào Một')).toEqual(schoolsOffice)
  // the school of the second office has no part in it, wherever it goes itself
  await move('Bình Minh', 'phòng ba')
  expect(await seen('Mai', id, 'Phong trào Một')).toEqual(nothing)
  await move('Bình Minh', 'phòng hai')
  expect(await seen('Mai', id, 'Phong trào Một')).toEqual(nothing)
})

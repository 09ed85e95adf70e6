import { afterAll, beforeAll, expect, test } from 'vitest'
import { features } from '../../../src/features.ts'
import type { Role } from '../../../src/generated/enums.ts'
import { silentOf } from '../../../src/announcements/watching/told.store.ts'
import { announced } from '../../announcements/sent.ts'
import { addBroadcast } from '../../../src/outbox/store.ts'
import { independentOffice } from '../../../src/people/office.ts'
import type { Stage } from '../../../src/playground/stage.ts'
import { readPledges } from '../../../src/reports/store.ts'
import { heardBy } from '../../bot/story.ts'
import { openWorld } from '../../world.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openWorld()
})
afterAll(() => stage.close())

/** Everything that one office has, under names that no other has. */
async function found(officeId: number, name: string): Promise<void> {
  const { db } = stage
  const now = stage.now()
  const unitId = (
    await db.unit.create({
      data: { kind: 'school', name: `Trường ${name}`, levels: ['TH'], parentId: officeId },
    })
  ).id
  const posts: [Role, number][] = [
    ['lead', officeId],
    ['principal', unitId],
    ['teacher', unitId],
  ]
  for (const [role, at] of posts) await join(`${role} ${name}`, role, at)
  const set = { officeId, name: `Bảng ${name}`, schoolYear: '2020-2021' }
  const { id: setId } = await db.indicatorSet.create({ data: set })
  const row = {
    setId,
    code: 'TH-01',
    position: 1,
    group: `Nhóm ${name}`,
    level: 'TH',
    name: `Dòng ${name}`,
  } as const
  await db.indicator.create({ data: { ...row, measure: '%', kind: 'ratio', direction: 'higher' } })
  const period = {
    officeId,
    setId,
    name: `Kỳ ${name}`,
    openedAt: now,
    closesAt: new Date(now.getTime() + 9e8),
  }
  const { id: periodId } = await db.period.create({ data: period })
  await db.submission.create({ data: { periodId, unitId, school: `Trường ${name}`, levels: ['TH'] } })
  await db.title.create({ data: { officeId, code: name, name: `Danh hiệu ${name}`, position: 1 } })
  await campaign(officeId, `Phong trào ${name}`)
  await db.campaign.create({ data: { officeId, title: `Nháp ${name}`, createdAt: now } })
}

async function join(name: string, role: Role, unitId: number): Promise<number> {
  const telegramId = BigInt(stage.userOf(name))
  const person = await stage.db.person.create({ data: { name, telegramId, joinedAt: stage.now() } })
  await stage.db.membership.create({ data: { personId: person.id, unitId, role } })
  return person.id
}

async function campaign(
  officeId: number,
  title: string,
): Promise<{ campaignId: number; broadcastId: number }> {
  const launched = { officeId, title, createdAt: stage.now(), launchedAt: stage.now() }
  const { id: campaignId } = await stage.db.campaign.create({ data: launched })
  return { campaignId, broadcastId: (await announced(stage.db, campaignId, stage.now())).id }
}

/** How many buttons of each person's are pressed, the first first. */
const presses = 45

/** Plays every command of somebody, with and without a number, and presses what appears. */
async function tryEverything(name: string): Promise<string[]> {
  const { emulator, userOf } = stage
  const pressed = new Set<string>()
  const commands = features.flatMap(feature => feature.commands ?? []).map(command => command.name)
  for (const text of commands.flatMap(each => [`/${each}`, `/${each} 2`])) {
    emulator.say(userOf(name), text)
    await emulator.idle()
  }
  for (let count = 0; count < presses; count += 1) {
    const buttons = emulator
      .chat(userOf(name))
      .flatMap(message =>
        message.buttons
          .flat()
          .flatMap(button => ('data' in button ? [{ id: message.id, data: button.data }] : [])),
      )
    const next = buttons.find(({ data }) => !pressed.has(data))
    if (!next) break
    pressed.add(next.data)
    emulator.press(userOf(name), next.id, next.data)
    await emulator.idle()
  }
  return [...pressed]
}

test('Several offices see nothing of each other, unless one is above the other', async () => {
  const { db } = stage
  const top = (await db.unit.findFirstOrThrow({ where: { kind: 'office' } })).id
  const { id: beside } = await independentOffice(db, 'Phòng Xa Lạ', stage.now())
  const below = (await db.unit.create({ data: { kind: 'office', name: 'Phòng Bên Dưới', parentId: top } })).id
  await found(top, 'Trên Cao')
  await found(beside, 'Xa Lạ')
  await found(below, 'Bên Dưới')
  const offices = ['Trên Cao', 'Xa Lạ', 'Bên Dưới']
  const people = offices.flatMap(office => ['lead', 'principal', 'teacher'].map(role => `${role} ${office}`))
  const pressed: string[] = []
  for (const name of people) pressed.push(...(await tryEverything(name)))
  // and what one office may press is forged by another
  const forged = [...new Set(pressed)].filter(data => !data.startsWith('d:')).slice(0, 60)
  for (const name of ['lead Xa Lạ', 'principal Bên Dưới'])
    for (const data of forged) {
      stage.emulator.press(stage.userOf(name), 1, data, { forged: true })
      await stage.emulator.idle()
    }

  const heard = heardBy(stage)
  const saidTo = (name: string) => (heard[name] ?? []).join('\n')
  for (const name of people) expect(saidTo(name)).toContain(name.slice(name.indexOf(' ') + 1))
  const ofDemo = (await db.unit.findMany({ where: { kind: 'school', parentId: top } })).map(each => each.name)
  for (const role of ['lead', 'principal', 'teacher']) {
    expect(leaks(saidTo(`${role} Xa Lạ`), ['Trên Cao', 'Bên Dưới', 'Quận 11', ...ofDemo])).toEqual([])
    expect(leaks(saidTo(`${role} Trên Cao`), ['Xa Lạ'])).toEqual([])
    // the office above announces to everybody below, and what it keeps to itself stays there
    const kept = ['Xa Lạ', 'Trường Trên Cao', 'Kỳ Trên Cao', 'Nháp Trên Cao', 'lead Trên Cao', ...ofDemo]
    expect(leaks(saidTo(`${role} Bên Dưới`), kept)).toEqual([])
  }
  for (const role of ['principal', 'teacher'])
    expect(leaks(saidTo(`${role} Trên Cao`), ['Bên Dưới'])).toEqual([])
  expect(saidTo('lead Trên Cao')).toContain('Phòng Bên Dưới')
}, 240_000)

/** The lines in which a name is said that should not be. */
const leaks = (said: string, names: readonly string[]) =>
  said.split('\n').filter(line => names.some(name => line.includes(name)))

test('Who works for two offices stands in the lists of each with its own school', async () => {
  const { db } = stage
  const [one, other] = await Promise.all(
    ['Trường Xa Lạ', 'Trường Trên Cao'].map(name => db.unit.findFirstOrThrow({ where: { name } })),
  )
  const personId = await join('Cô Hai Nơi', 'teacher', one!.id)
  await db.membership.create({ data: { personId, unitId: other!.id, role: 'teacher' } })
  const { campaignId, broadcastId } = await campaign(other!.parentId!, 'Hai nơi')
  await addBroadcast(db, broadcastId, [{ personId, schoolId: null }], stage.now())
  expect(await silentOf(db, broadcastId)).toMatchObject([{ name: 'Cô Hai Nơi', school: 'Trường Trên Cao' }])
  expect(await readPledges(db, campaignId)).toMatchObject([{ school: 'Trường Trên Cao', asked: 1 }])
})

test('Who serves two offices is asked for which of them, and sees the overview of each', async () => {
  const { db, emulator, userOf } = stage
  const [one, other] = await Promise.all(
    ['Phòng Xa Lạ', 'Phòng Bên Dưới'].map(name => db.unit.findFirstOrThrow({ where: { name } })),
  )
  const personId = await join('Chị Hai Phòng', 'officer', one!.id)
  await db.membership.create({ data: { personId, unitId: other!.id, role: 'officer' } })
  const answers: string[] = []
  for (const command of ['/kybaocao', '/phatdong', '/tonghop', '/donvi', '/mathamgia']) {
    emulator.say(userOf('Chị Hai Phòng'), command)
    await emulator.idle()
    const { text, buttons } = emulator.chat(userOf('Chị Hai Phòng')).at(-1)!
    answers.push([text, ...buttons.flat().map(({ label }) => label)].join('\n'))
  }
  for (const answer of answers)
    expect(answer).toMatch(/Phòng Xa Lạ[^]*Phòng Bên Dưới|Phòng Bên Dưới[^]*Phòng Xa Lạ/)
})

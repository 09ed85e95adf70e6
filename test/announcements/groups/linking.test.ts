import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/bot.ts'
import type { Db } from '../../../src/database/client.ts'
import { forgetGroups } from '../../../src/announcements/groups/keeping.ts'
import { features } from '../../../src/features.ts'
import { contentOf } from '../../bot/content.ts'
import { openMeeting } from './meeting.ts'

let desk: Awaited<ReturnType<typeof openMeeting>>
beforeEach(async () => {
  desk = await openMeeting()
})
afterEach(() => desk.close())

const placeOf = (id: number) => desk.emulator.groups().find(group => group.id === id)!.bot
const only = () => desk.db.group.findFirstOrThrow()

/** Hùng's group, linked with his school. */
async function linked(): Promise<number> {
  const chatId = desk.group('Hội đồng cô Trần Thị Lan', ['Hùng', 'Lan', 'Mai'])
  await desk.bring()
  await desk.press('Hùng', `grouplink:1:${await desk.school('Hoa Mai')}`)
  return chatId
}

test('two processes that take the same news ask once', async () => {
  desk.group('Hội đồng', ['Hùng'])
  const [twin, news] = [desk.twin(), desk.news()]
  await Promise.all(news.flatMap(update => [desk.bot.handle(update), twin.handle(update)]))
  for (const update of news) await twin.handle(update)
  expect(await desk.asked('Hùng')).toEqual(['groups-whose'])
  expect(await desk.db.group.count()).toBe(1)
})

test.for([
  ['Mai', 'groups-unentitled'],
  ['Khách', null],
] as const)(
  'from a group into which %s brings the bot it goes away, and keeps nothing of it',
  async ([who, told]) => {
    const chatId = desk.group('Lớp cô Mai', [who])
    await desk.bring()
    expect(placeOf(chatId)).toBe('left')
    expect(await desk.db.group.count()).toBe(0)
    expect(await desk.asked(who)).toEqual(told ? [told] : [])
    expect(desk.emulator.chat(chatId).filter(({ from, service }) => from === 'bot' && !service)).toEqual([])
  },
)

test('nobody gives away another’s group, nor gives one to another’s school', async () => {
  desk.group('Hội đồng', ['Hùng'])
  await desk.bring()
  const [own, other] = [await desk.school('Hoa Mai'), await desk.school('Bình Minh')]
  const forged = [
    `grouplink:1:${own}`,
    `grouplink:1:${other}`,
    'groupwhich:1',
    'groupno:1',
    'group:1',
    'groupunlinksure:1',
  ]
  for (const who of ['An', 'Oanh', 'Lan', 'Mai', 'Khách'])
    for (const data of forged)
      expect([who, data, await desk.press(who, data)]).toEqual([who, data, refusal(who)])
  for (const data of [
    `grouplink:1:${other}`,
    'grouplink:1:1',
    'grouplink:1:',
    'grouplink:2:7',
    'grouplink:-1:7',
    'grouplink:1:99999999999',
  ])
    expect(await desk.press('Hùng', data)).toContain('không thuộc vai trò')
  expect(await only()).toMatchObject({ unitId: null })
  expect(await desk.press('Hùng', `grouplink:1:${own}`)).toContain('Đã liên kết')
  expect(await only()).toMatchObject({ unitId: own })
})

const refusal = (who: string) =>
  expect.stringContaining(who === 'Khách' ? 'chưa tham gia' : 'không thuộc vai trò')

test('who has lost the post since the question came links nothing', async () => {
  desk.group('Hội đồng', ['Hùng'])
  await desk.bring()
  const hung = await desk.db.person.findFirstOrThrow({ where: { name: { endsWith: 'Hùng' } } })
  await desk.db.membership.updateMany({ where: { personId: hung.id }, data: { endedAt: desk.clock.now() } })
  expect(await desk.press('Hùng', `grouplink:1:${await desk.school('Hoa Mai')}`)).toContain(
    'không thuộc vai trò',
  )
  expect(await only()).toMatchObject({ unitId: null })
})

test('two taps at once link once, and both are written down as one deed', async () => {
  desk.group('Hội đồng', ['Hùng'])
  await desk.bring()
  const data = `grouplink:1:${await desk.school('Hoa Mai')}`
  for (let tap = 0; tap < 2; tap++) desk.emulator.press(desk.userOf('Hùng'), 1, data, { forged: true })
  const twin = desk.twin()
  const [one, two] = desk.news()
  await Promise.all([desk.bot.handle(one!), twin.handle(two!)])
  expect(await desk.db.audit.count({ where: { action: 'group.link' } })).toBe(1)
  expect(desk.said('Hùng').filter(text => text.includes('✓ Đã liên kết'))).toHaveLength(1)
})

test('whoever brings the bot back into a school’s group must lead that school, or it stays out', async () => {
  const chatId = await linked()
  const mai = desk.userOf('Mai')
  const post = await desk.db.membership.findFirstOrThrow({ where: { person: { telegramId: mai } } })
  await desk.db.membership.update({ where: { id: post.id }, data: { role: 'principal' } })
  desk.emulator.setBot(desk.userOf('Lan'), chatId, 'kicked')
  await desk.bring()
  expect(await only()).toMatchObject({ unreachableCause: 'kicked' })
  desk.emulator.setBot(mai, chatId, 'member')
  await desk.bring()
  expect([await desk.asked('Mai'), placeOf(chatId)]).toEqual([['groups-elsewhere'], 'left'])
  expect(await only()).toMatchObject({ unitId: await desk.school('Hoa Mai'), unreachableCause: 'kicked' })
  desk.emulator.setBot(desk.userOf('Hùng'), chatId, 'member')
  await desk.bring()
  expect(await only()).toMatchObject({ unitId: await desk.school('Hoa Mai'), unreachableAt: null })
})

test('a linked group that becomes a supergroup stays the school’s, in whatever order that is heard', async () => {
  const chatId = await linked()
  const to = desk.emulator.upgradeGroup(desk.userOf('Lan'), chatId)
  const title = 'Hội đồng cô Trần Thị Lan'
  const from = { id: desk.userOf('Lan'), is_bot: false, first_name: 'Lan' }
  const user = desk.app.me
  const came = {
    chat: { id: to, type: 'supergroup' as const, title },
    from,
    date: 1,
    old_chat_member: { status: 'left' as const, user },
    new_chat_member: { status: 'member' as const, user },
  }
  // some say of the new chat that the bot came into it, before or after they say whence
  await desk.bot.handle({ update_id: 800_001, my_chat_member: came })
  await desk.bring()
  await desk.bot.handle({ update_id: 800_002, my_chat_member: { ...came, date: 2 } })
  await desk.bring()
  expect(placeOf(to)).toBe('member')
  expect(await desk.db.group.findMany()).toMatchObject([
    { chatId: BigInt(to), unitId: await desk.school('Hoa Mai'), unreachableAt: null },
  ])
  expect(await desk.asked('Lan')).toEqual([])
})

test('what people write in a group costs no statement', async () => {
  const chatId = await linked()
  desk.emulator.setBot(desk.userOf('Hùng'), chatId, 'administrator')
  await desk.bring()
  for (const text of ['chào cả nhà', '/menu', '/start tb_1', 'ABCD-2345'])
    desk.emulator.sayIn(desk.userOf('Lan'), chatId, text)
  const deaf = new Proxy({}, { get: () => expect.fail('the database was asked') }) as Db
  const bot = createBot({ ...desk.app, db: deaf }, features, desk.app.me)
  const before = await contentOf(desk.db)
  const seq = desk.emulator.events().at(-1)!.seq
  for (const update of desk.news()) await bot.handle(update)
  expect(await contentOf(desk.db)).toEqual(before)
  expect(desk.emulator.events(seq)).toEqual([])
})

test('a tap in a group is answered for whoever taps, and does nothing', async () => {
  const chatId = await linked()
  const before = await contentOf(desk.db)
  for (const data of ['ack:1', 'run:menu', 'run:dangky', 'd:1:-:send', `groupunlinksure:1`]) {
    desk.emulator.press(desk.userOf('Hùng'), 1, data, { forged: true, chatId })
    await desk.bring()
  }
  expect(await contentOf(desk.db)).toEqual(before)
  expect(desk.emulator.events().at(-1)).toMatchObject({
    kind: 'answered',
    text: expect.stringContaining('riêng'),
  })
})

test('after the link is ended nothing of it is left in the group, and it can be linked anew', async () => {
  const chatId = await linked()
  expect(await desk.press('Hùng', 'groupunlinksure:1')).toContain('Đã bỏ liên kết')
  expect(await desk.press('Hùng', 'groupunlinksure:1')).toContain('không thuộc vai trò')
  expect([placeOf(chatId), (await only()).unitId]).toEqual(['left', null])
  desk.emulator.setBot(desk.userOf('Hùng'), chatId, 'member')
  await desk.bring()
  expect((await desk.asked('Hùng')).at(-1)).toBe('groups-whose')
})

test('a group that is declined is forgotten', async () => {
  const chatId = desk.group('Nhóm nhà', ['Hùng'])
  await desk.bring()
  expect(await desk.press('Hùng', 'groupno:1')).toContain('Không liên kết')
  expect([placeOf(chatId), await desk.db.group.count()]).toEqual(['left', 0])
})

/** The beat of the clock so many days from now. */
const keepAfter = (days: number) =>
  forgetGroups(desk.app, new Date(desk.app.clock().getTime() + days * 86_400_000))

test('what a group was called is kept as long as people are who have left, from the day on which the bot left it', async () => {
  const chatId = await linked()
  const told = { key: 'told', chatId, groupId: 1, language: 'vi', dueAt: desk.app.clock() }
  await desk.db.delivery.create({ data: { ...told, createdAt: desk.app.clock() } })
  const home = desk.group('Nhóm lớp của cô Lan', ['Hùng'])
  await desk.bring()
  await desk.press('Hùng', 'groupunlinksure:1')
  await keepAfter(364)
  expect((await only()).title).toContain('Lan')
  await keepAfter(366)
  // its deliveries still count, and are some group's
  expect(await desk.db.group.findMany()).toMatchObject([{ id: 1, title: '', unitId: null }])
  expect(await desk.db.delivery.count({ where: { groupId: 1 } })).toBe(1)
  // a group that waited so long for a word is nobody's either, and can be brought again
  expect(await desk.press('Hùng', 'groupwhich:2')).toContain('không thuộc vai trò')
  desk.emulator.setBot(desk.userOf('Hùng'), home, 'left')
  desk.emulator.setBot(desk.userOf('Hùng'), chatId, 'member')
  await desk.bring()
  expect((await only()).title).toContain('Lan')
})

test('a linked group keeps its name for as long as it is linked, also while the bot is out of it', async () => {
  const chatId = await linked()
  desk.emulator.setBot(desk.userOf('Hùng'), chatId, 'left')
  await desk.bring()
  await keepAfter(3_000)
  expect((await only()).title).toContain('Lan')
})

import { expect, test } from 'vitest'
import { audiences } from '../../../src/announcements/rules.ts'
import { readProgress } from '../../../src/announcements/watching/progress.store.ts'
import { keepGroups } from '../../../src/announcements/groups/keeping.ts'
import { decide, uncertainOf } from '../../../src/outbox/broadcasts.store.ts'
import { received } from '../../outbox/post.ts'
import { another, openHouse, type House } from '../house.ts'

const everywhere = { roles: [...audiences.everyone], groups: true }

/** A group of the first school, linked by the officer who writes. */
async function linkedGroup(
  house: House,
  kind: 'group' | 'supergroup' | 'channel' = 'group',
  unitId = house.schools[0],
) {
  const { telegram, app, clock, author } = house
  const chatId = telegram.addGroup({ title: `Nhóm ${unitId}`, kind, members: [1] })
  const since = new Date(clock.now().getTime() - 60_000)
  const by = { addedById: author, addedAt: since, linkedById: author, linkedAt: since }
  await app.db.group.create({ data: { chatId, title: `Nhóm ${unitId}`, unitId, ...by } })
  return chatId
}

const posted = (house: House, chatId: number) =>
  house.telegram.chat(chatId).filter(({ from, service }) => from === 'bot' && !service)

async function send(house: House, words = {}) {
  await house.plan({ audience: everywhere, ...words }, house.clock.now())
  await house.look()
}

/** What a process does again and again beside sending. */
async function keep(house: House, app = house.app): Promise<void> {
  await keepGroups(app, house.clock.now())
  await house.settle()
}

test('F-B19: a group that moves in the middle of a send is told once, in its new chat, and found there from then on', async () => {
  const house = await openHouse(6)
  const chatId = await linkedGroup(house)
  let to = 0
  let calls = 0
  house.telegram.onCall(({ method }) => {
    if (method === 'sendMessage' && ++calls === 3) to = house.telegram.upgradeGroup(1, chatId)
  })
  await send(house)
  await house.settle(2)
  expect([posted(house, chatId).length, posted(house, to).length]).toEqual([0, 1])
  await keep(house)
  await keep(house)
  expect(await house.app.db.group.findMany()).toMatchObject([{ chatId: BigInt(to), unreachableAt: null }])
  const { groups } = await readProgress(house.app.db, 1)
  expect(groups).toEqual({ all: 1, sent: 1, uncertain: 0, lost: 0, left: 0 })
  await house.plan({ audience: everywhere, title: 'Lần hai' }, house.clock.now())
  await house.look()
  await house.settle()
  expect([posted(house, chatId).length, posted(house, to).length]).toEqual([0, 2])
})

test('a group is told with the others, once, in words for everybody, and counts as nobody', async () => {
  const house = await openHouse(4)
  const [one, channel] = [await linkedGroup(house), await linkedGroup(house, 'channel', house.schools[1])]
  const twin = another(house)
  const cards = [{ written: 'Kính gửi thầy/cô {name}, {school}.', text: [] }]
  await house.plan(
    { audience: everywhere, content: { cards, asks: true, link: 'pledge' } },
    house.clock.now(),
  )
  await Promise.all([house.look(), house.look(twin.app), house.look()])
  await house.settle()
  await twin.stop()
  for (const [chatId, school] of [
    [one, 'Trường Một'],
    [channel, 'Trường Hai'],
  ] as const) {
    const [message, ...others] = posted(house, chatId)
    expect(others).toEqual([])
    expect(message!.text.split('\n')[0]).toBe(`Kính gửi thầy/cô, ${school}.`)
    expect(message!.buttons).toEqual([
      [{ label: 'Xem và báo nhận', url: 'https://t.me/phongtrao_bot?start=tb_1' }],
    ])
  }
  expect(await readProgress(house.app.db, 1)).toMatchObject({
    recipients: 4,
    sent: 4,
    groups: { all: 2, sent: 2 },
  })
})

test('only groups of the readers’ schools are told, and none that was not asked for', async () => {
  const house = await openHouse(4)
  const chatId = await linkedGroup(house)
  await send(house, { audience: { roles: [...audiences.everyone] } })
  await send(house, { audience: { ...everywhere, schools: [house.schools[1]] } })
  await send(house, { audience: { ...everywhere, exceptSchools: [house.schools[0]] } })
  await house.settle()
  expect(posted(house, chatId)).toEqual([])
  await send(house)
  await send(house, { audience: { ...everywhere, exceptTold: [4] } })
  await house.settle()
  expect(posted(house, chatId)).toHaveLength(1)
})

test.for([
  ['kicked', 'groups-lost-kicked', 'kicked'],
  ['muted', 'groups-lost-noRights', 'noRights'],
] as const)(
  'a supergroup in which the bot is %s is noticed by sending, and whoever linked it told once',
  async ([place, words, cause]) => {
    const house = await openHouse(2)
    const chatId = await linkedGroup(house, 'supergroup')
    house.telegram.setBot(1, chatId, place)
    await send(house)
    await house.settle()
    const twin = another(house)
    await Promise.all([keep(house), keepGroups(twin.app, house.clock.now())])
    await twin.stop()
    await keep(house)
    expect(await house.app.db.group.findMany()).toMatchObject([{ unreachableCause: cause }])
    const told = await house.app.db.delivery.findMany({ where: { key: { startsWith: 'group-lost:' } } })
    expect(told.map(({ personId, card }) => [personId, (card as { text: [string][] }).text[0]![0]])).toEqual([
      [house.author, words],
    ])
    expect((await readProgress(house.app.db, 1)).groups).toMatchObject({ all: 1, lost: 1, left: 0 })
    await send(house)
    expect((await readProgress(house.app.db, 2)).groups.all).toBe(0)
  },
)

test('a group follows its school into another one, and is told what is meant for that', async () => {
  const house = await openHouse(4)
  const chatId = await linkedGroup(house)
  const [from, into] = house.schools
  const { db } = house.app
  await db.membership.create({ data: { personId: 2, unitId: into, role: 'principal' } })
  await db.unit.update({ where: { id: from }, data: { closedAt: house.clock.now(), successorId: into } })
  await keep(house)
  await keep(house)
  expect(await db.group.findMany()).toMatchObject([{ unitId: into }])
  expect(received(house.telegram, 2)).toEqual([expect.stringContaining('nay thuộc Trường Hai')])
  expect(await db.audit.count({ where: { action: 'group.link', unitId: into } })).toBe(1)
  await send(house, { audience: { ...everywhere, schools: [into] } })
  await house.settle()
  expect(posted(house, chatId)).toHaveLength(1)
})

test('the group of a school that is no more belongs to none, hears nothing that waits, and the bot leaves it', async () => {
  const house = await openHouse(4)
  const chatId = await linkedGroup(house)
  await house.stop()
  await send(house)
  await house.app.db.unit.update({ where: { id: house.schools[0] }, data: { closedAt: house.clock.now() } })
  await keepGroups(house.app, house.clock.now())
  await house.restart()
  await house.settle()
  expect(posted(house, chatId)).toEqual([])
  expect(house.telegram.groups()[0]!.bot).toBe('left')
  expect(await house.app.db.group.findMany()).toMatchObject([{ unitId: null, linkedById: null }])
  expect((await readProgress(house.app.db, 1)).groups).toMatchObject({ all: 1, lost: 1 })
  expect(received(house.telegram, house.author).at(-1)).toContain('Trường Một không còn')
})

test('where the answer about a group got lost, the group is named, and only a person sends again', async () => {
  const house = await openHouse(2)
  const chatId = await linkedGroup(house)
  house.telegram.dropAfterDelivery({ next: 3, methods: ['sendMessage'] })
  const { db } = house.app
  await house.plan({ audience: everywhere }, house.clock.now())
  await house.look()
  await db.delivery.deleteMany({ where: { broadcastId: null } })
  await house.settle()
  await house.restart()
  await house.settle(5)
  expect(posted(house, chatId)).toHaveLength(1)
  expect(await readProgress(db, 1)).toMatchObject({ recipients: 2, uncertain: 2, groups: { uncertain: 1 } })
  expect((await uncertainOf(db, 1)).filter(({ isGroup }) => isGroup)).toEqual([
    { name: `Nhóm ${house.schools[0]}`, school: 'Trường Một', isGroup: true },
  ])
  expect(await decide(db, 1, 'sendAgain', house.clock.now())).toEqual({ people: 2, groups: 1 })
  await house.settle(1)
  expect(posted(house, chatId)).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { audiences } from '../../../src/announcements/rules.ts'
import { readBroadcast } from '../../../src/announcements/broadcast.store.ts'
import type { Content } from '../../../src/announcements/content.ts'
import { readCorrection } from '../../../src/announcements/correcting/account.store.ts'
import { catchUp, renew } from '../../../src/announcements/correcting/renew.ts'
import { openHouse, type House } from '../house.ts'

const saying = (...words: string[]): Content => ({
  cards: words.map(written => ({ written, text: [] })),
  asks: true,
  link: null,
})

/** A house whose first school has a group, and everybody and the group have an announcement. */
async function toldHouse(kind: 'group' | 'supergroup' | 'channel' = 'group') {
  const house = await openHouse(4)
  const { telegram, app, clock, author, schools } = house
  const chatId = telegram.addGroup({ title: 'Hội đồng', kind, members: [1] })
  const by = { addedById: author, addedAt: clock.now(), linkedById: author, linkedAt: clock.now() }
  await app.db.group.create({ data: { chatId, title: 'Hội đồng', unitId: schools[0], ...by } })
  const audience = { roles: [...audiences.everyone], groups: true }
  await house.plan({ audience, content: saying('Họp ngày 12') }, clock.now())
  await house.look()
  await house.settle()
  return { house, chatId }
}

async function correct(house: House, content: Content | null): Promise<void> {
  const { db } = house.app
  const broadcast = (await readBroadcast(db, 1))!
  const made = { content, reason: null, byId: house.author }
  await db.$transaction(tx => renew(tx, broadcast, made, house.clock.now()))
  for (let time = 0; time < 3; time++) {
    await house.settle(1)
    await catchUp(house.app, house.clock.now())
  }
  await house.settle(1)
}

const posted = (house: House, chatId: number) =>
  house.telegram.chat(chatId).filter(({ from, service, deleted }) => from === 'bot' && !service && !deleted)

const corrected = ({ app: { db } }: House) => readCorrection(db, 1)

test.for(['group', 'supergroup', 'channel'] as const)(
  'a %s is corrected and cleared with the others, in words for everybody, and counts as nobody',
  async kind => {
    const { house, chatId } = await toldHouse(kind)
    await correct(house, saying('Kính gửi {name}: họp ngày 13'))
    const [message, ...others] = posted(house, chatId)
    expect(others).toEqual([])
    expect(message!.text).toContain('họp ngày 13')
    expect(message!.buttons.flat().every(button => 'url' in button)).toBe(true)
    expect(await corrected(house)).toMatchObject({ readers: 4, edited: 4, left: 0 })
    await correct(house, null)
    expect(posted(house, chatId)).toEqual([])
    expect(await corrected(house)).toMatchObject({ readers: 4, deleted: 4, left: 0 })
  },
)

test('a group that has become a supergroup is answered there, once, and no other message is touched', async () => {
  const { house, chatId } = await toldHouse()
  const to = house.telegram.upgradeGroup(1, chatId)
  await correct(house, saying('Họp ngày 13'))
  expect(posted(house, to).map(({ text }) => text.split('\n')[0])).toEqual([
    expect.stringContaining('Đính chính (bản 2)'),
  ])
  await correct(house, saying('Họp ngày 14'))
  expect(posted(house, to)).toHaveLength(1)
  expect(posted(house, to)[0]!.text).toContain('Họp ngày 14')
})

test('in a group that is none of a school’s any more nothing new is said', async () => {
  const { house, chatId } = await toldHouse()
  await house.app.db.group.updateMany({ data: { unitId: null } })
  await correct(house, saying('Họp ngày 13', 'Mang theo sổ'))
  expect(posted(house, chatId).map(({ text }) => text.split('\n')[0])).toEqual(['Họp ngày 12'])
  expect(await corrected(house)).toMatchObject({ readers: 4, replied: 4, left: 0 })
})

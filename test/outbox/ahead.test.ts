import { expect, test } from 'vitest'
import type { Content } from '../../src/announcements/content.ts'
import type { Media } from '../../src/lib/card.ts'
import { readAhead, readBefore } from '../../src/outbox/ahead.store.ts'
import { letter, openLetters, type Letters } from '../announcements/letters.ts'

const photos = (count: number): Media[] =>
  Array.from({ length: count }, (_, nth) => ({ kind: 'photo' as const, fileId: `photo-${nth}` }))
const long = 'Kế hoạch năm học. '.repeat(300)

/** Three people wait for something, and nothing leaves by itself. */
async function openStill(): Promise<Letters> {
  const letters = await openLetters(3)
  await letters.post.stop()
  return letters
}

/** All that is said has arrived, as messages of these numbers. */
async function arrive({ db, post }: Letters, messageIds: number[]): Promise<void> {
  await db.delivery.updateMany({ data: { sentAt: post.clock.now(), messageIds } })
}

test.for<[what: string, content: Content, messages: number]>([
  ['one message', letter('Họp'), 1],
  ['several messages in a row', letter('Một', 'Hai', 'Ba'), 3],
  ['words too long for one message', letter(long), 2],
  ['a picture with words under it', letter({ written: 'Lịch họp', media: photos(1) }), 1],
  ['an album, whose buttons stand below it', letter({ media: photos(4) }), 5],
  ['an album, then words', letter({ media: photos(4) }, 'Lịch họp'), 5],
])('what waits for three people is counted in messages: %s', async ([, content, messages]) => {
  const letters = await openStill()
  const id = await letters.write(content)
  const now = letters.post.clock.now()
  expect(await readAhead(letters.db, id, now)).toMatchObject({ due: 3 * messages, nextAt: now })
  expect(await readBefore(letters.db, [], now)).toMatchObject({ due: 3 * messages })
})

test.for<[what: string, due: number, change: (letters: Letters) => Promise<unknown>]>([
  ['nothing was said yet', 9, async () => {}],
  [
    'what stands before it in the ledger',
    15,
    async ({ db, write, post }) => {
      const id = await write(letter('Trước', 'hết'))
      const dueAt = new Date(post.clock.now().getTime() - 1_000)
      await db.delivery.updateMany({ where: { broadcastId: id }, data: { dueAt } })
    },
  ],
  [
    'a part that has arrived for one of them',
    8,
    async ({ db }) =>
      await db.delivery.updateMany({ where: { personId: 1 }, data: { partsSent: 1, messageIds: [7] } }),
  ],
  [
    'a correction, message by message',
    9,
    async letters => {
      await arrive(letters, [1, 2, 3])
      await letters.correct(letter('Một', 'Hai', 'Bốn'))
    },
  ],
  [
    'a withdrawal, which takes all messages away at once',
    3,
    async letters => {
      await arrive(letters, [1, 2, 3])
      await letters.withdraw()
    },
  ],
  [
    'messages that are overwritten, because they cannot be taken away',
    9,
    async letters => {
      await arrive(letters, [1, 2, 3])
      await letters.withdraw()
      await letters.db.delivery.updateMany({ where: { action: 'withdraw' }, data: { action: 'edit' } })
    },
  ],
])('of an announcement in three messages the ledger counts %s', async ([, due, change]) => {
  const letters = await openStill()
  const id = await letters.write(letter('Một', 'Hai', 'Ba'))
  await change(letters)
  expect(await readAhead(letters.db, id, letters.post.clock.now())).toMatchObject({ due })
})

test('in a group everything that waits for it is counted, but not what is paused', async () => {
  const letters = await openStill()
  const { db, write, post } = letters
  const { id: unitId } = await db.unit.findFirstOrThrow({ where: { kind: 'school' } })
  const now = post.clock.now()
  const chats = [-1n, -2n]
  await db.group.createMany({
    data: chats.map(chatId => ({ chatId, title: 'Nhóm', unitId, addedById: 1, addedAt: now })),
  })
  const [paused, other, own] = [
    await write(letter('Dừng'), []),
    await write(letter('A', 'B'), []),
    await write(letter('Một', 'Hai', 'Ba'), []),
  ]
  const never = new Date('9999-12-31T00:00:00Z')
  await post.app.db.delivery.createMany({
    data: [
      { broadcastId: paused, chatId: -1n, dueAt: never },
      { broadcastId: other, chatId: -1n, dueAt: new Date(now.getTime() + 40_000) },
      { broadcastId: own, chatId: -1n, dueAt: now },
      { broadcastId: own, chatId: -2n, dueAt: now },
    ].map((row, nth) => ({ ...row, key: `group:${nth}`, groupId: 1, language: 'vi', createdAt: now })),
  })
  expect(await readAhead(db, own, now)).toMatchObject({ due: 6, inOneGroup: 5 })
  expect(await readBefore(db, [unitId], now)).toMatchObject({ due: 6, inOneGroup: 5 })
  expect(await readBefore(db, [], now)).toMatchObject({ due: 6, inOneGroup: 0 })
})

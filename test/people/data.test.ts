import { beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { App } from '../../src/app.ts'
import { keepOffer } from '../../src/bot/offers.store.ts'
import { addNotices } from '../../src/outbox/store.ts'
import { announced } from '../announcements/sent.ts'
import { erase, withdraw } from '../../src/people/data/erase.ts'
import { keepNoLonger } from '../../src/people/data/retention.ts'
import { markSeen } from '../../src/people/persons.store.ts'
import { reach } from '../../src/people/reach/bot.ts'
import { pledges } from '../../src/pledges/bot.ts'
import { readCampaignSummary, readPledges } from '../../src/reports/store.ts'
import { db, morning, seedWorld } from '../indicators/world.ts'

beforeEach(seedWorld)

const person = (given: string) => db.person.findFirstOrThrow({ where: { name: { endsWith: ` ${given}` } } })

/** Lan was told of a campaign and has pledged; Hùng was told that she has. */
async function pledged(): Promise<{ lan: number; campaignId: number }> {
  const [{ id: lan }, { id: hung }] = [await person('Lan'), await person('Hùng')]
  const campaign = await db.campaign.findFirstOrThrow()
  await db.campaign.update({ where: { id: campaign.id }, data: { launchedAt: morning } })
  const { id: broadcastId } = await announced(db, campaign.id, morning)
  const sent = { language: 'vi', dueAt: morning, createdAt: morning, sentAt: morning }
  await db.delivery.create({
    data: { key: 'broadcast', personId: lan, chatId: 1006n, broadcastId, ...sent },
  })
  const membership = await db.membership.findFirstOrThrow({ where: { personId: lan } })
  const words = { targets: 'Mười tiết dạy tốt', note: 'Cùng cô Mai', initiative: 'Góc đọc sách' }
  await db.pledge.create({
    data: {
      campaignId: campaign.id,
      personId: lan,
      unitId: membership.unitId,
      ...words,
      sentAt: morning,
      receipt: 'AAAA-BBBB',
      hash: 'f00d',
    },
  })
  const about = {
    text: [['pledges-told', { name: 'Trần Thị Lan', unit: 'Hoa Mai', campaign: 'A' }] as const],
  }
  await addNotices(db, [{ key: 'about', to: hung, card: about }], morning)
  await addNotices(db, [{ key: 'waits', to: lan, card: { text: [['bot-menu-nothing-waits']] } }], morning)
  await db.draft.create({
    data: { chatId: 1006n, form: 'pledge', subject: '{}', state: {}, createdAt: morning, updatedAt: morning },
  })
  const kept = { at: morning, messageId: 1, overtakenAt: null }
  for (const [chatId, label] of [
    [1006, 'Cần hỏi thêm'],
    [1002, '3. Trần Thị Lan'],
    [1005, 'Trần Thị Lan Anh "A"'],
  ] as const)
    await keepOffer(db, chatId, { ...kept, buttons: [{ label, press: 'run:menu' }] })
  await keepOffer(db, 1007, { ...kept, buttons: [{ label: 'Tổng hợp', press: 'run:tonghop' }] })
  return { lan, campaignId: campaign.id }
}

const reports = async (campaignId: number) => [
  await readCampaignSummary(db, 1),
  await readPledges(db, campaignId),
]

const later = (days: number) => new Date(morning.getTime() + days * 86_400_000)

const app = {
  db,
  instance: 'test',
  config: readConfig({ BOT_TOKEN: '1234567:rehearsal', RETENTION_DAYS: '30' }),
} as App

test('who is erased is no longer named anywhere, and every report shows the same figures as before', async () => {
  const { lan, campaignId } = await pledged()
  await db.audit.create({
    data: { at: morning, action: 'name.correct', personId: lan, after: { name: 'Trần Thị Lan' } },
  })
  await db.consent.create({ data: { personId: lan, version: '2', hash: 'beef', agreedAt: morning } })
  const before = await reports(campaignId)
  await db.$transaction(tx => erase(tx, [lan], morning))
  await pledges.sweep!(app, morning)
  await keepNoLonger(app, morning)
  expect(await reports(campaignId)).toEqual(before)
  expect(await db.person.findUnique({ where: { id: lan } })).toMatchObject({
    name: `Người đã xoá số ${lan}`,
    phone: null,
    telegramId: null,
    erasedAt: morning,
  })
  expect(await db.pledge.findFirst({ where: { personId: lan } })).toMatchObject({
    targets: '–',
    note: null,
    initiative: null,
    receipt: 'AAAA-BBBB',
  })
  expect(await db.consent.findFirst({ where: { personId: lan } })).toMatchObject({
    version: '2',
    hash: 'beef',
  })
  const everything = await db.$queryRaw<{ row: string }[]>`
    SELECT d::text AS row FROM "Delivery" d UNION ALL SELECT a::text FROM "Audit" a UNION ALL SELECT p::text FROM "Person" p UNION ALL SELECT o::text FROM "Offer" o`
  expect(everything.filter(({ row }) => row.includes('Trần Thị Lan'))).toEqual([])
  expect(await db.draft.count()).toBe(0)
  expect(await db.delivery.count({ where: { chatId: 1006n } })).toBe(0)
  // neither what was shown to them nor what names them
  expect(await db.offer.findMany({ select: { chatId: true } })).toEqual([{ chatId: 1007n }])
})

test('who takes the consent back gets nothing more, and nothing that was begun remains', async () => {
  const { lan } = await pledged()
  await db.$transaction(tx => withdraw(tx, lan, morning))
  expect(await db.delivery.findUnique({ where: { key: 'waits' } })).toMatchObject({
    cancelledAt: morning,
    cause: 'withdrawn',
  })
  expect(await db.draft.count()).toBe(0)
  expect(await db.offer.count({ where: { chatId: 1006n } })).toBe(0)
  expect(await person('Lan')).toMatchObject({ telegramId: null, withdrawnAt: morning })
  // the update that took it back is the first of the day
  await db.delivery.updateMany({
    where: { key: 'broadcast' },
    data: { sentAt: null, failedAt: morning, cause: 'blocked' },
  })
  expect(await markSeen(db, lan, 1006, morning)).toBe(false)
  expect(await db.delivery.findUnique({ where: { key: 'broadcast' } })).toMatchObject({ cause: 'blocked' })
  // the office still counts what it was told
  expect(await db.delivery.findUnique({ where: { key: 'about' } })).toMatchObject({ cancelledAt: null })
})

test('who has left all units long enough is pseudonymised, once; who is still somewhere is not', async () => {
  const [{ id: lan }, { id: minh }] = [await person('Lan'), await person('Minh')]
  await db.membership.updateMany({ where: { personId: lan }, data: { endedAt: morning } })
  await keepNoLonger(app, later(29))
  expect((await db.person.findUniqueOrThrow({ where: { id: lan } })).erasedAt).toBeNull()
  await keepNoLonger(app, later(31))
  await keepNoLonger(app, later(32))
  expect((await db.person.findUniqueOrThrow({ where: { id: lan } })).erasedAt).toEqual(later(31))
  expect((await db.person.findUniqueOrThrow({ where: { id: minh } })).erasedAt).toBeNull()
  expect(await db.audit.count({ where: { action: 'person.expire' } })).toBe(1)
})

test('a card that was settled 90 days ago is emptied, and its row stays', async () => {
  await pledged()
  await db.delivery.updateMany({ where: { key: 'about' }, data: { sentAt: morning } })
  await keepNoLonger(app, later(89))
  expect(await db.offer.count()).toBe(4)
  expect((await db.delivery.findUniqueOrThrow({ where: { key: 'about' } })).card).not.toBeNull()
  await keepNoLonger(app, later(91))
  expect(await db.delivery.findUnique({ where: { key: 'about' } })).toMatchObject({
    card: null,
    sentAt: morning,
  })
  // nor can be typed what was offered then
  expect(await db.offer.count()).toBe(0)
  // what has not been sent keeps its words
  expect((await db.delivery.findUniqueOrThrow({ where: { key: 'waits' } })).card).not.toBeNull()
})

test('what Telegram says of a person when something is sent is noted, until they are seen again', async () => {
  const { lan } = await pledged()
  const failed = { failedAt: later(1), cause: 'deactivated' }
  await db.delivery.update({ where: { key: 'waits' }, data: failed })
  await reach.beat!(app, later(1))
  expect(await person('Lan')).toMatchObject({ unreachableAt: later(1), unreachableCause: 'deactivated' })
  await db.person.update({
    where: { id: lan },
    data: { unreachableAt: null, unreachableCause: null, lastSeenAt: later(1.5) },
  })
  await reach.beat!(app, later(2))
  expect(await person('Lan')).toMatchObject({ unreachableAt: null, unreachableCause: null })
})

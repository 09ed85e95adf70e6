import { createApp, createLog, type App } from '../../../src/app.ts'
import { createBroadcast } from '../../../src/announcements/broadcast.store.ts'
import { contentOf } from '../../../src/campaigns/cards.ts'
import { readConfig } from '../../../src/config.ts'
import { openDatabase, type Db } from '../../../src/database/client.ts'
import { features } from '../../../src/features.ts'
import { giveUpDeadClaims } from '../../../src/outbox/deadClaims.ts'
import { startSender } from '../../../src/outbox/sender.ts'
import { addBroadcast } from '../../../src/outbox/store.ts'
import { run } from '../../../src/running.ts'
import { answering } from '../lib/child.ts'

// the bot's own side: its ledger and its sender, in a process of its own

const [, , apiRoot = '', url = '', dir = '', perSecond = '30'] = process.argv
const settings = readConfig({ BOT_TOKEN: '1234567:bench', TELEGRAM_API_ROOT: apiRoot, LOG_LEVEL: 'error' })
// more than a bot may set: how fast it could
const config = { ...settings, MESSAGES_PER_SECOND: Number(perSecond) }
const { db, close } = await openDatabase({ url: url || undefined, dir, log: createLog(config) })

let stop = async () => {}

answering({
  /** An office with so many people in one school, all of whom have joined. */
  people: (count: number) => people(db, count),
  enqueue: (count: number) => enqueue(db, count),
  /** Lets the sender alone do all there is to do. */
  async drain() {
    const app = await createApp(config, db)
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50)
    const sender = startSender(app)
    await sender.settled()
    await sender.stop()
    clearInterval(watch)
    return { growthMb: (most - before) / 2 ** 20, mostMb: most / 2 ** 20 }
  },
  /** Starts the whole bot. */
  async start() {
    const running = await run(await createApp(config, db), features)
    stop = () => running.stop()
  },
  stop: () => stop(),
  async giveUp() {
    const later: Partial<App> = { clock: () => new Date(Date.now() + 300_000) }
    await giveUpDeadClaims({ ...(await createApp(config, db)), ...later })
  },
  /** How the deliveries stand; every one is counted once. */
  async ledger() {
    const rows = await db.$queryRaw<Ledger[]>`
      SELECT count(*)::int AS all, count("sentAt")::int AS sent, count("uncertainAt")::int AS uncertain,
        count(*) FILTER (WHERE COALESCE("sentAt", "uncertainAt", "failedAt", "cancelledAt") IS NULL)::int AS open FROM "Delivery"`
    return rows[0]
  },
  async clear() {
    await db.delivery.deleteMany()
  },
  cpu: () => process.cpuUsage(),
  close,
})

export type Ledger = { all: number; sent: number; uncertain: number; open: number }

async function people(to: Db, count: number): Promise<void> {
  const { id: officeId } = await to.unit.create({ data: { kind: 'office', name: 'Phòng' } })
  const { id: unitId } = await to.unit.create({
    data: { kind: 'school', name: 'Trường', parentId: officeId, levels: ['TH'] },
  })
  await to.$executeRaw`
    INSERT INTO "Person" (name, "telegramId", "joinedAt") SELECT 'Lan', id, now() FROM generate_series(1, ${count}::int) AS id`
  await to.$executeRaw`INSERT INTO "Membership" ("personId", "unitId", role) SELECT id, ${unitId}, 'teacher' FROM "Person"`
  await to.campaign.create({ data: { officeId, title: 'Dạy tốt – Học tốt', createdAt: new Date() } })
}

/** Writes one broadcast down for the first so many people; returns the seconds it took. */
async function enqueue(to: Db, count: number): Promise<number> {
  const campaign = await to.campaign.findFirstOrThrow()
  const persons = await to.person.findMany({ select: { id: true }, orderBy: { id: 'asc' }, take: count })
  const ids = persons.map(({ id }) => ({ personId: id, schoolId: null }))
  const began = performance.now()
  await to.$transaction(async tx => {
    const { officeId, title } = campaign
    const written = { officeId, title, content: contentOf(campaign), createdById: 1, recipients: count }
    const sending = { campaignId: campaign.id, announcementId: null, occurrence: 'once', escalateAt: null }
    const { id } = await createBroadcast(tx, { ...written, ...sending }, new Date())
    await addBroadcast(tx, id, ids, new Date())
  })
  return (performance.now() - began) / 1000
}

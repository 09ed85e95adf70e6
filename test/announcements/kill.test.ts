import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Db } from '../../src/database/client.ts'
import { createAnnouncement } from '../../src/announcements/announcements.store.ts'
import { readProgress } from '../../src/announcements/watching/progress.store.ts'
import { catchUp, renew } from '../../src/announcements/correcting/renew.ts'
import { issue } from '../../src/announcements/sending/issue.ts'
import { readCorrection } from '../../src/announcements/correcting/account.store.ts'
import { launch } from '../../src/campaigns/store.ts'
import { addDays, at, dayOf } from '../../src/lib/time.ts'
import { giveUpDeadClaims } from '../../src/outbox/deadClaims.ts'
import { startSender } from '../../src/outbox/sender.ts'
import { drawnFrom } from '../bot/forge.ts'
import { openProcess, type BotProcess } from '../bot/process.ts'
import { depth } from '../depth.ts'
import { testLog } from '../log.ts'
import { token } from '../world.ts'

/** A start takes some three seconds on the embedded database; `npm run bench broadcast.kill` kills fifty times. */
const kills = depth(2, 6)
const people = 400
const fast = { MESSAGES_PER_SECOND: '200', PAID_BROADCAST: 'yes' }
const { below } = drawnFrom(20_261_127)

async function writeDown(db: Db, telegram: BotProcess['telegram']): Promise<void> {
  const { id: officeId } = await db.unit.create({ data: { kind: 'office', name: 'Phòng' } })
  const school = { kind: 'school' as const, name: 'Trường', parentId: officeId }
  const { id: unitId } = await db.unit.create({ data: school })
  const ids = Array.from({ length: people }, (_, nth) => nth + 1)
  await db.person.createMany({ data: ids.map(id => ({ name: `Người ${id}`, telegramId: id })) })
  await db.membership.createMany({ data: ids.map(personId => ({ personId, unitId, role: 'teacher' })) })
  for (const id of ids) telegram.addUser({ id, first_name: `Người ${id}` }, { started: true })
  const content = { cards: [{ written: 'Họp thứ Sáu', text: [] }], asks: false, link: null }
  const audience = { roles: ['teacher' as const] }
  const { id: createdById } = await db.person.create({ data: { name: 'Cô An', telegramId: people + 1 } })
  await db.membership.create({ data: { personId: createdById, unitId: officeId, role: 'lead' } })
  const words = { officeId, title: 'Họp', content, audience, createdById }
  await db.$transaction(async tx => {
    const announcement = await createAnnouncement(tx, words, new Date())
    await issue(tx, announcement!, { launch }, new Date())
  })
}

/** Resolves when so many more people have heard, or see something else than before. */
const heard = (telegram: BotProcess['telegram'], count: number, how: 'sent' | 'edited' = 'sent') =>
  new Promise<void>(resolve => {
    let left = count
    const stop = telegram.subscribe(({ kind }) => {
      if (kind !== how || --left > 0) return
      stop()
      resolve()
    })
  })

/** Ends what the killed processes have left: their claims are nobody's, the rest is sent. */
async function finish(db: Db, root: string): Promise<void> {
  const config = readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: root, ...fast })
  const app = await createApp(config, db, { log: testLog() })
  const later = { ...app, clock: () => new Date(Date.now() + 600_000) }
  await giveUpDeadClaims(later)
  const sender = startSender(app)
  await sender.settled()
  await sender.stop()
}

test(`F-B4: killed ${kills} times in the midst of a sending, the process tells nobody twice and loses nobody`, async () => {
  const bot = await openProcess(fast)
  onTestFinished(bot.close)
  const { telegram, root } = bot
  await bot.inDatabase(db => writeDown(db, telegram))
  for (let kill = 0; kill < kills; kill++) {
    const some = heard(telegram, 1 + below(60))
    bot.start()
    await some
    await bot.kill()
  }
  const progress = await bot.inDatabase(async db => {
    await finish(db, root)
    return await readProgress(db, 1)
  })
  const times = Array.from({ length: people }, (_, nth) => telegram.chat(nth + 1).length)
  expect(times.filter(each => each > 1)).toEqual([])
  expect(progress).toMatchObject({ recipients: people, left: 0, failed: 0, cancelled: 0, unreachable: 0 })
  expect(progress.sent + progress.uncertain).toBe(people)
  // whoever has not heard is among those of whom nobody is sure
  expect(times.filter(each => each === 0).length).toBeLessThanOrEqual(progress.uncertain)
  expect(bot.complaints()).toBe('')
}, 120_000)

/** Corrects what was sent, as an officer does. */
async function correct(db: Db): Promise<void> {
  const broadcast = await db.broadcast.findFirstOrThrow()
  const content = { cards: [{ written: 'Họp thứ Bảy', text: [] }], asks: false, link: null }
  const made = { content, reason: null, byId: broadcast.createdById }
  await db.$transaction(tx => renew(tx, broadcast, made, new Date()))
}

/** The same a day later, at a time when answers are sent too. */
async function finishCorrection(db: Db, root: string): Promise<void> {
  const config = readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: root, ...fast })
  const ahead = at(addDays(dayOf(new Date()), 1), '09:00').getTime() - Date.now()
  const clock = () => new Date(Date.now() + ahead)
  const app = await createApp(config, db, { clock, log: testLog() })
  await giveUpDeadClaims(app)
  const sender = startSender(app)
  for (let time = 0; time < 3; time++) {
    await sender.settled()
    await catchUp(app, clock())
  }
  await sender.settled()
  await sender.stop()
}

test(`killed ${kills} times in the midst of a correction, the process answers nobody twice and loses nobody`, async () => {
  const bot = await openProcess(fast)
  onTestFinished(bot.close)
  const { telegram, root } = bot
  await bot.inDatabase(async db => {
    await writeDown(db, telegram)
    await finish(db, root)
    // every fourth has deleted the message, so that it can only be answered
    for (let id = 4; id <= people; id += 4)
      await telegram.call('deleteMessage', { chat_id: id, message_id: telegram.chat(id)[0]!.id })
    await correct(db)
  })
  for (let kill = 0; kill < kills; kill++) {
    const some = heard(telegram, 1 + below(60), 'edited')
    bot.start()
    await some
    await bot.kill()
  }
  const correction = await bot.inDatabase(async db => {
    await finishCorrection(db, root)
    return await readCorrection(db, (await db.broadcast.findFirstOrThrow()).id)
  })
  const { readers, edited, replied, uncertain } = correction
  expect([readers, edited, replied + uncertain]).toEqual([people, (people * 3) / 4, people / 4])
  for (let id = 1; id <= people; id++) {
    const shown = telegram.chat(id).filter(({ deleted }) => !deleted)
    expect(shown.length, String(id)).toBeLessThanOrEqual(1)
    for (const { text } of shown) expect(text).toContain('Họp thứ Bảy')
  }
  expect(bot.complaints()).toBe('')
}, 120_000)

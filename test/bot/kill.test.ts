import { expect, onTestFinished, test } from 'vitest'
import { seedDemo } from '../../prisma/seed/seed.ts'
import type { Db } from '../../src/database/client.ts'
import { depth } from '../depth.ts'
import { drawnFrom } from './forge.ts'
import { openProcess, type BotProcess } from './process.ts'
import { createTypist, planOf, type Typist } from './typist.ts'

const officers = 10
/** A start takes some three seconds on the embedded database, and every kill meets ten people who type. */
const kills = depth(3, 100 / officers)
const drawn = drawnFrom(20_261_122)

async function openOffice(): Promise<BotProcess> {
  const bot = await openProcess()
  onTestFinished(bot.close)
  await bot.inDatabase(async db => {
    await seedDemo(db, new Date())
    const { id: unitId } = await db.unit.findFirstOrThrow({ where: { kind: 'office' } })
    for (let index = 0; index < officers; index++) {
      const person = { name: `Người ${index}`, telegramId: 1 + index, joinedAt: new Date() }
      const { id: personId } = await db.person.create({ data: person })
      await db.membership.create({ data: { personId, unitId, role: index === 0 ? 'lead' : 'officer' } })
      bot.telegram.addUser({ id: 1 + index, first_name: person.name, language_code: 'vi' }, { started: true })
    }
  })
  return bot
}

/** Resolves some milliseconds after so many more messages of people have come. */
function somewhen({ telegram }: BotProcess): Promise<void> {
  let left = 1 + drawn.below(60)
  const delay = drawn.below(40)
  return new Promise(resolve => {
    const stop = telegram.subscribe(({ kind }) => {
      if ((kind !== 'in' && kind !== 'pressed') || --left > 0) return
      stop()
      setTimeout(resolve, delay)
    })
  })
}

test(
  `the real process, killed ${kills} times while ten people type, loses no answer and puts none in a wrong place`,
  async () => {
    const bot = await openOffice()
    const typists = Array.from({ length: officers }, (_, index) =>
      createTypist(bot.telegram, 1 + index, 1 + index * 1000),
    )
    bot.start()
    for (const typist of typists) typist.begin()
    for (let kill = 0; kill < kills; kill++) {
      await somewhen(bot)
      await bot.kill()
      bot.start()
    }
    await Promise.all(typists.map(typist => typist.finish()))
    await bot.telegram.idle()
    expect(typists.flatMap(({ wrong }) => wrong)).toEqual([])
    await bot.inDatabase(async db => await compare(db, typists))
    expect(bot.complaints()).toBe('')
  },
  60_000 + kills * 20_000,
)

async function compare(db: Db, typists: readonly Typist[]): Promise<void> {
  const plans = typists.flatMap(({ sent }) => sent).toSorted((a, b) => a - b)
  expect(plans.length).toBeGreaterThanOrEqual(officers)
  const stored = await db.campaign.findMany({ where: { number: { endsWith: '/KH' } } })
  const found = stored.map(({ number, issuedOn, title, theme, startsOn, endsOn }) => ({
    number,
    issuedOn,
    title,
    theme,
    startsOn,
    endsOn,
  }))
  const meant = plans.map(plan => {
    const { audience: _audience, ...rest } = planOf(plan)
    return rest
  })
  expect(found.toSorted((a, b) => Number.parseInt(a.number!, 10) - Number.parseInt(b.number!, 10))).toEqual(
    meant,
  )
  expect(await db.draft.count()).toBe(0)
}

test('F-U10: with 100 updates in flight, a kill loses none and none counts twice', async () => {
  const bot = await openOffice()
  const strangers = Array.from({ length: 100 }, (_, index) => 1001 + index)
  for (const id of strangers) {
    bot.telegram.addUser({ id, first_name: `Khách ${id}`, language_code: 'vi' })
    bot.telegram.say(id, 'ABCD-2345')
  }
  let answers = 0
  const thirtieth = new Promise<void>(resolve => {
    bot.telegram.onCall(({ method }) => {
      if (method === 'sendMessage' && ++answers === 30) resolve()
    })
  })
  bot.start()
  await thirtieth
  await bot.kill()
  bot.start()
  await bot.telegram.idle()
  for (const id of strangers)
    expect(bot.telegram.chat(id).filter(({ from }) => from === 'bot').length).toBeGreaterThanOrEqual(1)
  await bot.inDatabase(async db => {
    const guesses = await db.joinGuess.findMany()
    expect(guesses.map(({ misses }) => misses)).toEqual(strangers.map(() => 1))
  })
}, 60_000)

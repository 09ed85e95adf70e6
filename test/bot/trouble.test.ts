import { expect, test } from 'vitest'
import { z } from 'zod'
import { basics } from '../../src/bot/basics.ts'
import { form } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { choice } from '../../src/forms/questions/choice.ts'
import { integer } from '../../src/forms/questions/integer.ts'
import { addNotices } from '../../src/outbox/store.ts'
import { feature } from './long.ts'
import { openBot, said, type TestBot } from './open.ts'

const named = (words: string) => ({ prompt: asIs(words), label: asIs(words) })

/** A form that begins with buttons. */
const tapped = feature(
  form('tapped', { subject: z.object({}), load: async () => ({}), title: () => asIs('Phiếu') })
    .ask('rank', choice([{ value: 'one', label: asIs('Một') }], named('Danh hiệu?')))
    .ask('count', integer(named('Bao nhiêu?'))),
)

async function openAtButtons() {
  const bot = await openBot([tapped, basics], 1)
  bot.telegram.say(1, '/mo')
  await bot.telegram.idle()
  return bot
}

const broken = { error_code: 500, description: 'Internal Server Error' }

test.for(['answerCallbackQuery', 'editMessageText'])(
  'when Telegram fails at %s, the answer counts and the next question is asked',
  async method => {
    const bot = await openAtButtons()
    bot.telegram.failNext(method, broken)
    bot.telegram.pressLabel(1, 'Một')
    await bot.telegram.idle()
    expect(said(bot, 1).at(-1)).toContain('Bao nhiêu?')
    expect(said(bot, 1)).toHaveLength(2)
  },
)

test('what would stand in the place of a message that is gone is said anew', async () => {
  const bot = await openAtButtons()
  const later = bot.telegram
    .chat(1)
    .at(-1)!
    .buttons.flat()
    .find(({ label }) => label === 'Để sau')!
  bot.telegram.press(1, 1, 'data' in later ? later.data : '', { forged: true })
  await bot.telegram.idle()
  expect(said(bot, 1).at(-1)).toContain('để lại ở câu 1/2')
})

test('F-B9: somebody who blocks the bot or goes away before it answers stops nobody, nor the bot', async () => {
  const bot = await openBot([tapped, basics], 3)
  for (const id of [1, 2, 3]) bot.telegram.say(id, '/mo')
  bot.telegram.block(1)
  bot.telegram.deactivate(2)
  await bot.telegram.idle()
  expect([1, 2, 3].map(id => said(bot, id).length)).toEqual([0, 0, 1])
  bot.telegram.unblock(1)
  bot.telegram.say(1, '/mo')
  await bot.telegram.idle()
  expect(said(bot, 1)).toHaveLength(1)
})

test('when Telegram asks for quiet, an answer waits that long and arrives once', async () => {
  const bot = await openAtButtons()
  bot.telegram.tooMany(20, { count: 1 })
  bot.telegram.say(1, '1')
  await bot.telegram.idle()
  expect(said(bot, 1)).toHaveLength(2)
  expect(said(bot, 1).at(-1)).toContain('Bao nhiêu?')
})

test.for(['a delivery', 'an answer'])(
  'F-B7: when %s meets a 429, all deliveries pause as long as it says, none fails, and answers keep their order',
  async who => {
    const bot = await openAtButtons()
    const staff = Array.from({ length: 10 }, (_, nth) => 101 + nth)
    await bot.db.person.createMany({ data: staff.map(id => ({ id, name: 'Lan', telegramId: id })) })
    for (const id of staff) bot.telegram.addUser({ id, first_name: 'Lan' }, { started: true })
    const told: number[] = []
    bot.telegram.subscribe(({ kind, chatId, at }) => kind === 'sent' && chatId > 100 && told.push(at))
    const refusedAt = bot.clock.now().getTime()
    bot.telegram.tooMany(17, { count: 1, chatId: who === 'an answer' ? 1 : staff[0]! })
    if (who === 'a delivery') await tell(bot, staff)
    for (const words of ['1', '12']) bot.telegram.say(1, words)
    await refusal(bot)
    if (who === 'an answer') await tell(bot, staff)
    await bot.telegram.idle()
    while (told.length < staff.length) await new Promise(resolve => setImmediate(resolve))
    // some may have been on their way already
    expect(told.filter(at => at < refusedAt + 17_000).length).toBeLessThan(who === 'an answer' ? 1 : 5)
    expect(await bot.db.delivery.count({ where: { failedAt: null, attempts: 0 } })).toBe(staff.length)
    expect(bot.telegram.counts.tooMany).toBe(1)
    const [first, second, ...more] = said(bot, 1).slice(1)
    expect(first).toContain('Bao nhiêu?')
    expect(second).toContain('kiểm tra lại trước khi gửi')
    expect(more).toEqual([])
  },
)

async function tell({ db, app, clock }: TestBot, staff: readonly number[]): Promise<void> {
  const card = { text: [asIs('Nhắc')] }
  await addNotices(
    db,
    staff.map(to => ({ key: `told:${to}`, to, card })),
    clock.now(),
  )
  app().outbox.ring()
}

/** Waits until Telegram has asked for quiet. */
async function refusal({ telegram }: TestBot): Promise<void> {
  while (telegram.counts.tooMany === 0) await new Promise(resolve => setImmediate(resolve))
}

import { expect, test } from 'vitest'
import { z } from 'zod'
import { basics } from '../../src/bot/basics.ts'
import { form } from '../../src/forms/form.ts'
import { asIs } from '../../src/forms/question.ts'
import { choice } from '../../src/forms/questions/choice.ts'
import { integer } from '../../src/forms/questions/integer.ts'
import { feature } from './long.ts'
import { openBot, said } from './open.ts'

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

test('when Telegram asks for quiet, an answer waits that long and arrives once', async () => {
  const bot = await openAtButtons()
  bot.telegram.tooMany(20, { count: 1 })
  bot.telegram.say(1, '1')
  await bot.telegram.idle()
  expect(said(bot, 1)).toHaveLength(2)
  expect(said(bot, 1).at(-1)).toContain('Bao nhiêu?')
})

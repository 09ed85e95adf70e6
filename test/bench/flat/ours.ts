import type { Bot } from 'grammy'
import { z } from 'zod'
import { cardsOf } from '../../../src/forms/card.ts'
import { form } from '../../../src/forms/form.ts'
import { asIs } from '../../../src/forms/question.ts'
import { figure } from '../../../src/forms/questions/figure.ts'
import { optional } from '../../../src/forms/questions/optional.ts'
import { text } from '../../../src/forms/questions/text.ts'
import { emptyState, readState } from '../../../src/forms/state.ts'
import { turn } from '../../../src/forms/turn.ts'
import type { Card } from '../../../src/lib/card.ts'
import { render } from '../../../src/lib/render.ts'
import { codes, offlineBot, promptOf, type Reply } from './drive.ts'

const flat = form('flat', { subject: z.null(), load: async () => ({ codes }), title: () => asIs('Số liệu') })
  .askEach(
    'figures',
    facts => facts.codes,
    code => code,
    code => figure({ prompt: asIs(promptOf(code)), label: asIs(code) }),
  )
  .ask('note', optional(text({ max: 300, prompt: asIs(promptOf('Ghi chú')), label: asIs('Ghi chú') })))

/** The form with this project's engine; drafts lie as JSON in a map, where the bot has its database. */
export function ourBot(): Bot {
  const drafts = new Map<number, string>()
  const bot = offlineBot()
  bot.command('form', ctx => void drafts.set(ctx.chat.id, emptyState as never))
  bot.on('message:text', async ctx => {
    const { text: typed, message_id: messageId } = ctx.message
    const state = readState(drafts.get(ctx.chat.id))
    const moment = { now: new Date(), language: 'vi' } as const
    const { shown } = turn(flat, { codes }, state, { kind: 'answer', text: typed, messageId }, moment)
    drafts.set(ctx.chat.id, (JSON.stringify(shown.state), shown.state as never))
    for (const card of cardsOf(flat, shown, ctx.chat.id))
      await show(card, (words, other) => ctx.reply(words, other))
  })
  return bot
}

/** Sends a card as the bot does. */
export async function show(card: Card, reply: Reply): Promise<void> {
  const { parts, markup } = render('vi', card)
  for (const part of parts) await reply(part, { parse_mode: 'HTML', ...(markup && { reply_markup: markup }) })
}

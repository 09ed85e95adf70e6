import {
  conversations,
  createConversation,
  type Conversation,
  type ConversationFlavor,
} from '@grammyjs/conversations'
import { Bot, InlineKeyboard, type Context } from 'grammy'
import { asIs } from '../../../src/forms/question.ts'
import { button, type Card } from '../../../src/lib/card.ts'
import { render } from '../../../src/lib/render.ts'
import { readFigure, type Figure } from '../../../src/lib/vietnamese/figure.ts'
import { codes, me, offline, type Handle } from './drive.ts'

type Ctx = ConversationFlavor<Context>

/** The same form as a conversation with the plugin's own storage in memory: same words, same buttons, same reader. */
export const theirBot = (): Handle => botFor(flat)

/** The form as a conversation in the plugin's favour: fixed strings, a pattern for a reader, one keyboard for all. */
export const theirBareBot = (): Handle => botFor(bare)

function botFor(conversation: typeof flat): Handle {
  const bot = new Bot<Ctx>('1:offline', { botInfo: me, client: offline })
  bot.use(conversations())
  bot.use(createConversation(conversation, 'form'))
  bot.command('form', ctx => ctx.conversation.enter('form'))
  return update => bot.handleUpdate(update)
}

async function flat(conversation: Conversation<Ctx>, ctx: Context): Promise<void> {
  const answers: Record<string, Figure> = {}
  for (const [index, code] of codes.entries()) {
    while (!answers[code]) {
      await show(ctx, cardOf(code, index + 1))
      const { message } = await conversation.waitFor('message:text')
      const read = readFigure(message.text)
      if ('value' in read) answers[code] = read.value
    }
  }
  await ctx.reply(Object.keys(answers).join('\n'))
}

async function show(ctx: Context, card: Card): Promise<void> {
  const { parts, markup } = render('vi', card)
  for (const part of parts)
    await ctx.reply(part, { parse_mode: 'HTML', ...(markup && { reply_markup: markup }) })
}

function cardOf(code: string, number: number): Card {
  const progress = ['forms-progress', { number, total: codes.length }] as const
  return {
    text: [[progress, asIs(code), ['forms-figure-hint']]],
    buttons: [
      [button(['forms-back'], 'back', code)],
      [button(['forms-later'], 'later'), button(['forms-cancel'], 'cancel')],
    ],
  }
}

async function bare(conversation: Conversation<Ctx>, ctx: Context): Promise<void> {
  const answers: Record<string, string> = {}
  for (const code of codes) {
    while (!answers[code]) {
      await ctx.reply(code, { reply_markup: keyboard })
      const { message } = await conversation.waitFor('message:text')
      if (/^\d+\/\d+$/.test(message.text)) answers[code] = message.text
    }
  }
  await ctx.reply(Object.keys(answers).join('\n'))
}

const keyboard = new InlineKeyboard()
  .text('← Quay lại', 'back')
  .row()
  .text('Để sau', 'later')
  .text('Huỷ', 'cancel')

import {
  conversations,
  createConversation,
  type Conversation,
  type ConversationFlavor,
} from '@grammyjs/conversations'
import { InlineKeyboard, type Bot, type Context } from 'grammy'
import { asIs } from '../../../src/forms/question.ts'
import { button, type Card } from '../../../src/lib/card.ts'
import { readFigure, type Figure } from '../../../src/lib/vietnamese/figure.ts'
import { codes, offlineBot, promptOf } from './drive.ts'
import { show } from './ours.ts'

type Ctx = ConversationFlavor<Context>

/** The same form as a conversation with the plugin's own storage in memory: same words, same buttons, same reader. */
export const theirBot = (): Bot<Ctx> => botFor(flat)

/** The form as a conversation in the plugin's favour: fixed strings, a pattern for a reader, one keyboard for all. */
export const theirBareBot = (): Bot<Ctx> => botFor(bare)

function botFor(conversation: typeof flat): Bot<Ctx> {
  const bot = offlineBot<Ctx>()
  bot.use(conversations())
  bot.use(createConversation(conversation, 'form'))
  bot.command('form', ctx => ctx.conversation.enter('form'))
  return bot
}

async function flat(conversation: Conversation<Ctx>, ctx: Context): Promise<void> {
  const answers: Record<string, Figure> = {}
  for (const [index, code] of codes.entries()) {
    while (!answers[code]) {
      await show(cardOf(code, index + 1), (words, other) => ctx.reply(words, other))
      const { message } = await conversation.waitFor('message:text')
      const read = readFigure(message.text)
      if ('value' in read) answers[code] = read.value
    }
  }
  await show(cardOf('Ghi chú', codes.length + 1), (words, other) => ctx.reply(words, other))
  await conversation.waitFor('message:text')
  await ctx.reply(Object.keys(answers).join('\n'))
}

function cardOf(code: string, number: number): Card {
  const progress = ['forms-progress', { number, total: codes.length + 1 }] as const
  return {
    text: [[progress, asIs(promptOf(code)), ['forms-figure-hint']]],
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
      await ctx.reply(promptOf(code), { reply_markup: keyboard })
      const { message } = await conversation.waitFor('message:text')
      if (/^\d+\/\d+$/.test(message.text)) answers[code] = message.text
    }
  }
  await ctx.reply(promptOf('Ghi chú'), { reply_markup: keyboard })
  await conversation.waitFor('message:text')
  await ctx.reply(Object.keys(answers).join('\n'))
}

const keyboard = new InlineKeyboard()
  .text('← Quay lại', 'back')
  .row()
  .text('Để sau', 'later')
  .text('Huỷ', 'cancel')

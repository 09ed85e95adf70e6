import { setReach } from '../people/persons.store.ts'
import type { Ctx } from './context.ts'
import { correctForm, typeIntoForm } from './forms.ts'
import { press, run } from './press.ts'
import { change, toast } from './reply.ts'
import { takeTable } from './tables/take.ts'
import { takeWords } from './typed.ts'

/** `/dangky`, `/solieu 2`, `/solieu_2`, `/start CODE`, with or without the bot's name behind it. */
const commandPattern = /^\/([a-z0-9]+)(?:_([a-z0-9]+))?(?:@\w+)?(?:\s+([^]*))?$/i

/** Finds who answers: a command always wins, then an open form, then whose table it is, then whoever understands the words, then the button they mean. */
export async function route(ctx: Ctx): Promise<void> {
  const member = ctx.myChatMember?.new_chat_member
  if (member)
    return await change(ctx, tx => setReach(tx, ctx.actor.chatId, member.status === 'kicked', ctx.now))
  if (ctx.callbackQuery) await press(ctx, ctx.callbackQuery.data ?? '')
  else if (ctx.editedMessage) await correctForm(ctx)
  else if (ctx.message) await answer(ctx, ctx.message.text ?? '')
  await toast(ctx)
}

async function answer(ctx: Ctx, text: string): Promise<void> {
  const command = commandPattern.exec(text)
  if (command) return await run(ctx, command[1]!.toLowerCase(), command[2] ?? command[3] ?? '')
  if ((await typeIntoForm(ctx)) || (await takeTable(ctx))) return
  for (const feature of ctx.bot.all) if (await feature.hears?.(ctx, text)) return
  await takeWords(ctx, text)
}

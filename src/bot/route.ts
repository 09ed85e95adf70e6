import { formAction } from '../forms/press.ts'
import { sameWords } from '../lib/vietnamese/fold.ts'
import { plain } from '../lib/fluent.ts'
import { can } from '../people/can.ts'
import { setReach } from '../people/persons.store.ts'
import type { Ctx } from './context.ts'
import { correctForm, pressForm, typeIntoForm } from './forms.ts'
import { commandLabel, entriesFor, notUnderstood } from './menu.ts'
import { change, refuse, reply, toast } from './reply.ts'
import { showWhere } from './where.ts'

/** `/dangky`, `/solieu 2`, `/solieu_2`, `/start CODE`, with or without the bot's name behind it. */
const commandPattern = /^\/([a-z0-9]+)(?:_([a-z0-9]+))?(?:@\w+)?(?:\s+([^]*))?$/i

/** Finds who answers: a command always wins, then an open form, then whoever understands the words. */
export async function route(ctx: Ctx): Promise<void> {
  const member = ctx.myChatMember?.new_chat_member
  if (member)
    return await change(ctx, tx => setReach(tx, ctx.actor.chatId, member.status === 'kicked', ctx.now))
  if (ctx.callbackQuery) await press(ctx, ctx.callbackQuery.data ?? '')
  else if (ctx.editedMessage) await correctForm(ctx)
  else if (ctx.message) await answer(ctx, ctx.message.text ?? '')
  await toast(ctx)
}

async function press(ctx: Ctx, data: string): Promise<void> {
  const [action = '', ...parts] = data.split(':')
  if (action === formAction) return await pressForm(ctx, data)
  if (action === 'run') return await run(ctx, parts[0] ?? '', parts.slice(1).join(' '))
  const found = ctx.bot.buttons.get(action)
  if (found) return await found(ctx, ...parts)
  await toast(ctx, ['bot-button-unknown'])
  await showWhere(ctx)
}

async function answer(ctx: Ctx, text: string): Promise<void> {
  const command = commandPattern.exec(text)
  if (command) return await run(ctx, command[1]!.toLowerCase(), command[2] ?? command[3] ?? '')
  if (await typeIntoForm(ctx)) return
  for (const feature of ctx.bot.all) if (await feature.hears?.(ctx, text)) return
  const meant = entriesFor(ctx).find(entry => sameWords(plain(ctx.actor.language, commandLabel(entry)), text))
  if (meant) return await run(ctx, meant.name, '')
  await reply(ctx, notUnderstood(ctx.actor))
}

async function run(ctx: Ctx, name: string, payload: string): Promise<void> {
  const command = ctx.bot.commands.get(name)
  if (!command) return void (await reply(ctx, notUnderstood(ctx.actor)))
  if (command.needs && !can(ctx.actor, command.needs)) return await refuse(ctx, name)
  await command.run(ctx, payload.trim())
}

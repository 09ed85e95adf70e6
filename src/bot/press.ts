import { formAction } from '../forms/press.ts'
import { can } from '../people/can.ts'
import type { Ctx } from './context.ts'
import { pressForm } from './forms.ts'
import { refuse, toast } from './reply.ts'
import { sayNotUnderstood, showWhere } from './where.ts'

/** Does what a button says that was tapped or typed. */
export async function press(ctx: Ctx, data: string): Promise<void> {
  const [action = '', ...parts] = data.split(':')
  if (action === formAction) return await pressForm(ctx, data)
  if (action === 'run') return await run(ctx, parts[0] ?? '', parts.slice(1).join(' '))
  const found = ctx.bot.buttons.get(action)
  if (found) return await found(ctx, ...parts)
  await toast(ctx, ['bot-button-unknown'])
  await showWhere(ctx)
}

/** Runs a command for whoever has the right it needs. */
export async function run(ctx: Ctx, name: string, payload: string): Promise<void> {
  const command = ctx.bot.commands.get(name)
  if (!command) return await sayNotUnderstood(ctx)
  if (command.needs && !can(ctx.actor, command.needs)) return await refuse(ctx, name)
  await command.run(ctx, payload.trim())
}

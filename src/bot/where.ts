import type { Ctx } from './context.ts'
import { showForm, waitingDrafts } from './forms.ts'
import { entriesFor, menuCard, notUnderstood } from './menu.ts'
import { reply } from './reply.ts'

/** Shows the person where they are: the open question, else the menu. */
export async function showWhere(ctx: Ctx): Promise<void> {
  if (!(await showForm(ctx))) await showMenu(ctx)
}

/** Shows what waits for the person and what they may do. */
export async function showMenu(ctx: Ctx): Promise<void> {
  const { app, actor, now, bot } = ctx
  const tasks = await Promise.all(
    bot.all.map(async feature => (await feature.waiting?.(app, actor, now)) ?? []),
  )
  const drafts = await waitingDrafts(ctx)
  await reply(ctx, menuCard(actor, [...tasks.flat(), ...drafts], entriesFor(ctx)))
}

/** Says what to do instead of what nobody understands; what was offered before can still be typed. */
export async function sayNotUnderstood(ctx: Ctx): Promise<void> {
  await reply(ctx, notUnderstood(ctx.actor), { offering: false })
}

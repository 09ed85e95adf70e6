import type { Ctx } from './context.ts'
import type { GroupNews } from './groupNews.ts'
import { Repeated, toast } from './reply.ts'

/**
 * Lets the features hear what happens in a group. In it the bot says nothing to anybody: neither a repeated update nor a tap
 * is answered with a message.
 */
export async function hearGroup(ctx: Ctx, news: GroupNews): Promise<void> {
  if (news.kind === 'pressed') return await toast(ctx, ['bot-not-in-groups'])
  try {
    for (const feature of ctx.bot.all) await feature.inGroup?.(ctx, news)
  } catch (error) {
    if (!(error instanceof Repeated)) throw error
  }
}

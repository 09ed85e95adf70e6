import type { Ctx } from '../../bot/context.ts'
import { reply, replyMessages } from '../../bot/reply.ts'
import type { Broadcast } from '../../generated/client.ts'
import { compose } from '../../outbox/compose.ts'
import type { Card } from '../../lib/card.ts'
import { sentCards, type Content, type Sending } from '../content.ts'
import { mine } from '../mine.ts'
import { readExample } from '../readers.store.ts'
import { versionsOf } from './corrections.store.ts'
import { versionsCard } from './versions.cards.ts'

/** "Các bản đã gửi": what was changed, by whom and when. */
export async function showVersions(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (broadcast) await reply(ctx, versionsCard(broadcast, await versionsOf(ctx.app.db, broadcast.id)))
}

/** One of them, as a reader saw it. */
export async function showVersion(ctx: Ctx, id?: string, wanted?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast) return
  const versions = await versionsOf(ctx.app.db, broadcast.id)
  const found = versions.find(({ version }) => String(version) === wanted)
  if (!found?.content) return void (await reply(ctx, versionsCard(broadcast, versions)))
  await showAsSent(ctx, broadcast, found.content, { version: found.version, correctedAt: found.at })
}

/** What is said now. */
export async function showNow(ctx: Ctx, { id, cards }: Broadcast): Promise<void> {
  await showCards(ctx, id, cards as unknown as Card[])
}

/** Shows a content as its readers see it in this version, with the eyes of the first of them. */
export async function showAsSent(
  ctx: Ctx,
  { id: broadcastId }: Broadcast,
  content: Content,
  sending: Omit<Sending, 'broadcastId'>,
): Promise<void> {
  await showCards(ctx, broadcastId, sentCards(content, { broadcastId, ...sending }))
}

async function showCards(ctx: Ctx, broadcastId: number, cards: readonly Card[]): Promise<void> {
  const fill = (await readExample(ctx.app.db, broadcastId)) ?? { name: ctx.actor.name, school: '' }
  await replyMessages(ctx, compose(ctx.actor.language, cards, { fill }))
}

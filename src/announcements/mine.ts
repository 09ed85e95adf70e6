import type { Ctx } from '../bot/context.ts'
import { refuse } from '../bot/reply.ts'
import type { Broadcast } from '../generated/client.ts'
import { can, type Action } from '../people/can.ts'
import { readUnit } from '../people/store.ts'
import { readAnnouncement, type Written } from './announcements.store.ts'
import { readBroadcast } from './broadcast.store.ts'

/** Something of an office's, if this person may decide about it; otherwise they are told so. */
export async function ifMine<T extends { officeId: number }>(
  ctx: Ctx,
  found: T | null,
  action: Action = 'campaign.announce',
): Promise<T | null> {
  const office = found && (await readUnit(ctx.app.db, found.officeId))
  if (found && office && can(ctx.actor, action, office)) return found
  await refuse(ctx, action)
  return null
}

/** The broadcast, if this person may decide about it. */
export async function mine(ctx: Ctx, id = '', action?: Action): Promise<Broadcast | null> {
  return await ifMine(ctx, await readBroadcast(ctx.app.db, Number(id)), action)
}

/** The announcement, if this person may send it. */
export async function myAnnouncement(ctx: Ctx, id = ''): Promise<Written | null> {
  return await ifMine(ctx, await readAnnouncement(ctx.app.db, Number(id)))
}

import type { Ctx } from '../bot/context.ts'
import { refuse } from '../bot/reply.ts'
import type { Broadcast } from '../generated/client.ts'
import { can } from '../people/can.ts'
import { readUnit } from '../people/store.ts'
import { readBroadcast } from './broadcast.store.ts'

/** The broadcast, if this person may decide about it; otherwise they are told so. */
export async function mine(ctx: Ctx, id = ''): Promise<Broadcast | null> {
  const broadcast = await readBroadcast(ctx.app.db, Number(id))
  const office = broadcast && (await readUnit(ctx.app.db, broadcast.officeId))
  if (broadcast && office && can(ctx.actor, 'campaign.announce', office)) return broadcast
  await refuse(ctx, 'campaign.announce')
  return null
}

import type { Ctx } from '../../bot/context.ts'
import { refuse, replace, reply } from '../../bot/reply.ts'
import { can, unitsWhere } from '../../people/can.ts'
import { groupCard, groupsCard, unlinkCard, whoseCard } from './cards.ts'
import { ownGroup, schoolsFor } from './scope.ts'
import { groupsUnder, nameOf, readGroup } from './store.ts'

/** `/nhom`: the groups and channels of one's schools. */
export async function listGroups(ctx: Ctx): Promise<void> {
  await reply(ctx, groupsCard(await groupsFor(ctx), 0))
}

/** Another page of them. */
export async function pageGroups(ctx: Ctx, page = ''): Promise<void> {
  if (!can(ctx.actor, 'group.link')) return await refuse(ctx, 'group.link')
  await replace(ctx, groupsCard(await groupsFor(ctx), Number(page)))
}

/** One group: how it stands, since when, who said that it is the school's; one that waits is asked about again. */
export async function showGroup(ctx: Ctx, id = ''): Promise<void> {
  const { app, actor } = ctx
  const group = await ownGroup(app.db, actor, Number(id))
  if (group) return void (await reply(ctx, groupCard(group, await nameOf(app.db, group.linkedById))))
  const waiting = can(actor, 'group.link') ? await readGroup(app.db, Number(id)) : null
  if (!waiting || waiting.unitId !== null || waiting.addedById !== actor.personId)
    return await refuse(ctx, 'group.link')
  await reply(ctx, whoseCard(waiting, await schoolsFor(app.db, actor)))
}

/** What ends a link is asked first. */
export async function askUnlink(ctx: Ctx, id = ''): Promise<void> {
  const group = await ownGroup(ctx.app.db, ctx.actor, Number(id))
  if (!group) return await refuse(ctx, 'group.link')
  await reply(ctx, unlinkCard(group))
}

async function groupsFor({ app, actor }: Ctx) {
  const units = unitsWhere(actor, 'group.link').map(({ id }) => id)
  return await groupsUnder(app.db, units, actor.personId ?? 0)
}

import type { Ctx, Press } from '../../bot/context.ts'
import { openForm } from '../../bot/forms.ts'
import { change, rebutton, refuse, reply } from '../../bot/reply.ts'
import type { Tx } from '../../database/client.ts'
import { addNotices, cancelForGroup } from '../../outbox/store.ts'
import { audit } from '../../people/audit.store.ts'
import { can } from '../../people/can.ts'
import { endedCard } from './cards.ts'
import { leave } from './leaving.ts'
import { groupLinkForm } from './link.form.ts'
import { linkTo } from './linkTo.ts'
import { askUnlink, pageGroups, showGroup } from './list.ts'
import { ownGroup, schoolsFor } from './scope.ts'
import { forget, readGroup, unlink, type SchoolGroup } from './store.ts'

/** What can be done about a group; who may is asked again by each. */
export const groupButtons: Readonly<Record<string, Press>> = {
  grouplink: linkGroup,
  groupwhich: chooseSchool,
  groupno: declineGroup,
  group: showGroup,
  groups: pageGroups,
  groupunlink: askUnlink,
  groupunlinksure: unlinkGroup,
}

/** "Liên kết … với Trường …": whoever brought the bot into a group says whose group it is. */
async function linkGroup(ctx: Ctx, id = '', unitId = ''): Promise<void> {
  const group = await brought(ctx, id)
  const school = (await schoolsFor(ctx.app.db, ctx.actor)).find(each => String(each.id) === unitId)
  if (!group || !school) return await refuse(ctx, 'group.link')
  const linked = await change(ctx, async tx => {
    const done = await linkTo(tx, ctx.actor, group, school, ctx.now)
    if (done) await addNotices(tx, done.tell, ctx.now)
    return done
  })
  await rebutton(ctx, [])
  await reply(ctx, linked?.say ?? { text: [['groups-linked-before']] })
}

/** Who leads many schools chooses by name. */
async function chooseSchool(ctx: Ctx, id = ''): Promise<void> {
  const group = await brought(ctx, id)
  if (!group) return await refuse(ctx, 'group.link')
  await openForm(ctx, groupLinkForm, { groupId: group.id })
}

/** "Không liên kết": the bot has no business in that group. */
async function declineGroup(ctx: Ctx, id = ''): Promise<void> {
  const group = await brought(ctx, id)
  if (!group) return await refuse(ctx, 'group.link')
  if (group.unitId !== null) return void (await reply(ctx, { text: [['groups-linked-before']] }))
  await change(ctx, tx => forget(tx, group.id))
  await rebutton(ctx, [])
  await reply(ctx, { text: [['groups-declined', { title: group.title }]] })
  await leave(ctx.app, Number(group.chatId))
}

/** Ends the link of a group with its school, and goes away from it. */
async function unlinkGroup(ctx: Ctx, id = ''): Promise<void> {
  const group = await ownGroup(ctx.app.db, ctx.actor, Number(id))
  if (!group) return await refuse(ctx, 'group.link')
  const done = await change(ctx, async tx => {
    const ended = await unlink(tx, group.id, group.unitId)
    if (ended) await end(tx, group, ctx)
    return ended
  })
  await rebutton(ctx, [])
  await reply(ctx, done ? endedCard(group, 'unlinked') : { text: [['groups-linked-not']] })
  if (done) await leave(ctx.app, Number(group.chatId))
}

async function end(tx: Tx, group: SchoolGroup, { actor, now }: Ctx): Promise<void> {
  await cancelForGroup(tx, group.id, now)
  const { id, unitId, linkedById } = group
  await audit(tx, now, { action: 'group.unlink', actorId: actor.personId, unitId, after: { groupId: id } })
  if (linkedById === null || linkedById === actor.personId) return
  const key = `group-unlinked:${id}:${group.linkedAt?.getTime()}`
  await addNotices(tx, [{ key, to: linkedById, card: endedCard(group, 'unlinked') }], now)
}

/** The group, if this person brought the bot into it and leads a school; nobody gives away another's. */
async function brought({ app, actor }: Ctx, id: string): Promise<SchoolGroup | null> {
  const group = can(actor, 'group.link') ? await readGroup(app.db, Number(id)) : null
  return group && group.addedById === actor.personId ? group : null
}

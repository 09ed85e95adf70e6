import type { Ctx, Press } from '../../bot/context.ts'
import { change, refuse, replace, reply, toast } from '../../bot/reply.ts'
import { decide, uncertainOf, type Decided, type Decision } from '../../outbox/broadcasts.store.ts'
import { audit } from '../../people/audit.store.ts'
import { can } from '../../people/can.ts'
import { readUnit } from '../../people/store.ts'
import { readBroadcast, readProgress, setPaused } from '../broadcast.store.ts'
import { cancelCard, uncertainCard } from './deciding.cards.ts'
import { progressCard } from './progress.cards.ts'

type Sent = NonNullable<Awaited<ReturnType<typeof readBroadcast>>>

/** What an officer decides about an announcement that is under way, or has left something unclear. */
export const decisions: Readonly<Record<string, Press>> = {
  pause: (ctx, id) => act(ctx, id, 'pause'),
  resume: (ctx, id) => act(ctx, id, 'resume'),
  cancelrest: (ctx, id) => act(ctx, id, 'cancel'),
  cancelsure: askCancel,
  uncertain: showUncertain,
  sendagain: (ctx, id) => act(ctx, id, 'sendAgain'),
  takeassent: (ctx, id) => act(ctx, id, 'takeAsSent'),
}

async function act(ctx: Ctx, id: string | undefined, decision: Decision): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast) return
  const { people: count, groups } = await carryOut(ctx, broadcast, decision)
  await toast(ctx, [`announcements-decided-${decision}`, { count, groups }])
  const { title, pausedAt } = (await readBroadcast(ctx.app.db, broadcast.id))!
  const progress = await readProgress(ctx.app.db, broadcast.id)
  await replace(ctx, progressCard(title, broadcast.id, progress, pausedAt !== null))
}

function carryOut(ctx: Ctx, broadcast: Sent, decision: Decision): Promise<Decided> {
  return change(ctx, async tx => {
    const changed = await decide(tx, broadcast.id, decision, ctx.now)
    if (decision === 'pause' || decision === 'resume')
      await setPaused(tx, broadcast.id, decision === 'pause' ? ctx.now : null)
    const deed = { action: `broadcast.${decision}`, actorId: ctx.actor.personId, after: counted(changed) }
    if (changed.people + changed.groups > 0) await audit(tx, ctx.now, { ...deed, unitId: broadcast.officeId })
    return changed
  })
}

const counted = ({ people, groups }: Decided) => ({ count: people, ...(groups > 0 && { groups }) })

/** What was cancelled does not go out any more, so that is asked first; meanwhile nothing leaves. */
async function askCancel(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast) return
  await carryOut(ctx, broadcast, 'pause')
  const { left, groups } = await readProgress(ctx.app.db, broadcast.id)
  await reply(ctx, cancelCard(broadcast.title, broadcast.id, { count: left, groups: groups.left }))
}

async function showUncertain(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (!broadcast) return
  const people = await uncertainOf(ctx.app.db, broadcast.id)
  await reply(ctx, uncertainCard(broadcast.title, broadcast.id, people))
}

/** The broadcast, if this person may decide about it; otherwise they are told so. */
async function mine(ctx: Ctx, id = ''): Promise<Sent | null> {
  const broadcast = await readBroadcast(ctx.app.db, Number(id))
  const office = broadcast && (await readUnit(ctx.app.db, broadcast.officeId))
  if (broadcast && office && can(ctx.actor, 'campaign.announce', office)) return broadcast
  await refuse(ctx, 'campaign.announce')
  return null
}

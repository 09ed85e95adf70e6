import type { Ctx, Press } from '../../bot/context.ts'
import type { Tx } from '../../database/client.ts'
import { change, replace, reply, toast } from '../../bot/reply.ts'
import type { Broadcast } from '../../generated/client.ts'
import { decide, uncertainOf, type Decided, type Decision } from '../../outbox/broadcasts.store.ts'
import { audit } from '../../people/audit.store.ts'
import { readBroadcast, setBehind, setPaused } from '../broadcast.store.ts'
import { mine } from '../mine.ts'
import { cancelCard, uncertainCard } from './deciding.cards.ts'
import { progressCard } from './progress.cards.ts'
import { readProgress } from './progress.store.ts'
import { readStanding } from './standing.ts'

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
  if (broadcast.withdrawnAt && decision === 'sendAgain')
    return void (await reply(ctx, { text: [['corrections-withdrawn-before']] }))
  const { people: count, groups } = await carryOut(ctx, broadcast, decision)
  await toast(ctx, [`announcements-decided-${decision}`, { count, groups }])
  const now = (await readBroadcast(ctx.app.db, broadcast.id))!
  await replace(ctx, progressCard(now, await readStanding(ctx.app.db, now, ctx)))
}

function carryOut(ctx: Ctx, broadcast: Broadcast, decision: Decision): Promise<Decided> {
  return change(ctx, async tx => {
    const changed = await decide(tx, broadcast.id, decision, ctx.now)
    await afterwards[decision]?.(tx, broadcast, ctx.now)
    const deed = { action: `broadcast.${decision}`, actorId: ctx.actor.personId, after: counted(changed) }
    if (changed.people + changed.groups > 0) await audit(tx, ctx.now, { ...deed, unitId: broadcast.officeId })
    return changed
  })
}

const counted = ({ people, groups }: Decided) => ({ count: people, ...(groups > 0 && { groups }) })

/** What else a decision means for the broadcast. */
const afterwards: Partial<Record<Decision, (tx: Tx, broadcast: Broadcast, now: Date) => Promise<unknown>>> = {
  pause: (tx, { id }, now) => setPaused(tx, id, now),
  resume: (tx, { id }) => setPaused(tx, id, null),
  async cancel(tx, { id }, now) {
    // those who have it are still to hear of its correction
    await decide(tx, id, 'resume', now)
    await setPaused(tx, id, null)
  },
  // whoever is said to have it has it as it was
  takeAsSent: (tx, { id }, now) => setBehind(tx, id, now),
}

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
  await reply(ctx, uncertainCard(broadcast, people))
}

import type { App } from '../../../app.ts'
import type { Tx } from '../../../database/client.ts'
import { dayOf, nextLoudMoment } from '../../../lib/time.ts'
import { addNotices, type Notice } from '../../../outbox/store.ts'
import { audit } from '../../audit.store.ts'
import { officersOf, readActing, readUnit } from '../../store.ts'
import type { Beyond } from '../beyond.ts'
import { carryOut } from '../decisions/carryOut.ts'
import type { Obstacle } from '../rules.ts'
import { holdTree } from '../store.ts'
import { doneCard, failedCard } from './cards.ts'
import { duePlans, endPlan, failPlan, readPlan, type Plan } from './store.ts'

/** Carries out what was decided for today or, after an outage, for a day before; one that goes wrong keeps no other from it. */
export const carryOutDue =
  (beyond: Beyond) =>
  async ({ db, me, log, outbox }: App, now: Date): Promise<void> => {
    const due = await duePlans(db, dayOf(now))
    for (const id of due)
      await db
        .$transaction(tx => carryOutPlan(tx, beyond, { id, bot: me.username, now }))
        .catch((error: unknown) =>
          log.error({ err: error, plan: id }, 'a planned change could not be carried out'),
        )
    if (due.length > 0) outbox.ring()
  }

/**
 * Carries out one planned change, once, whatever process comes first:
 * 1. lets the tree stand still; 2. takes the plan, which only one can; 3. does what was decided, in the right of whoever
 * decided it as that is now; 4. tells people, in the morning, or the office what could not be done.
 */
export async function carryOutPlan(
  tx: Tx,
  beyond: Beyond,
  { id, bot, now }: { id: number; bot: string; now: Date },
): Promise<void> {
  // the tree first, as everywhere: a merger of offices changes plans too
  await holdTree(tx)
  if (!(await endPlan(tx, id, { doneAt: now }))) return
  const plan = (await readPlan(tx, id))!
  const tellAt = nextLoudMoment(now)
  const { unitId, decision, effectiveOn: from, reason, plannedById } = plan
  const actor = await readActing(tx, plannedById)
  const done = await carryOut(tx, beyond, { actor, unitId, decision, from, reason, now, tellAt, bot })
  const notices =
    'obstacle' in done
      ? await giveUp(tx, plan, done.obstacle, now)
      : [...done.tell, { key: `plan:${id}:${plannedById}`, to: plannedById, card: doneCard(plan, done.say) }]
  await addNotices(
    tx,
    notices.map(notice => ({ dueAt: tellAt, ...notice })),
    now,
  )
}

/** Leaves everything as it is, and tells the office that decided why. */
async function giveUp(tx: Tx, plan: Plan, obstacle: Obstacle, now: Date): Promise<Notice[]> {
  const { id, unitId, officeId, effectiveOn: on } = plan
  await failPlan(tx, id, obstacle, now)
  await audit(tx, now, { action: 'plan.fail', actorId: null, unitId, after: { on } })
  const card = failedCard(plan, obstacle)
  return (await nearestOfficers(tx, officeId)).map(to => ({ key: `plan:${id}:${to}`, to, card }))
}

/** The people of an office or, where it has none any more, of the nearest above it. */
async function nearestOfficers(tx: Tx, officeId: number): Promise<number[]> {
  for (const id of (await readUnit(tx, officeId))?.lineage ?? []) {
    const officers = await officersOf(tx, id)
    if (officers.length > 0) return officers
  }
  return []
}

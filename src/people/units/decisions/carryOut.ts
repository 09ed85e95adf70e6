import type { Tx } from '../../../database/client.ts'
import type { Card } from '../../../lib/card.ts'
import type { Notice } from '../../../outbox/store.ts'
import type { Acting } from '../../can.ts'
import type { Beyond } from '../beyond.ts'
import type { Obstacle } from '../rules.ts'
import { decidingScope, type Scope } from '../scope.ts'
import { holdTree, type By } from '../store.ts'
import { latestMoment } from '../tree.store.ts'
import { changeUnitSo, moveUnit } from './change.ts'
import { closeUnitSo, mergeUnitSo } from './end.ts'
import { happeningOf } from './happening.rules.ts'
import { openClusterSo, openOfficeSo, openUnitSo, splitUnitSo } from './open.ts'
import { momentOf, obstacleTo, touchedBy, type Decision, type From } from './rules.ts'

/** What was decided of a unit, by whom and from when, with all that is needed to do it now. */
export type Order = {
  actor: Acting
  unitId: number
  decision: Decision
  from: From
  reason: string | null
  now: Date
  /** When people may be told, where that is not at once. */
  tellAt?: Date
  /** The bot's name, for links that lead to it. */
  bot: string
}

/** What came of it: words for whoever decided it, and notices for others. */
export type Done = { say: Card; tell: readonly Notice[] }

/** What each decision is carried out with. */
export type Doing<D extends Decision = Decision> = {
  beyond: Beyond
  scope: Scope
  decision: D
  by: By
  bot: string
}

/**
 * Carries out a decision in the caller's transaction, the same way whether it was made just now or long ago:
 * 1. lets the tree stand still; 2. asks for the right and looks for obstacles; 3. changes it, from the moment that was meant.
 * What cannot be done changes nothing.
 */
export async function carryOut(tx: Tx, beyond: Beyond, order: Order): Promise<Done | { obstacle: Obstacle }> {
  const { decision, from, reason, now, tellAt, bot } = order
  await holdTree(tx)
  const scope = await decidingScope(tx, order.actor, order.unitId, decision.what)
  if (!scope) return { obstacle: 'right' }
  const obstacle = obstacleTo(decision, scope)
  if (obstacle) return { obstacle }
  const at = momentOf(from, await latestMoment(tx, touchedBy(decision, scope)), now)
  const by: By = { actorId: order.actor.personId, now, at, reason, ...(tellAt && { tellAt }) }
  return await carry(tx, { beyond, scope, decision, by, bot })
}

async function carry(tx: Tx, { decision, ...doing }: Doing): Promise<Done | { obstacle: Obstacle }> {
  switch (decision.what) {
    case 'name':
    case 'place':
    case 'levels':
    case 'incluster':
      return await changeUnitSo(tx, doing, happeningOf(decision, doing.scope))
    case 'move':
      return await moveUnit(tx, { ...doing, decision })
    case 'close':
      return await closeUnitSo(tx, { ...doing, decision })
    case 'merge':
      return await mergeUnitSo(tx, { ...doing, decision })
    case 'split':
      return await splitUnitSo(tx, { ...doing, decision })
    case 'cluster':
      return await openClusterSo(tx, { ...doing, decision })
    case 'office':
      return await openOfficeSo(tx, { ...doing, decision })
    case 'school':
    case 'team':
      return await openUnitSo(tx, { ...doing, decision })
  }
}

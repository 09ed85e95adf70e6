import type { AnyDb, Tx } from '../../database/client.ts'
import { can, unitsWhere, type Action, type Actor } from '../can.ts'
import { readUnit } from '../store.ts'
import type { Branch } from './rules.ts'
import { holdTree } from './store.ts'
import { readTree } from './tree.store.ts'

/** A unit that somebody may change, with everything of the tree that is theirs. */
export type Scope = { unit: Branch; lineage: readonly number[]; nodes: readonly Branch[] }

/** The unit in its surroundings; null where this person may not do this to it. */
export async function scopeOf(
  db: AnyDb,
  actor: Actor,
  unitId: number,
  action: Action = 'unit.write',
): Promise<Scope | null> {
  const placed = await readUnit(db, unitId)
  if (!placed || !can(actor, action, placed)) return null
  const tops = unitsWhere(actor, action).map(({ id }) => id)
  const nodes = await readTree(db, tops)
  const unit = nodes.find(({ id }) => id === unitId)
  return unit ? { unit, lineage: placed.lineage, nodes } : null
}

/** The same once the tree stands still, for whoever is about to change it. */
export async function heldScope(
  tx: Tx,
  actor: Actor,
  unitId: number,
  action?: Action,
): Promise<Scope | null> {
  await holdTree(tx)
  return await scopeOf(tx, actor, unitId, action)
}

/** Whether the unit may also be moved, closed or merged: that is for whoever stands above it. */
export const mayEnd = (actor: Actor, { lineage: [, above], lineage }: Scope): boolean =>
  above !== undefined && can(actor, 'unit.write', { id: above, lineage: lineage.slice(1) })

import type { AnyDb } from '../../database/client.ts'
import { isId } from '../../lib/id.ts'
import { can, unitsWhere, type Acting, type Action } from '../can.ts'
import { readUnit } from '../store.ts'
import { mayDecide, rightFor, type What } from './decisions/rules.ts'
import type { Branch } from './rules.ts'
import { readTree } from './tree.store.ts'

/** A unit that somebody may change, with everything of the tree that is theirs. */
export type Scope = { unit: Branch; lineage: readonly number[]; nodes: readonly Branch[] }

/** The unit in its surroundings; null where this person may not do this to it. */
export async function scopeOf(
  db: AnyDb,
  actor: Acting,
  unitId: number,
  action: Action = 'unit.write',
): Promise<Scope | null> {
  const placed = isId(unitId) ? await readUnit(db, unitId) : null
  if (!placed || !can(actor, action, placed)) return null
  const tops = unitsWhere(actor, action).map(({ id }) => id)
  const nodes = await readTree(db, tops)
  const unit = nodes.find(({ id }) => id === unitId)
  return unit ? { unit, lineage: placed.lineage, nodes } : null
}

/** The unit for whoever may decide this about it, with as much of the tree as that right reaches. */
export async function decidingScope(
  db: AnyDb,
  actor: Acting,
  unitId: number,
  what: What,
): Promise<Scope | null> {
  const scope = await scopeOf(db, actor, unitId)
  if (!scope || !mayDecide(actor, what, scope)) return null
  const right = rightFor(what, scope.unit.kind)
  return right === 'unit.write' ? scope : await scopeOf(db, actor, unitId, right)
}

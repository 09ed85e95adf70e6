import type { AnyDb } from '../../../src/database/client.ts'
import type { Values } from '../../../src/people/units/rules.ts'

/** A unit as it was on a day. */
export type Was = {
  name: string
  place: string | null
  levels: readonly string[]
  clusterId: number | null
  parentId: number | null
  closed: boolean
}

/** The tree as it was at a moment, told from what it is now by taking back whatever happened since. */
export async function treeAt(db: AnyDb, moment: Date): Promise<Record<number, Was>> {
  const units = await db.unit.findMany({ orderBy: { id: 'asc' } })
  const was: Record<number, Was> = Object.fromEntries(
    units.map(({ id, name, place, levels, clusterId, parentId, closedAt }) => [
      id,
      { name, place, levels, clusterId, parentId, closed: closedAt !== null },
    ]),
  )
  const since = await db.unitChange.findMany({
    where: { at: { gt: moment } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  for (const { unitId, event, before, after } of since) {
    const [old, now] = [(before ?? {}) as Values, (after ?? {}) as Values]
    if (event === 'opened' || (event === 'split' && now.from)) delete was[unitId]
    else if (was[unitId]) was[unitId] = { ...was[unitId], ...undone(event, old, now) }
  }
  return was
}

function undone(event: string, old: Values, now: Values): Partial<Was> {
  switch (event) {
    case 'renamed':
      return now.name === undefined ? { place: old.place ?? null } : { name: old.name! }
    case 'relevelled':
      return { levels: old.levels ?? [] }
    case 'clustered':
      return { clusterId: old.cluster?.id ?? null }
    case 'moved':
      return { parentId: old.parent!.id }
    case 'closed':
      return { closed: false }
    case 'merged':
      return now.into ? { closed: false, ...(old.parent && { parentId: old.parent.id }) } : {}
    default:
      return {}
  }
}

import type { AnyDb, Tx } from '../../database/client.ts'
import type { Prisma, Unit } from '../../generated/client.ts'
import type { UnitEvent } from '../../generated/enums.ts'
import { dayOf } from '../../lib/time.ts'
import { audit, type Deed } from '../audit.store.ts'
import { freeName, type Named, type Values } from './rules.ts'

/** Who changes the tree, when it is written down, from when it holds where that is another moment, and why. */
export type By = {
  actorId: number | null
  now: Date
  at?: Date
  reason?: string | null
  /** When people may be told of it, where that is not at once. */
  tellAt?: Date
}

/** From when a change holds. */
export const holdsFrom = ({ at, now }: By): Date => at ?? now

export type NewUnit = Pick<Unit, 'kind' | 'name' | 'parentId'> &
  Partial<Pick<Unit, 'place' | 'levels' | 'clusterId'>>

/** Lets one change of the tree wait for the other, so that what was looked at still holds; reading goes on. */
export async function holdTree(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "Unit" IN SHARE ROW EXCLUSIVE MODE`
}

/** Makes the office that everything else hangs below. */
export async function createOffice(db: AnyDb, name: string): Promise<number> {
  return (await db.unit.create({ data: { kind: 'office', name } })).id
}

/** Opens a unit, as the first line of its history. */
export async function openUnit(
  tx: Tx,
  unit: NewUnit,
  by: By,
  first: { event: UnitEvent; after: Values } = { event: 'opened', after: valuesOf(unit) },
): Promise<{ id: number; changeId: number }> {
  const { id } = await tx.unit.create({ data: { ...unit, openedAt: holdsFrom(by) } })
  return { id, changeId: await record(tx, id, first, by) }
}

/** Opens many units at once, each with the first line of its history; their ids stand in the same order. */
export async function openUnits(
  tx: Tx,
  units: readonly NewUnit[],
  { actorId, now, reason = null }: By,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence('"Unit"', 'id'))::int AS id FROM generate_series(1, ${units.length}::int)`
  const opened = units.map((unit, nth) => ({ levels: [], ...unit, id: rows[nth]!.id }))
  await tx.$executeRaw`
    INSERT INTO "Unit" (id, kind, name, place, "parentId", levels, "clusterId", "openedAt")
    SELECT id, kind::"UnitKind", name, place, "parentId",
      ARRAY(SELECT jsonb_array_elements_text(levels))::"Level"[], "clusterId", ${now}
    FROM jsonb_to_recordset(${JSON.stringify(opened)}::jsonb) AS u(id int, kind text, name text, place text,
      "parentId" int, levels jsonb, "clusterId" int)`
  const lines = opened.map(({ id, name }) => ({ unitId: id, after: json({ name }), reason }))
  await audit(tx, now, ...lines.map(line => ({ ...line, action: 'unit.opened', actorId })))
  const changes = lines.map(line => ({ ...line, event: 'opened' as const, at: now, byId: actorId }))
  await tx.unitChange.createMany({ data: changes })
  return opened.map(({ id }) => id)
}

const valuesOf = ({ name, place, levels }: NewUnit): Values => ({
  name,
  ...(place && { place }),
  ...(levels && { levels }),
})

type Set = Partial<
  Pick<Unit, 'name' | 'place' | 'levels' | 'clusterId' | 'parentId' | 'closedAt' | 'successorId'>
>

/** What happens to a unit: the columns that change, and what they were and are in words that stay true. */
export type Happening = { event: UnitEvent; set?: Set; before?: Values; after?: Values }

/** Changes a unit and writes it into its history; returns the number of that line. */
export async function changeUnit(tx: Tx, id: number, what: Happening, by: By): Promise<number> {
  if (what.set) await tx.unit.update({ where: { id }, data: what.set })
  return await record(tx, id, what, by)
}

/** The cluster of that name, a new one if the office has none. */
export async function openCluster(tx: Tx, officeId: number, name: string, by: By): Promise<number> {
  const cluster = { officeId, name }
  const { count } = await tx.cluster.createMany({ data: [cluster], skipDuplicates: true })
  const { id } = await tx.cluster.findUniqueOrThrow({ where: { officeId_name: cluster } })
  const deed = { action: 'cluster.open', actorId: by.actorId, unitId: officeId, after: { name } }
  if (count === 1) await audit(tx, by.now, deed)
  return id
}

/** Puts units into a cluster, or out of any, each with a line in its history. */
export async function clusterUnits(
  tx: Tx,
  units: readonly { id: number; cluster: Values['cluster'] }[],
  cluster: { id: number; name: string } | null,
  by: By,
): Promise<void> {
  for (const unit of units) {
    const told = { before: { cluster: unit.cluster ?? null }, after: { cluster } }
    await changeUnit(
      tx,
      unit.id,
      { event: 'clustered', set: { clusterId: cluster?.id ?? null }, ...told },
      by,
    )
  }
}

/** Puts units below another one, each with a line in its history; the numbers of the lines stand in the same order. */
export async function moveUnits(
  tx: Tx,
  units: readonly { id: number; parent: Named }[],
  to: Named,
  by: By,
): Promise<number[]> {
  const ids = units.map(({ id }) => id)
  await tx.unit.updateMany({ where: { id: { in: ids } }, data: { parentId: to.id } })
  const lines = units.map(({ id, parent }) => ({
    ...lineOf(id, { event: 'moved', before: { parent }, after: { parent: to } }, by),
  }))
  await audit(tx, by.now, ...lines.map(line => deedOf(line, by)))
  return (await tx.unitChange.createManyAndReturn({ data: lines, select: { id: true } })).map(({ id }) => id)
}

/** Gives the clusters of an office to another one; where that has one of the same name, the old office's name is put behind it. */
export async function moveClusters(tx: Tx, from: Named, into: Named, by: By): Promise<void> {
  const clusters = await tx.cluster.findMany({ where: { officeId: { in: [from.id, into.id] } } })
  const taken = new Set(clusters.filter(({ officeId }) => officeId === into.id).map(({ name }) => name))
  for (const { id, name, officeId } of clusters) {
    if (officeId !== from.id) continue
    const free = freeName(name, from.name, taken)
    taken.add(free)
    await tx.cluster.update({ where: { id }, data: { officeId: into.id, name: free } })
    const values = { before: { name, office: from.name }, after: { name: free, office: into.name } }
    await audit(tx, by.now, { action: 'cluster.move', actorId: by.actorId, unitId: into.id, ...values })
  }
}

async function record(tx: Tx, unitId: number, what: Happening, by: By): Promise<number> {
  const line = lineOf(unitId, what, by)
  await audit(tx, by.now, deedOf(line, by))
  return (await tx.unitChange.create({ data: line })).id
}

/** A line of a unit's history, on the day from which it holds. */
const lineOf = (unitId: number, { event, before, after }: Happening, by: By) => ({
  unitId,
  event,
  at: holdsFrom(by),
  byId: by.actorId,
  ...(before && { before: json(before) }),
  ...(after && { after: json(after) }),
  reason: by.reason ?? null,
})

/** The same for the journal, whose day is that of the writing: it names the other one. */
function deedOf(
  { unitId, event, at, byId, before, after, reason }: ReturnType<typeof lineOf>,
  { now }: By,
): Deed {
  const other = dayOf(at) === dayOf(now) ? undefined : { ...after, on: dayOf(at) }
  const values = { ...(before && { before }), ...((other ?? after) && { after: other ?? after! }) }
  return { action: `unit.${event}`, actorId: byId, unitId, ...values, reason }
}

const json = (values: Values): Prisma.InputJsonObject => ({ ...values })

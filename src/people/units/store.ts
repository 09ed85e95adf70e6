import type { AnyDb, Tx } from '../../database/client.ts'
import { Prisma, type Unit } from '../../generated/client.ts'
import type { UnitEvent } from '../../generated/enums.ts'
import { audit } from '../audit.store.ts'
import type { Values } from './rules.ts'

/** Who changes the tree, when, and why. */
export type By = { actorId: number | null; now: Date; reason?: string | null }

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
  const { id } = await tx.unit.create({ data: { ...unit, openedAt: by.now } })
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

async function record(
  tx: Tx,
  unitId: number,
  { event, before, after }: Happening,
  { actorId, now, reason = null }: By,
): Promise<number> {
  const values = { ...(before && { before: json(before) }), ...(after && { after: json(after) }), reason }
  await audit(tx, now, { action: `unit.${event}`, actorId, unitId, ...values })
  return (await tx.unitChange.create({ data: { unitId, event, at: now, byId: actorId, ...values } })).id
}

const json = (values: Values): Prisma.InputJsonValue => ({ ...values })

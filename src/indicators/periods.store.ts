import type { AnyDb, Tx } from '../database/client.ts'
import type { Period } from '../generated/client.ts'
import { isId } from '../lib/id.ts'
import { isSameRow } from './filed.store.ts'
import type { AreaFigure, Indicator } from './rules.ts'

export type NewPeriod = Omit<Period, 'id'>

/** Opens a period; who is expected to report is frozen beside it. */
export async function createPeriod(tx: Tx, period: NewPeriod): Promise<Period> {
  return await tx.period.create({ data: period })
}

/** One period. */
export async function readPeriod(db: AnyDb, id: number): Promise<Period | null> {
  return isId(id) ? await db.period.findUnique({ where: { id } }) : null
}

/** The period of these offices that was opened last. */
export async function newestPeriod(db: AnyDb, officeIds: readonly number[]): Promise<Period | null> {
  return await db.period.findFirst({ where: { officeId: { in: [...officeIds] } }, orderBy: { id: 'desc' } })
}

/** The periods of an office in which figures can still be sent. */
export async function openPeriodsOf(db: AnyDb, officeId: number, now: Date): Promise<Period[]> {
  return await db.period.findMany({ where: { officeId, closesAt: { gt: now } }, orderBy: { id: 'asc' } })
}

/** Those of these offices that have ever opened a period. */
export async function withPeriods<T extends { id: number }>(db: AnyDb, offices: readonly T[]): Promise<T[]> {
  const where = { officeId: { in: offices.map(({ id }) => id) } }
  const rows = await db.period.findMany({ where, distinct: 'officeId', select: { officeId: true } })
  return offices.filter(({ id }) => rows.some(({ officeId }) => officeId === id))
}

/** What the office said of the whole area for a period, by indicator. */
export async function areaOf(db: AnyDb, periodId: number): Promise<Map<number, AreaFigure>> {
  const figures = await db.areaFigure.findMany({ where: { periodId } })
  return new Map(
    figures.map(({ indicatorId, numerator, denominator }) => [indicatorId, { numerator, denominator }]),
  )
}

/** What the office said for the period before this one, by the indicators of this one's table. */
export async function areaBefore(
  db: AnyDb,
  { officeId, closesAt }: Period,
  rows: readonly Indicator[],
): Promise<Map<number, AreaFigure>> {
  const last = await db.period.findFirst({
    where: { officeId, closesAt: { lt: closesAt }, areas: { some: {} } },
    orderBy: [{ closesAt: 'desc' }, { id: 'desc' }],
    include: { areas: { include: { indicator: true } } },
  })
  const known = rows.map(
    row => [row.id, last?.areas.find(({ indicator }) => isSameRow(indicator, row))] as const,
  )
  return new Map(known.flatMap(([id, figure]) => (figure ? [[id, figure] as const] : [])))
}

/** Writes down what the office says of the whole area; a figure given again replaces the one before. */
export async function saveArea(
  tx: Tx,
  { periodId, by, now }: { periodId: number; by: number; now: Date },
  figures: ReadonlyMap<number, AreaFigure>,
): Promise<void> {
  const rows = [...figures].map(([id, { numerator, denominator }]) => ({ id, numerator, denominator }))
  await tx.$executeRaw`
    INSERT INTO "AreaFigure" ("periodId", "indicatorId", numerator, denominator, "enteredById", "enteredAt")
    SELECT ${periodId}::int, f.id, f.numerator, f.denominator, ${by}::int, ${now}::timestamp
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS f(id int, numerator int, denominator int)
    ON CONFLICT ("periodId", "indicatorId") DO UPDATE SET numerator = EXCLUDED.numerator,
      denominator = EXCLUDED.denominator, "enteredById" = EXCLUDED."enteredById", "enteredAt" = EXCLUDED."enteredAt"`
}

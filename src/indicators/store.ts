import type { AnyDb } from '../database/client.ts'
import type { Indicator, IndicatorSet } from '../generated/client.ts'

/** The tables of indicators that these offices keep, the newest first; one of an office above serves those below. */
export async function setsOf(db: AnyDb, officeIds: readonly number[]): Promise<IndicatorSet[]> {
  return await db.indicatorSet.findMany({
    where: { officeId: { in: [...officeIds] }, indicators: { some: {} } },
    orderBy: { id: 'desc' },
  })
}

/** The rows of one table, in its order. */
export async function indicatorsOf(db: AnyDb, setId: number): Promise<Indicator[]> {
  return await db.indicator.findMany({ where: { setId }, orderBy: { position: 'asc' } })
}

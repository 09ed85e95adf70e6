import type { AnyDb, Tx } from '../database/client.ts'
import type { Indicator, IndicatorSet } from '../generated/client.ts'

/** The tables of indicators that these offices keep, the newest first; one of an office above serves those below. */
export async function setsOf(db: AnyDb, officeIds: readonly number[]): Promise<IndicatorSet[]> {
  return await db.indicatorSet.findMany({
    where: { officeId: { in: [...officeIds] }, indicators: { some: {} } },
    orderBy: { id: 'desc' },
  })
}

/** Gives the tables of an office to another one, so that it can go on asking for them. */
export async function takeOverSets(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  await tx.indicatorSet.updateMany({ where: { officeId: from }, data: { officeId: into } })
}

/** The rows of one table, in its order. */
export async function indicatorsOf(db: AnyDb, setId: number): Promise<Indicator[]> {
  return await db.indicator.findMany({ where: { setId }, orderBy: { position: 'asc' } })
}

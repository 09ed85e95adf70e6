import type { Tx } from '../../src/database/client.ts'
import { found } from './found.ts'
import { indicators } from './indicators.ts'
import { areaFigures, lastYear, readSchoolFigures } from './lastYear.ts'
import type { SeededPeople } from './seedPeople.ts'
import { schools } from './units.ts'

export type SeededSet = { setId: number; indicatorIds: ReadonlyMap<string, number> }

/** Adds the closed period before this one, with what each school reported then. */
export async function seedLastYear(tx: Tx, people: SeededPeople, set: SeededSet): Promise<void> {
  const { name, openedAt, closesAt, submittedAt } = lastYear
  const { officeId, officerId } = people
  const { id: periodId } = await tx.period.create({
    data: { officeId, setId: set.setId, name, openedById: officerId, openedAt, closesAt },
  })
  await seedEntries(tx, set, await seedSubmissions(tx, people, periodId))
  await tx.areaFigure.createMany({
    data: Object.entries(areaFigures).map(([code, figure]) => ({
      periodId,
      indicatorId: found(set.indicatorIds, code),
      ...figure,
      enteredById: officerId,
      enteredAt: submittedAt,
    })),
  })
}

async function seedSubmissions(
  tx: Tx,
  { schoolIds, principalIds }: SeededPeople,
  periodId: number,
): Promise<Map<string, number>> {
  const rows = await tx.submission.createManyAndReturn({
    data: schools
      .map(({ key, name, levels }) => ({ unitId: found(schoolIds, key), school: name, levels }))
      .map(school => ({
        ...school,
        periodId,
        submittedAt: lastYear.submittedAt,
        submittedById: principalIds.get(school.unitId) ?? null,
      })),
    select: { id: true, unitId: true },
  })
  const schoolOf = new Map([...schoolIds].map(([school, unitId]) => [unitId, school]))
  return new Map(rows.map(({ id, unitId }) => [schoolOf.get(unitId) ?? '', id]))
}

async function seedEntries(
  tx: Tx,
  { indicatorIds }: SeededSet,
  submissionIds: Map<string, number>,
): Promise<void> {
  await tx.entry.createMany({
    data: readSchoolFigures(indicators).map(({ school, code, numerator, denominator }) => ({
      submissionId: found(submissionIds, school),
      indicatorId: found(indicatorIds, code),
      state: 'figure' as const,
      numerator,
      denominator,
    })),
  })
}

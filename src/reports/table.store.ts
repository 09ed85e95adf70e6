import type { AnyDb } from '../database/client.ts'
import type { Indicator } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import { valueOf, type AreaFigure, type Value } from '../indicators/rules.ts'

/** A row of the office's table with all that the schools and the office said about it in one period. */
export type Reported = { row: Indicator; expected: number; values: readonly Value[]; area: AreaFigure | null }

type Stored = Indicator & {
  expected: number
  values: Parameters<typeof valueOf>[0][]
  areaNumerator: number | null
  areaDenominator: number | null
}

/** What was reported for these rows. */
export async function readReported(
  db: AnyDb,
  periodId: number,
  rows: readonly Indicator[],
): Promise<Reported[]> {
  const ids = rows.map(({ id }) => id)
  const stored = await db.$queryRaw<Stored[]>`
    WITH asked AS (
      SELECT s.id, s."submittedAt", s.levels FROM "Submission" s
      WHERE s."periodId" = ${periodId} AND s."excusedAt" IS NULL)
    SELECT i.*, a.numerator AS "areaNumerator", a.denominator AS "areaDenominator",
      (SELECT count(*)::int FROM asked WHERE i.level = ANY(asked.levels)) AS expected,
      (SELECT COALESCE(jsonb_agg(
          jsonb_build_object('state', e.state, 'numerator', e.numerator, 'denominator', e.denominator)), '[]')
        FROM asked JOIN "Entry" e ON e."submissionId" = asked.id AND e."indicatorId" = i.id
        WHERE asked."submittedAt" IS NOT NULL AND i.level = ANY(asked.levels)) AS values
    FROM "Indicator" i LEFT JOIN "AreaFigure" a ON a."periodId" = ${periodId} AND a."indicatorId" = i.id
    WHERE i.id = ANY(${ids}::int[]) ORDER BY i.position`
  return stored.map(reportedOf)
}

function reportedOf(stored: Stored): Reported {
  const { expected, values, areaNumerator: numerator, areaDenominator: denominator, ...row } = stored
  return {
    row,
    expected,
    values: values.map(valueOf),
    area: denominator === null ? null : { numerator, denominator },
  }
}

/** Where a school stands in a period. */
export type SchoolState = {
  submissionId: number
  school: string
  place: string | null
  sentAt: Date | null
  sentAs: Role | null
  /** Why it need not report any more. */
  excuse: string | null
  answered: number
  expected: number
}

/** All schools that were expected to report when a period opened or were added since, also those excused meanwhile. */
export async function readSchools(db: AnyDb, periodId: number): Promise<SchoolState[]> {
  return await db.$queryRaw<SchoolState[]>`
    SELECT s.id AS "submissionId", s.school, u.place, s."submittedAt" AS "sentAt", s."submittedAs" AS "sentAs", s.excuse, count(i.id)::int AS expected,
      count(e."indicatorId") FILTER (WHERE s."submittedAt" IS NOT NULL AND e.state <> 'notYet')::int AS answered
    FROM "Submission" s JOIN "Period" p ON p.id = s."periodId" JOIN "Unit" u ON u.id = s."unitId"
    LEFT JOIN "Indicator" i ON i."setId" = p."setId" AND i.level = ANY(s.levels)
    LEFT JOIN "Entry" e ON e."submissionId" = s.id AND e."indicatorId" = i.id
    WHERE s."periodId" = ${periodId} GROUP BY s.id, u.id`
}

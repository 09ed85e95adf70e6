import type { AnyDb } from '../database/client.ts'
import type { Period } from '../generated/client.ts'
import { mayReport } from '../people/memberships.store.ts'
import type { Unsent } from './rules.ts'

/** The periods in which figures can still be sent. */
export async function openPeriods(db: AnyDb, now: Date): Promise<Period[]> {
  return await db.period.findMany({ where: { closesAt: { gt: now } }, orderBy: { id: 'asc' } })
}

/** Those who may report for schools that have not sent their figures and were not told so by this reminder yet. */
export async function unsentOf(db: AnyDb, periodId: number, days: number): Promise<Unsent[]> {
  return await db.$queryRaw<Unsent[]>`
    SELECT s.id AS "submissionId", s."unitId", s.school, to_jsonb(s.levels) AS levels, p.id AS head, d.state AS draft
    FROM "Submission" s
    JOIN (SELECT DISTINCT m."unitId", m."personId" FROM "Membership" m WHERE ${mayReport}) m ON m."unitId" = s."unitId"
    JOIN "Person" p ON p.id = m."personId" AND p."telegramId" IS NOT NULL
    LEFT JOIN "Draft" d ON d."chatId" = p."telegramId" AND d.form = 'figures'
      AND d.subject = '{"submissionId":' || s.id || '}'
    WHERE s."periodId" = ${periodId} AND s."submittedAt" IS NULL AND s."excusedAt" IS NULL AND NOT EXISTS (
      SELECT FROM "Delivery" told WHERE told.key = concat_ws(':', 'reminder', ${periodId}::int, ${days}::int, s.id, p.id))
    ORDER BY s.id, p.id`
}

import type { AnyDb } from '../../database/client.ts'
import type { Contact } from './reach.rules.ts'

/** A person with the unit in which they work: a school, or the office itself. */
export type Reached = Contact & { personId: number; name: string; unitId: number; unit: string }

/** Everybody who works now in these units or below them, once for each unit; those of a team count for its school. */
export async function readReached(db: AnyDb, unitIds: readonly number[]): Promise<Reached[]> {
  return await db.$queryRaw<Reached[]>`
    WITH RECURSIVE below(id, place) AS (
      SELECT u.id, u.id FROM "Unit" u WHERE u.id = ANY(${unitIds as number[]}::int[])
      UNION SELECT u.id, CASE WHEN u.kind = 'team' THEN below.place ELSE u.id END
      FROM "Unit" u JOIN below ON u."parentId" = below.id WHERE u."closedAt" IS NULL)
    SELECT DISTINCT ON (place.id, p.id) p.id AS "personId", p.name, place.id AS "unitId", place.name AS unit,
      p."telegramId" IS NOT NULL AS "hasChat", p."withdrawnAt", p."unreachableCause", p."lastSeenAt", p."joinedAt"
    FROM below JOIN "Unit" place ON place.id = below.place
    JOIN "Membership" m ON m."unitId" = below.id AND m."endedAt" IS NULL
    JOIN "Person" p ON p.id = m."personId" ORDER BY place.id, p.id`
}

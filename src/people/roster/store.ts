import type { AnyDb } from '../../database/client.ts'
import { Prisma } from '../../generated/client.ts'
import type { Known } from './matching.rules.ts'
import type { Roster } from './template.ts'

/** An office's list as it is now: schools, their teams, and everybody who is or was there. */
export type OfficeRoster = {
  schools: Roster['schools'][number][]
  teams: { id: number; name: string; schoolId: number }[]
  people: (Known & { joined: boolean })[]
}

/** Reads the list of all schools below an office. */
export async function readRoster(db: AnyDb, officeId: number): Promise<OfficeRoster> {
  const schools = await db.$queryRaw<OfficeRoster['schools']>`
    WITH RECURSIVE ${below(officeId)}
    SELECT u.id, u.name, u.place, to_jsonb(u.levels) AS levels, c.name AS cluster
    FROM "Unit" u LEFT JOIN "Cluster" c ON c.id = u."clusterId"
    WHERE u.id IN (SELECT id FROM below) AND u.kind = 'school' AND u."closedAt" IS NULL ORDER BY u.id`
  const ids = schools.map(({ id }) => id)
  const teams = await db.unit.findMany({
    where: { kind: 'team', parentId: { in: ids }, closedAt: null },
    select: { id: true, name: true, parentId: true },
    orderBy: { id: 'asc' },
  })
  const people = await db.$queryRaw<OfficeRoster['people']>`
    SELECT p.id, p.name, p.phone, p."telegramId" IS NOT NULL AS joined,
      COALESCE(jsonb_agg(jsonb_build_object('id', m.id, 'unitId', m."unitId", 'role', m.role, 'teamId', m."teamId")
        ORDER BY m.id) FILTER (WHERE m."endedAt" IS NULL), '[]') AS posts
    FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
    WHERE m."unitId" = ANY(${ids}::int[]) AND p."erasedAt" IS NULL GROUP BY p.id ORDER BY p.id`
  return { schools, teams: teams.map(({ parentId, ...team }) => ({ ...team, schoolId: parentId! })), people }
}

const below = (officeId: number): Prisma.Sql => Prisma.sql`below(id) AS (
  SELECT ${officeId}::int UNION ALL SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id)`

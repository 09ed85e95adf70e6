import type { AnyDb } from '../../database/client.ts'
import type { Level } from '../../generated/enums.ts'
import { Prisma } from '../../generated/client.ts'
import type { GroupChoice } from './audience.rules.ts'
import { toldApart, type Marked, type Nameable } from './namesakes.rules.ts'
import { compareNames } from '../../lib/vietnamese/names.ts'

export type Named = { id: number; name: string }
export type School = Named & { place: string | null; levels: Level[] }
export type PersonOf = Nameable & Marked

/** All that whoever writes an announcement of an office can choose among. */
export type Choices = {
  schools: School[]
  clusters: Named[]
  /** Nobody where there are too many to be named one by one. */
  persons: PersonOf[]
  campaigns: Named[]
  periods: Named[]
  /** What was announced lately and asks its readers to answer. */
  asked: Named[]
  /** Groups of the schools in which something can be said. */
  groups: GroupChoice[]
}

/** With more people than this nobody is looked for by name. */
const mostPersons = 5_000

/** Reads them. */
export async function choicesOf(db: AnyDb, officeId: number): Promise<Choices> {
  const [row] = await db.$queryRaw<[Omit<Choices, 'persons'> & { persons: Nameable[] }]>`
    WITH RECURSIVE below(id) AS (
        SELECT ${officeId}::int UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id WHERE u."closedAt" IS NULL),
      persons AS (
        SELECT DISTINCT ON (p.id) p.id, p.name, m.role, CASE WHEN u.kind = 'team' THEN up.name ELSE u.name END AS school,
          CASE WHEN u.kind = 'team' THEN u.name ELSE t.name END AS team
        FROM below JOIN "Membership" m ON m."unitId" = below.id AND m."endedAt" IS NULL
        JOIN "Person" p ON p.id = m."personId" JOIN "Unit" u ON u.id = below.id LEFT JOIN "Unit" up ON up.id = u."parentId"
        LEFT JOIN "Unit" t ON t.id = m."teamId"
        ORDER BY p.id, m.id LIMIT ${mostPersons + 1})
    SELECT ${list(Prisma.sql`SELECT u.id, u.name, u.place, u.levels FROM below JOIN "Unit" u ON u.id = below.id WHERE u.kind = 'school'`)} AS schools,
      ${list(Prisma.sql`SELECT c.id, c.name FROM below JOIN "Cluster" c ON c."officeId" = below.id`)} AS clusters,
      ${list(Prisma.sql`SELECT * FROM persons WHERE (SELECT count(*) FROM persons) <= ${mostPersons}`)} AS persons,
      ${list(Prisma.sql`SELECT c.id, c.title AS name FROM "Campaign" c
        WHERE c."officeId" = ${officeId} AND c."launchedAt" IS NOT NULL AND c."closedAt" IS NULL`)} AS campaigns,
      ${list(Prisma.sql`SELECT id, name FROM "Period" WHERE "officeId" = ${officeId} ORDER BY id DESC LIMIT 8`)} AS periods,
      ${list(Prisma.sql`SELECT id, title AS name FROM "Broadcast" WHERE "officeId" = ${officeId} AND "withdrawnAt" IS NULL
        AND (content ->> 'asks')::boolean ORDER BY id DESC LIMIT 8`)} AS asked,
      ${list(Prisma.sql`SELECT u.id AS "schoolId", u.levels, u."clusterId" FROM below JOIN "Unit" u ON u.id = below.id
        JOIN "Group" g ON g."unitId" = u.id AND g."unreachableAt" IS NULL`)} AS groups`
  return { ...row, schools: byName(row.schools), persons: toldApart(byName(row.persons)) }
}

const list = (sql: Prisma.Sql) =>
  Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(one)) FROM (${sql}) AS one), '[]')`

const byName = <T extends Named>(rows: readonly T[]): T[] =>
  rows.toSorted((one, other) => compareNames(one.name, other.name))

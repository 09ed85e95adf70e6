import type { AnyDb } from '../../database/client.ts'
import { Prisma } from '../../generated/client.ts'
import type { Filter, Written } from './audit.rules.ts'

export type Page = { from: number; most: number }

/** What was done in these units and below them, to their people or on their behalf, the newest first. */
export async function readJournal(
  db: AnyDb,
  unitIds: readonly number[],
  filter: Filter,
  page: Page,
): Promise<Written[]> {
  return await select(db, visible(unitIds, filter), page)
}

/** What was done that concerns one person, the newest first. */
export async function readOwnJournal(db: AnyDb, personId: number, page: Page): Promise<Written[]> {
  return await select(db, Prisma.sql`a."personId" = ${personId}`, page)
}

/** One thing that can be looked for, and how often it stands in the journal. */
export type Choice = { value: string; label: string; count: number }

/** The schools, people or deeds that stand in the journal, the most frequent first. */
export async function readChoices(
  db: AnyDb,
  unitIds: readonly number[],
  filter: Filter,
  by: 'unit' | 'person' | 'action',
): Promise<Choice[]> {
  const { value, label, joined } = sides[by]
  return await db.$queryRaw<Choice[]>`
    SELECT ${value}::text AS value, ${label} AS label, count(*)::int AS count
    FROM "Audit" a ${joined} WHERE ${visible(unitIds, filter)} AND ${value} IS NOT NULL
    GROUP BY 1, 2 ORDER BY 3 DESC, 1`
}

const sides = {
  unit: {
    value: Prisma.sql`u.id`,
    label: Prisma.sql`u.name`,
    joined: Prisma.sql`JOIN "Unit" u ON u.id = a."unitId"`,
  },
  person: {
    value: Prisma.sql`p.id`,
    label: Prisma.sql`p.name`,
    joined: Prisma.sql`JOIN "Person" p ON p.id IN (a."actorId", a."personId")`,
  },
  action: { value: Prisma.sql`a.action`, label: Prisma.sql`a.action`, joined: Prisma.empty },
}

// what has no unit belongs to those where its person works or worked
const visible = (unitIds: readonly number[], { unitId, personId, action }: Filter) => Prisma.sql`
  (a."unitId" IN ${below(unitIds)} OR a."behalfOf" IN ${below(unitIds)}
    OR (a."unitId" IS NULL AND COALESCE(a."personId", a."actorId") IN (
      SELECT m."personId" FROM "Membership" m WHERE m."unitId" IN ${below(unitIds)})))
  AND ${unitId === null ? always : Prisma.sql`${unitId}::int IN (a."unitId", a."behalfOf")`}
  AND ${personId === null ? always : Prisma.sql`${personId}::int IN (a."actorId", a."personId")`}
  AND ${action === null ? always : Prisma.sql`a.action = ${action}`}`

const always = Prisma.sql`true`

const below = (unitIds: readonly number[]) => Prisma.sql`(
  WITH RECURSIVE below(id) AS (
    SELECT id FROM unnest(${unitIds}::int[]) AS mine(id)
    UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id)
  SELECT id FROM below)`

async function select(db: AnyDb, where: Prisma.Sql, { from, most }: Page): Promise<Written[]> {
  return await db.$queryRaw<Written[]>`
    SELECT a.at, a.action, actor.name AS actor, u.name AS unit, person.name AS person, behalf.name AS "behalfOf",
      a.before, a.after, a.reason
    FROM "Audit" a LEFT JOIN "Person" actor ON actor.id = a."actorId" LEFT JOIN "Unit" u ON u.id = a."unitId"
    LEFT JOIN "Person" person ON person.id = a."personId" AND a."personId" IS DISTINCT FROM a."actorId"
    LEFT JOIN "Unit" behalf ON behalf.id = a."behalfOf"
    WHERE ${where} ORDER BY a.at DESC, a.id DESC OFFSET ${from} LIMIT ${most}`
}

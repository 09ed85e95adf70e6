import type { AnyDb } from '../../database/client.ts'
import type { Cluster } from '../../generated/client.ts'
import { compareNames } from '../../lib/vietnamese/names.ts'
import type { Held } from '../memberships.store.ts'
import { type Branch, byName, type Change } from './rules.ts'

/** Everything below these units and they themselves, also what is closed, by name and with its people counted. */
export async function readTree(db: AnyDb, tops: readonly number[]): Promise<Branch[]> {
  const rows = await db.$queryRaw<Branch[]>`
    WITH RECURSIVE below(id) AS (
        SELECT unnest(${tops as number[]}::int[]) UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id),
      held AS (
        SELECT "unitId" AS id, "personId", bool_or(role = 'principal') AS leads FROM "Membership"
        WHERE "endedAt" IS NULL GROUP BY "unitId", "personId"
        UNION ALL SELECT DISTINCT "teamId", "personId", false FROM "Membership"
        WHERE "endedAt" IS NULL AND "teamId" IS NOT NULL),
      counted AS (
        SELECT held.id, count(*)::int AS people, count(p."telegramId")::int AS joined,
          count(*) FILTER (WHERE leads)::int AS principals
        FROM held JOIN below ON below.id = held.id JOIN "Person" p ON p.id = held."personId" GROUP BY held.id)
    SELECT u.id, u.kind, u.name, u.place, u."parentId", to_jsonb(u.levels) AS levels, u."clusterId", c.name AS cluster,
      u."closedAt", next.name AS successor, COALESCE(counted.people, 0) AS people, COALESCE(counted.joined, 0) AS joined,
      COALESCE(counted.principals, 0) AS principals
    FROM below JOIN "Unit" u ON u.id = below.id LEFT JOIN counted ON counted.id = u.id
    LEFT JOIN "Cluster" c ON c.id = u."clusterId" LEFT JOIN "Unit" next ON next.id = u."successorId"`
  return rows.toSorted(byName)
}

/** How many people belong to any of these units, each once, and how many of them have joined. */
export async function countPeople(
  db: AnyDb,
  unitIds: readonly number[],
): Promise<{ people: number; joined: number }> {
  const rows = await db.$queryRaw<{ people: number; joined: number }[]>`
    SELECT count(*)::int AS people, count("telegramId")::int AS joined FROM "Person" WHERE id IN (
      SELECT "personId" FROM "Membership" WHERE "unitId" = ANY(${unitIds as number[]}::int[]) AND "endedAt" IS NULL)`
  return rows[0]!
}

/** Somebody's post in a unit, by name. */
export type Colleague = Held & { name: string }

/** Who works in a unit, in the order of a list of names. */
export async function readColleagues(db: AnyDb, unitId: number): Promise<Colleague[]> {
  const rows = await db.membership.findMany({
    where: { unitId, endedAt: null },
    select: { id: true, personId: true, role: true, teamId: true, person: { select: { name: true } } },
  })
  const named = rows.map(({ person, ...held }) => ({ ...held, name: person.name }))
  return named.toSorted((one, other) => compareNames(one.name, other.name))
}

/** What happened to a unit, the latest first. */
export async function readHistory(db: AnyDb, unitId: number): Promise<Change[]> {
  const rows = await db.unitChange.findMany({ where: { unitId }, orderBy: { id: 'desc' } })
  return rows as unknown as Change[]
}

/** When something happened last to these units, or when the places where others go were opened; null if that is not known. */
export async function latestMoment(
  db: AnyDb,
  { lines, places }: { lines: readonly number[]; places: readonly number[] },
): Promise<Date | null> {
  const rows = await db.$queryRaw<{ latest: Date | null }[]>`
    SELECT greatest(
      (SELECT max(at) FROM "UnitChange" WHERE "unitId" = ANY(${lines as number[]}::int[])),
      (SELECT max("openedAt") FROM "Unit" WHERE id = ANY(${[...lines, ...places]}::int[]))) AS latest`
  return rows[0]?.latest ?? null
}

/** The clusters that these offices keep, by name. */
export async function clustersOf(db: AnyDb, officeIds: readonly number[]): Promise<Cluster[]> {
  const rows = await db.cluster.findMany({ where: { officeId: { in: [...officeIds] } } })
  return rows.toSorted(byName)
}

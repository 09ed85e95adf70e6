import type { AnyDb } from '../../database/client.ts'
import type { Role, UnitKind } from '../../generated/enums.ts'
import { isId } from '../../lib/id.ts'
import { readUnit, type Unit } from '../store.ts'

/** A unit by its number, as it came in a button. */
export const unitAt = async (db: AnyDb, id: string): Promise<Unit | null> =>
  isId(Number(id)) ? await readUnit(db, Number(id)) : null

/** Somebody in one role at a unit now. */
export type Member = {
  membershipId: number
  personId: number
  name: string
  role: Role
  reports: boolean
  team: string | null
  reach: 'notJoined' | 'reachable' | 'unreachable'
}

/** Everybody who serves at a unit, also in its teams. */
export async function membersOf(db: AnyDb, unitId: number): Promise<Member[]> {
  return await db.$queryRaw<Member[]>`
    SELECT m.id AS "membershipId", p.id AS "personId", p.name, m.role::text AS role, m.reports, t.name AS team,
      CASE WHEN p."telegramId" IS NULL THEN 'notJoined' WHEN p."unreachableAt" IS NULL THEN 'reachable'
        ELSE 'unreachable' END AS reach
    FROM "Membership" m JOIN "Person" p ON p.id = m."personId" LEFT JOIN "Unit" t ON t.id = m."teamId"
    WHERE m."unitId" = ${unitId} AND m."endedAt" IS NULL ORDER BY m.id`
}

/** Somebody who serves anywhere below an office, with the first place where. */
export type Candidate = { personId: number; name: string; role: Role; unitId: number; unit: string }

/** Everybody who serves below the offices above a unit, those of the unit itself first. */
export async function candidatesFor(
  db: AnyDb,
  unitId: number,
  officeIds: readonly number[],
): Promise<Candidate[]> {
  return await db.$queryRaw<Candidate[]>`
    WITH RECURSIVE below(id) AS (
      SELECT unnest(${officeIds as number[]}::int[]) UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id)
    SELECT * FROM (
      SELECT DISTINCT ON (p.id) p.id AS "personId", p.name, m.role::text AS role, u.id AS "unitId", u.name AS unit
      FROM "Membership" m JOIN "Person" p ON p.id = m."personId" JOIN "Unit" u ON u.id = m."unitId"
      WHERE m."endedAt" IS NULL AND m."unitId" IN (SELECT id FROM below)
      ORDER BY p.id, m."unitId" <> ${unitId}, m.id) found
    ORDER BY "unitId" <> ${unitId}, "unitId", "personId"`
}

/** A membership that holds now, with whom and where. */
export type Post = {
  id: number
  personId: number
  unitId: number
  role: Role
  reports: boolean
  kind: UnitKind
}

/** One of them by its number, as it came in a button. */
export async function readPost(db: AnyDb, id: number): Promise<Post | null> {
  if (!isId(id)) return null
  const found = await db.membership.findFirst({
    where: { id, endedAt: null },
    include: { unit: { select: { kind: true } } },
  })
  return found && { ...found, kind: found.unit.kind }
}

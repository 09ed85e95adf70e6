import type { AnyDb } from '../../database/client.ts'
import { Prisma } from '../../generated/client.ts'
import type { Recipient } from '../../outbox/store.ts'
import type { Audience, AudienceState } from './audience.ts'
import type { Nameable } from './namesakes.rules.ts'

/** Everybody an announcement of an office is for now, each person once, with the school as whose member. */
export async function recipientsOf(db: AnyDb, officeId: number, audience: Audience): Promise<Recipient[]> {
  return await db.$queryRaw<Recipient[]>`
    WITH RECURSIVE ${recipients(officeId, audience)}
    SELECT "personId", "schoolId" FROM recipients ORDER BY "personId"`
}

/** Somebody who would be told, as the office knows them. */
export type Meant = Recipient & Omit<Nameable, 'id'> & { joined: boolean; restricted: boolean }

/** The same by name, school by school. */
export async function meantBy(db: AnyDb, officeId: number, audience: Audience): Promise<Meant[]> {
  return await db.$queryRaw<Meant[]>`
    WITH RECURSIVE ${recipients(officeId, audience)}
    SELECT r."personId", r."schoolId", p.name, COALESCE(u.name, '') AS school, m.role, t.name AS team,
      p."telegramId" IS NOT NULL AS joined, p."restrictedAt" IS NOT NULL AS restricted
    FROM recipients r JOIN "Person" p ON p.id = r."personId" LEFT JOIN "Unit" u ON u.id = r."schoolId"
    JOIN "Membership" m ON m.id = r."postId" LEFT JOIN "Unit" t ON t.id = COALESCE(m."teamId", NULLIF(m."unitId", r."schoolId"))
    ORDER BY u.id, p.id`
}

/** The audience as a part of a statement: rows of a person, a school, and what they are there. */
function recipients(officeId: number, audience: Audience): Prisma.Sql {
  const { persons = [], exceptSchools = [], exceptPersons = [], exceptTold = [] } = audience
  return Prisma.sql`
    below(id) AS (
      SELECT ${officeId}::int UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id WHERE u."closedAt" IS NULL),
    posts AS (
      SELECT m.id, m."personId", m.role, CASE WHEN u.kind = 'team' THEN u."parentId" ELSE u.id END AS "unitId"
      FROM below JOIN "Unit" u ON u.id = below.id JOIN "Membership" m ON m."unitId" = u.id
      WHERE m."endedAt" IS NULL),
    recipients AS (
      SELECT DISTINCT ON (p."personId") p."personId", p."unitId" AS "schoolId", p.id AS "postId"
      FROM posts p JOIN "Unit" s ON s.id = p."unitId"
      WHERE (p."personId" = ANY(${persons}::int[]) OR (${chosen(audience)}))
        AND NOT s.id = ANY(${exceptSchools}::int[]) AND NOT p."personId" = ANY(${exceptPersons}::int[])
        AND NOT EXISTS (SELECT FROM "Delivery" d WHERE d."personId" = p."personId" AND d."broadcastId" = ANY(${exceptTold}::int[]))
      ORDER BY p."personId", p.id)`
}

function chosen({ roles, levels, clusters, schools, state }: Audience): Prisma.Sql {
  const all = [Prisma.sql`p.role::text = ANY(${roles})`]
  if (levels) all.push(Prisma.sql`s.levels::text[] && ${levels}::text[]`)
  if (clusters) all.push(Prisma.sql`s."clusterId" = ANY(${clusters}::int[])`)
  if (schools) all.push(Prisma.sql`s.id = ANY(${schools}::int[])`)
  if (state) all.push(inState[state.kind](state.id))
  return Prisma.join(all, ' AND ')
}

const inState: Record<AudienceState['kind'], (id: number) => Prisma.Sql> = {
  silent: id => Prisma.sql`
    EXISTS (SELECT FROM "Delivery" d WHERE d."broadcastId" = ${id} AND d."personId" = p."personId"
      AND d.action = 'send' AND d."sentAt" IS NOT NULL)
    AND NOT EXISTS (SELECT FROM "Acknowledgement" a WHERE a."broadcastId" = ${id} AND a."personId" = p."personId")`,
  unpledged: id => Prisma.sql`
    NOT EXISTS (SELECT FROM "Pledge" g WHERE g."campaignId" = ${id} AND g."personId" = p."personId")`,
  unreported: id => Prisma.sql`
    EXISTS (SELECT FROM "Submission" b WHERE b."periodId" = ${id} AND b."unitId" = s.id
      AND b."submittedAt" IS NULL AND b."excusedAt" IS NULL)`,
}

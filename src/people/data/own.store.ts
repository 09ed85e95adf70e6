import type { AnyDb } from '../../database/client.ts'
import type { Role } from '../../generated/enums.ts'

/** One role of a person somewhere. */
export type Held = { role: Role; unit: string; team: string | null; since: Date; endedAt: Date | null }

/** Everything that is stored about one person. */
export type Own = {
  id: number
  name: string
  phone: string | null
  language: string
  joinedAt: Date | null
  lastSeenAt: Date | null
  restrictedAt: Date | null
  held: Held[]
  consents: { version: string; hash: string; agreedAt: Date }[]
  pledges: { campaign: string; targets: string; receipt: string; sentAt: Date }[]
  reports: number
  acknowledged: number
}

/** Reads what is stored about a person, for that person. */
export async function readOwn(db: AnyDb, id: number): Promise<Own> {
  const person = await db.person.findUniqueOrThrow({
    where: { id },
    include: {
      memberships: { include: { unit: true, team: true }, orderBy: { id: 'asc' } },
      consents: { orderBy: { id: 'desc' } },
      pledges: { include: { campaign: true }, orderBy: { id: 'desc' } },
    },
  })
  const { memberships, consents, pledges, ...facts } = person
  return {
    ...facts,
    consents,
    held: memberships.map(({ unit, team, ...rest }) => ({
      ...rest,
      unit: unit.name,
      team: team?.name ?? null,
    })),
    pledges: pledges.map(({ campaign, ...rest }) => ({ ...rest, campaign: campaign.title })),
    reports: await db.submission.count({ where: { submittedById: id } }),
    acknowledged: await db.acknowledgement.count({ where: { personId: id } }),
  }
}

/** The offices that would have nobody left to lead them without this person. */
export async function ledAlone(db: AnyDb, personId: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT u.name FROM "Membership" m JOIN "Unit" u ON u.id = m."unitId"
    WHERE m."personId" = ${personId} AND m.role = 'lead' AND m."endedAt" IS NULL AND u."closedAt" IS NULL
      AND NOT EXISTS (
        SELECT FROM "Membership" o JOIN "Person" p ON p.id = o."personId" AND p."telegramId" IS NOT NULL
        WHERE o."unitId" = m."unitId" AND o.role = 'lead' AND o."endedAt" IS NULL AND o."personId" <> m."personId")
    ORDER BY u.id`
  return rows.map(({ name }) => name)
}

/** The officers who handle what a person asks: those of every office above the person's units. */
export async function officersFor(db: AnyDb, personId: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE above(id, "parentId") AS (
      SELECT u.id, u."parentId" FROM "Unit" u JOIN "Membership" m ON m."unitId" = u.id WHERE m."personId" = ${personId}
      UNION SELECT u.id, u."parentId" FROM "Unit" u JOIN above ON u.id = above."parentId")
    SELECT DISTINCT m."personId" AS id FROM above JOIN "Membership" m ON m."unitId" = above.id
    WHERE m.role IN ('lead', 'officer') AND m."endedAt" IS NULL ORDER BY 1`
  return rows.map(({ id }) => id)
}

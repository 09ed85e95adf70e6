import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'

/** One person in one role in one unit. */
export type Post = { personId: number; unitId: number; role: Role }

/** Makes a person a member of a unit, or a member again. */
export async function addMembership(tx: AnyDb, post: Post, now: Date): Promise<void> {
  await tx.membership.upsert({
    where: { personId_unitId_role: post },
    create: { ...post, since: now },
    update: { endedAt: null },
  })
}

/** Makes many people members at once, or members again; a team that is not given stays. */
export async function addMemberships(
  tx: AnyDb,
  posts: readonly (Post & { teamId: number | null })[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Membership" ("personId", "unitId", role, "teamId", since)
    SELECT v."personId", v."unitId", v.role::"Role", v."teamId", ${now}
    FROM unnest(${posts.map(({ personId }) => personId)}::int[], ${posts.map(({ unitId }) => unitId)}::int[],
      ${posts.map(({ role }) => role)}::text[], ${posts.map(({ teamId }) => teamId)}::int[])
      AS v("personId", "unitId", role, "teamId")
    ON CONFLICT ("personId", "unitId", role) DO UPDATE
    SET "endedAt" = NULL, "teamId" = COALESCE(EXCLUDED."teamId", "Membership"."teamId")`
}

/** Ends all roles of these people. */
export async function endAllOf(tx: AnyDb, personIds: readonly number[], now: Date): Promise<void> {
  const held = { personId: { in: [...personIds] }, endedAt: null }
  await tx.membership.updateMany({ where: held, data: { endedAt: now, reports: false } })
}

/** Ends these roles from now on; those that ended before keep their day. */
export async function endMemberships(tx: AnyDb, ids: readonly number[], now: Date): Promise<void> {
  const held = { id: { in: [...ids] }, endedAt: null }
  await tx.membership.updateMany({ where: held, data: { endedAt: now, reports: false } })
}

/** Lets a deputy or clerk report the figures, or no longer; false if that was so before. */
export async function setReports(tx: AnyDb, id: number, reports: boolean): Promise<boolean> {
  const where = { id, endedAt: null, role: { in: ['deputy', 'clerk'] satisfies Role[] }, reports: !reports }
  const { count } = await tx.membership.updateMany({ where, data: { reports } })
  return count === 1
}

/** Whether a membership `m` lets its person report the figures of its unit now: the same as can.ts says, for statements. */
export const mayReport = Prisma.sql`(m."endedAt" IS NULL AND (m.role = 'principal' OR (m.role IN ('deputy', 'clerk') AND m.reports)))`

/** Somebody's post as it is held now. */
export type Held = { id: number; personId: number; role: Role; teamId: number | null }

/** The posts held in these units. */
export async function heldIn(db: AnyDb, unitIds: readonly number[]): Promise<Held[]> {
  return await db.membership.findMany({
    where: { unitId: { in: [...unitIds] }, endedAt: null },
    select: { id: true, personId: true, role: true, teamId: true },
    orderBy: { id: 'asc' },
  })
}

/** Ends all posts in these units, and says whose they were. */
export async function endMembershipsIn(tx: AnyDb, unitIds: readonly number[], now: Date): Promise<number[]> {
  const held = await heldIn(tx, unitIds)
  const ids = held.map(({ id }) => id)
  await endMemberships(tx, ids, now)
  return [...new Set(held.map(({ personId }) => personId))]
}

/** A post that goes over to another unit. */
export type Moving = Held & { to: number }

/** Ends these posts and gives the people the same, or another, in the unit they go to; who has it there already keeps it. */
export async function moveMemberships(tx: AnyDb, moving: readonly Moving[], now: Date): Promise<void> {
  await endMemberships(
    tx,
    moving.map(({ id }) => id),
    now,
  )
  await tx.$executeRaw`
    INSERT INTO "Membership" AS m ("personId", "unitId", role, "teamId", since)
    SELECT DISTINCT ON ("personId", "to", role) "personId", "to", role::"Role", "teamId", ${now}::timestamp
    FROM jsonb_to_recordset(${JSON.stringify(moving)}::jsonb) AS n("personId" int, "to" int, role text, "teamId" int)
    ON CONFLICT ("personId", "unitId", role) DO UPDATE SET "endedAt" = NULL,
      "teamId" = COALESCE(EXCLUDED."teamId", m."teamId"),
      since = CASE WHEN m."endedAt" IS NULL THEN m.since ELSE EXCLUDED.since END`
}

/** Takes everybody of a team into another one, or out of any. */
export async function changeTeams(
  tx: AnyDb,
  changes: readonly { from: number; to: number | null }[],
): Promise<void> {
  for (const { from, to } of changes)
    await tx.membership.updateMany({ where: { teamId: from, endedAt: null }, data: { teamId: to } })
}

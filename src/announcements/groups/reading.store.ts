import type { AnyDb } from '../../database/client.ts'
import { Prisma } from '../../generated/client.ts'
import type { GroupsOf } from '../../outbox/store.ts'
import type { GroupProgress, ToldGroup } from '../rules.ts'

/** As member of which school somebody was addressed by a broadcast; null where it was not meant for them. */
export async function addressedAs(db: AnyDb, broadcastId: number, personId: number): Promise<string | null> {
  const rows = await db.$queryRaw<{ school: string }[]>`
    SELECT COALESCE(u.name, '') AS school FROM "Delivery" d LEFT JOIN "Unit" u ON u.id = d."schoolId"
    WHERE d."broadcastId" = ${broadcastId} AND d."personId" = ${personId} AND d.action = 'send' LIMIT 1`
  return rows[0]?.school ?? null
}

/** How many groups of these schools something can be said in, not counting those that had one of certain broadcasts. */
export async function countGroups(db: AnyDb, { schoolIds, exceptTold }: GroupsOf): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM "Group" g JOIN "Unit" u ON u.id = g."unitId" AND u."closedAt" IS NULL
    WHERE g."unitId" = ANY(${schoolIds as number[]}::int[]) AND g."unreachableAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Delivery" d WHERE d."groupId" = g.id AND d."broadcastId" = ANY(${exceptTold as number[]}::int[]))`
  return rows[0]?.count ?? 0
}

/** What became of a broadcast in groups, counted apart from people. */
export async function groupProgress(db: AnyDb, broadcastId: number): Promise<GroupProgress> {
  const rows = await db.$queryRaw<GroupProgress[]>`
    SELECT count(*)::int AS "all", count("sentAt")::int AS sent, count("uncertainAt")::int AS uncertain,
      count(*) FILTER (WHERE "failedAt" IS NOT NULL OR "cancelledAt" IS NOT NULL)::int AS lost,
      count(*) FILTER (WHERE COALESCE("sentAt", "uncertainAt", "failedAt", "cancelledAt") IS NULL)::int AS left
    FROM "Delivery" d WHERE ${toGroups(broadcastId)}`
  return rows[0]!
}

/** How it stands with each group, school by school. */
export async function toldGroups(db: AnyDb, broadcastId: number): Promise<ToldGroup[]> {
  return await db.$queryRaw<ToldGroup[]>`
    SELECT COALESCE(g.title, '') AS name, COALESCE(u.name, '') AS school, d.cause, d."sentAt", d."uncertainAt", d."failedAt", d."cancelledAt"
    FROM "Delivery" d LEFT JOIN "Group" g ON g.id = d."groupId" LEFT JOIN "Unit" u ON u.id = d."schoolId"
    WHERE ${toGroups(broadcastId)} ORDER BY u.id, g.id`
}

const toGroups = (broadcastId: number) =>
  Prisma.sql`d."broadcastId" = ${broadcastId} AND d."groupId" IS NOT NULL AND d.action = 'send' AND d."targetId" IS NULL`

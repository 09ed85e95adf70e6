import type { AnyDb, Tx } from '../../database/client.ts'
import { Prisma, type RosterImport } from '../../generated/client.ts'
import type { Known } from './matching.rules.ts'
import type { Extract } from './rows.rules.ts'
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

/** Keeps a file that was read until the officer says what is to become of it. */
export async function keepImport(
  tx: Tx,
  kept: { officeId: number; byId: number; fileName: string; rows: Extract },
  now: Date,
): Promise<number> {
  const rows = kept.rows as unknown as Prisma.InputJsonObject
  return (await tx.rosterImport.create({ data: { ...kept, rows, createdAt: now } })).id
}

/** A file that was read, with what has become of it. */
export async function readImport(db: AnyDb, id: number): Promise<RosterImport | null> {
  return await db.rosterImport.findUnique({ where: { id } })
}

/** Settles a file that still waits and returns what it said; null if somebody settled it before. Its rows are not kept. */
export async function settleImport(
  tx: Tx,
  id: number,
  how: 'confirmedAt' | 'cancelledAt',
  now: Date,
): Promise<Extract | null> {
  const [waiting] = await tx.$queryRaw<{ rows: Extract }[]>`
    SELECT rows FROM "RosterImport"
    WHERE id = ${id} AND "confirmedAt" IS NULL AND "cancelledAt" IS NULL AND "createdAt" > ${dayBefore(now)} FOR UPDATE`
  if (!waiting) return null
  await tx.rosterImport.update({ where: { id }, data: { [how]: now, rows: {} } })
  return waiting.rows
}

/** Lets nobody write a file any more that was read for an office which is no more. */
export async function dropImports(tx: Tx, officeId: number, now: Date): Promise<void> {
  const open = { officeId, confirmedAt: null, cancelledAt: null }
  await tx.rosterImport.updateMany({ where: open, data: { cancelledAt: now, rows: {} } })
}

/** Forgets the rows of files for which nobody said anything within a day. */
export async function forgetImports(db: AnyDb, now: Date): Promise<void> {
  const open = { confirmedAt: null, cancelledAt: null, createdAt: { lte: dayBefore(now) } }
  await db.rosterImport.updateMany({ where: open, data: { cancelledAt: now, rows: {} } })
}

const dayBefore = (now: Date): Date => new Date(now.getTime() - 24 * 60 * 60 * 1000)

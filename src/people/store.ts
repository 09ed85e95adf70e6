import type { AnyDb } from '../database/client.ts'
import { query } from '../database/query.ts'
import { Prisma } from '../generated/client.ts'
import type { Level, Role, UnitKind } from '../generated/enums.ts'
import { unitsWhere, type Acting, type Action, type Actor, type ActorMembership, type Placed } from './can.ts'

export type Unit = Placed & { name: string; kind: UnitKind; levels: Level[] }

/** Who writes from this chat, with all roles that hold now. */
export async function readActor(db: AnyDb, chatId: number): Promise<Actor> {
  const rows = await query<{ actor: StoredActor | null }>(
    db,
    Prisma.sql`SELECT ${selectActor(Prisma.sql`${BigInt(chatId)}`)} AS actor`,
  )
  return actorOf(chatId, rows[0]?.actor)
}

/** What somebody may do now who is not here; nothing, where their roles have ended. */
export async function readActing(db: AnyDb, personId: number): Promise<Acting> {
  const rows = await db.$queryRaw<{ actor: StoredActor | null }[]>`
    SELECT ${selectPerson(Prisma.sql`p.id = ${personId}`)} AS actor`
  return { personId, memberships: rows[0]?.actor?.memberships ?? [] }
}

export type StoredActor = Omit<Actor, 'chatId'> & {
  personId: number
  /** When the person was last seen since they can be reached; null for somebody who seems out of reach. */
  seenAt: string | null
}

/** The same as part of a larger statement: null for somebody who has not joined. */
export const selectActor = (chat: Prisma.Sql): Prisma.Sql =>
  selectPerson(Prisma.sql`p."telegramId" = ${chat}`)

const selectPerson = (who: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT jsonb_build_object('personId', p.id, 'name', p.name, 'language', p.language, 'seenAt',
      CASE WHEN p."unreachableAt" IS NULL THEN p."lastSeenAt" END, 'memberships', COALESCE(
      (SELECT jsonb_agg(jsonb_build_object('role', m.role, 'reports', m.reports, 'unit', jsonb_build_object(
          'id', u.id, 'name', u.name, 'kind', u.kind, 'levels', to_jsonb(u.levels), 'lineage', ${lineage})) ORDER BY m.id)
       FROM "Membership" m JOIN "Unit" u ON u.id = m."unitId"
       WHERE m."personId" = p.id AND m."endedAt" IS NULL), '[]'))
   FROM "Person" p WHERE ${who})`

export function actorOf(chatId: number, stored: StoredActor | null | undefined): Actor {
  if (!stored) return { chatId, ...stranger }
  const { seenAt: _, ...known } = stored
  return { chatId, ...known }
}

/** A unit with its place in the tree. */
export async function readUnit(db: AnyDb, id: number): Promise<Unit | null> {
  const rows = await db.$queryRaw<Unit[]>`
    SELECT u.id, u.name, u.kind, to_jsonb(u.levels) AS levels, ${lineage} AS lineage FROM "Unit" u WHERE u.id = ${id}`
  return rows[0] ?? null
}

/** The schools anywhere below an office, without those that are closed. */
export async function schoolsUnder(db: AnyDb, officeId: number): Promise<Unit[]> {
  return await db.$queryRaw<Unit[]>`
    WITH RECURSIVE below(id) AS (
      SELECT ${officeId}::int UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id
        WHERE u."closedAt" IS NULL)
    SELECT u.id, u.name, u.kind, to_jsonb(u.levels) AS levels, ${lineage} AS lineage
    FROM below JOIN "Unit" u ON u.id = below.id WHERE u.kind = 'school' ORDER BY u.id`
}

/** The schools below the offices in which somebody has a right, each once. */
export async function schoolsWhere(db: AnyDb, actor: Actor, right: Action): Promise<Unit[]> {
  const found = new Map<number, Unit>()
  for (const { id } of unitsWhere(actor, right))
    for (const school of await schoolsUnder(db, id)) found.set(school.id, school)
  return [...found.values()]
}

/** These offices and all that stand below them. */
export async function officesUnder(db: AnyDb, officeIds: readonly number[]): Promise<number[]> {
  if (officeIds.length === 0) return []
  const rows = await db.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE below(id) AS (
      SELECT unnest(${officeIds as number[]}::int[]) UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id
        WHERE u.kind = 'office')
    SELECT id FROM below ORDER BY id`
  return rows.map(({ id }) => id)
}

/** The people who lead a unit (its principals and deputies), to be told of what happens in it. */
export async function headsOf(db: AnyDb, unitId: number): Promise<number[]> {
  return await holders(db, { unitId, role: { in: ['principal', 'deputy'] } })
}

/** The principals of these schools. */
export async function principalsOf(
  db: AnyDb,
  unitIds: readonly number[],
): Promise<{ unitId: number; personId: number }[]> {
  return await db.membership.findMany({
    where: { unitId: { in: [...unitIds] }, role: 'principal', endedAt: null },
    select: { unitId: true, personId: true },
    orderBy: { id: 'asc' },
  })
}

/** Those who lead any of these units, school or office, each with the unit. */
export async function leadersOf(
  db: AnyDb,
  unitIds: readonly number[],
): Promise<{ personId: number; unitId: number }[]> {
  const role = { in: ['principal', 'deputy', 'lead', 'officer'] satisfies Role[] }
  return await db.membership.findMany({
    where: { unitId: { in: [...unitIds] }, role, endedAt: null },
    select: { personId: true, unitId: true },
    orderBy: { id: 'asc' },
  })
}

/** The offices that were merged into these, and into those before them. */
export async function absorbedBy(
  db: AnyDb,
  officeIds: readonly number[],
): Promise<{ id: number; name: string }[]> {
  return await db.$queryRaw<{ id: number; name: string }[]>`
    WITH RECURSIVE absorbed(id) AS (
      SELECT id FROM "Unit" WHERE kind = 'office' AND "successorId" = ANY(${officeIds as number[]}::int[])
      UNION SELECT u.id FROM "Unit" u JOIN absorbed ON u."successorId" = absorbed.id)
    SELECT u.id, u.name FROM absorbed JOIN "Unit" u ON u.id = absorbed.id ORDER BY u.id`
}

/** The people of an office, to be told of what schools do. */
export async function officersOf(db: AnyDb, unitId: number): Promise<number[]> {
  return await holders(db, { unitId, role: { in: ['lead', 'officer'] } })
}

/** Writes down to which words somebody agreed, and when. */
export async function recordConsent(
  tx: AnyDb,
  consent: { personId: number; version: string; hash: string; agreedAt: Date },
): Promise<void> {
  await tx.consent.create({ data: consent })
}

/** The office at the top of the tree, if one was ever made. */
export async function firstOffice(db: AnyDb): Promise<number | null> {
  return (
    (await db.unit.findFirst({ where: { kind: 'office', parentId: null }, orderBy: { id: 'asc' } }))?.id ??
    null
  )
}

/** Whether somebody has claimed the office. */
export async function hasLead(db: AnyDb, unitId: number): Promise<boolean> {
  const where = { unitId, role: 'lead' as const, endedAt: null, person: { telegramId: { not: null } } }
  return (await db.membership.count({ where })) > 0
}

/** The name of the office that a unit belongs to, the nearest where one stands above the other. */
export async function readOffice(db: AnyDb, unitId: number): Promise<string> {
  const above = (await readUnit(db, unitId))?.lineage ?? []
  const offices = await db.unit.findMany({ where: { id: { in: [...above] }, kind: 'office' } })
  return above.flatMap(id => offices.find(office => office.id === id)?.name ?? [])[0] ?? ''
}

const stranger = { personId: null, name: '', language: 'vi' as const, memberships: [] as ActorMembership[] }

const lineage = Prisma.sql`(
  WITH RECURSIVE above(id, "parentId", depth) AS (
    SELECT u.id, u."parentId", 0
    UNION ALL SELECT up.id, up."parentId", depth + 1 FROM "Unit" up JOIN above ON up.id = above."parentId")
  SELECT jsonb_agg(id ORDER BY depth) FROM above)`

async function holders(db: AnyDb, where: Prisma.MembershipWhereInput): Promise<number[]> {
  const rows = await db.membership.findMany({
    where: { ...where, endedAt: null },
    select: { personId: true },
  })
  return [...new Set(rows.map(({ personId }) => personId))]
}

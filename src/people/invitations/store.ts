import type { AnyDb } from '../../database/client.ts'
import { Prisma, type JoinCode } from '../../generated/client.ts'
import type { Role, UnitKind } from '../../generated/enums.ts'
import { groupBy } from '../../lib/group.ts'
import { can, unitsWhere, type Actor } from '../can.ts'
import { readUnit } from '../store.ts'
import type { Invitee, Latest, Reach, Rostered } from './rules.ts'

/** One role that a person of the roster has somewhere. */
export type Place = { unitId: number; unit: string; role: Role }

/** An invitation with the person it is for, as the roster knows them. */
export type Invitation = Invitee & {
  code: JoinCode
  person: { id: number; name: string; phone: string | null }
  places: readonly Place[]
}

/** An invitation by the id of its code; null for a code that is nobody's own. */
export async function readInvitation(db: AnyDb, codeId: number): Promise<Invitation | null> {
  const found = await db.joinCode.findUnique({ where: { id: codeId }, include: { person: withPlaces } })
  if (!found?.person) return null
  const { person, ...code } = found
  const places = person.memberships.map(({ unitId, unit, role }) => ({ unitId, unit: unit.name, role }))
  const first = places.find(({ unitId, role }) => unitId === code.unitId && role === code.role)
  const others = places.filter(place => place !== first)
  return { code, person, joined: person.telegramId !== null, places: first ? [first, ...others] : others }
}

const withPlaces = {
  include: {
    memberships: {
      where: { endedAt: null },
      include: { unit: { select: { name: true } } },
      orderBy: { id: 'asc' },
    },
  },
} as const

/** A unit whose people can be invited. */
export type InvitingUnit = { id: number; name: string; kind: UnitKind }

/** The schools and offices whose people somebody may invite, schools first. */
export async function unitsToInvite(db: AnyDb, actor: Actor): Promise<InvitingUnit[]> {
  const mine = unitsWhere(actor, 'invitation.create').map(({ id }) => id)
  return await db.$queryRaw<InvitingUnit[]>`
    WITH RECURSIVE below(id) AS (
      SELECT unnest(${mine}::int[]) UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id)
    SELECT u.id, u.name, u.kind FROM below JOIN "Unit" u ON u.id = below.id
    WHERE u.kind <> 'team' AND u."closedAt" IS NULL ORDER BY u.kind = 'office', u.id`
}

/** In which of these units somebody may invite whom. */
export async function reachOf(db: AnyDb, actor: Actor, units: readonly InvitingUnit[]): Promise<Reach> {
  const offices = units.filter(({ kind }) => kind === 'office')
  const placed = await Promise.all(offices.map(({ id }) => readUnit(db, id)))
  const led = placed.filter(unit => unit !== null && can(actor, 'office.create', unit))
  return { units: new Set(units.map(({ id }) => id)), leading: new Set(led.map(unit => unit!.id)) }
}

/** Who is on the roster of these units (or what one person is there); those who want to be left out are left out. */
export async function rosterOf(
  db: AnyDb,
  unitIds: readonly number[],
  personId: number | null = null,
): Promise<Rostered[]> {
  const one = personId === null ? Prisma.empty : Prisma.sql`AND p.id = ${personId}`
  const rows = await db.$queryRaw<Omit<Rostered, 'posts' | 'latest'>[]>`
    SELECT p.id AS "personId", p.name, p.language, m."unitId", u.name AS unit, m.role::text AS role,
      p."telegramId" IS NOT NULL AS joined
    FROM "Membership" m JOIN "Person" p ON p.id = m."personId" JOIN "Unit" u ON u.id = m."unitId"
    WHERE m."unitId" = ANY(${unitIds as number[]}::int[]) AND m."endedAt" IS NULL ${one}
      AND p."erasedAt" IS NULL AND p."withdrawnAt" IS NULL AND p."restrictedAt" IS NULL
    ORDER BY m.id`
  // each in a statement of its own, because a join of all three takes minutes where nobody has counted the rows
  const ids = [...new Set(rows.map(row => row.personId))]
  const posts = await postsOf(db, ids)
  const latest = await latestOf(db, ids)
  return rows.map(row => ({
    ...row,
    posts: posts.get(row.personId) ?? [],
    latest: latest.get(row.personId) ?? null,
  }))
}

async function postsOf(db: AnyDb, ids: number[]): Promise<Map<number, Rostered['posts']>> {
  const rows = await db.$queryRaw<{ personId: number; unitId: number; role: Role }[]>`
    SELECT m."personId", m."unitId", m.role::text AS role FROM "Membership" m
    WHERE m."personId" = ANY(${ids}::int[]) AND m."endedAt" IS NULL`
  return groupBy(rows, row => row.personId)
}

async function latestOf(db: AnyDb, ids: number[]): Promise<Map<number, Latest>> {
  const rows = await db.$queryRaw<(Latest & { personId: number })[]>`
    SELECT DISTINCT ON (c."personId") c."personId", c.id, c.code, c.uses, c."maxUses", c."expiresAt", c."revokedAt"
    FROM "JoinCode" c WHERE c."personId" = ANY(${ids}::int[]) ORDER BY c."personId", c.id DESC`
  return new Map(rows.map(({ personId, ...latest }) => [personId, latest]))
}

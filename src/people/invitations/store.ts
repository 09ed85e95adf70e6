import type { AnyDb } from '../../database/client.ts'
import { Prisma, type JoinCode } from '../../generated/client.ts'
import type { Role, UnitKind } from '../../generated/enums.ts'
import { can, unitsWhere, type Actor } from '../can.ts'
import { readUnit } from '../store.ts'
import type { Invitee, Reach, Rostered } from './rules.ts'

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
  const rows = await db.$queryRaw<StoredRow[]>`
    SELECT p.id AS "personId", p.name, p.language, m."unitId", u.name AS unit, m.role::text AS role,
      p."telegramId" IS NOT NULL AS joined,
      (SELECT jsonb_agg(jsonb_build_object('unitId', o."unitId", 'role', o.role))
       FROM "Membership" o WHERE o."personId" = p.id AND o."endedAt" IS NULL) AS posts,
      c.id AS "codeId", c.code, c.uses, c."maxUses", c."expiresAt", c."revokedAt"
    FROM "Membership" m JOIN "Person" p ON p.id = m."personId" JOIN "Unit" u ON u.id = m."unitId"
    LEFT JOIN LATERAL (SELECT * FROM "JoinCode" j WHERE j."personId" = p.id ORDER BY j.id DESC LIMIT 1) c ON true
    WHERE m."unitId" = ANY(${unitIds as number[]}::int[]) AND m."endedAt" IS NULL ${one}
      AND p."erasedAt" IS NULL AND p."withdrawnAt" IS NULL AND p."restrictedAt" IS NULL
    ORDER BY m.id`
  return rows.map(rosteredFrom)
}

type StoredRow = Omit<Rostered, 'latest'> & {
  codeId: number | null
  code: string
  uses: number
  maxUses: number
  expiresAt: Date
  revokedAt: Date | null
}

function rosteredFrom({ codeId, code, uses, maxUses, expiresAt, revokedAt, ...row }: StoredRow): Rostered {
  const latest = codeId === null ? null : { id: codeId, code, uses, maxUses, expiresAt, revokedAt }
  return { ...row, latest }
}

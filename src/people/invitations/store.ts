import type { AnyDb } from '../../database/client.ts'
import type { JoinCode } from '../../generated/client.ts'
import type { Role } from '../../generated/enums.ts'
import type { Invitee } from './rules.ts'

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

import type { Level, Role, UnitKind } from '../generated/enums.ts'
import type { Language } from '../lib/fluent.ts'

/** A unit with everything above it, itself first: what a right is asked for. */
export type Placed = { id: number; lineage: readonly number[] }

export type ActorMembership = {
  role: Role
  /** Whether the principal lets this deputy or clerk report the figures. */
  reports?: boolean
  unit: Placed & { name: string; kind: UnitKind; levels: readonly Level[] }
}

/** The person acting now; somebody who has not joined has a chat and nothing else. */
export type Actor = {
  chatId: number
  personId: number | null
  name: string
  language: Language
  memberships: readonly ActorMembership[]
}

/** Somebody as far as their rights go, also when they are not here to act: they decided earlier what is done now. */
export type Acting = Pick<Actor, 'personId' | 'memberships'>

const lead: readonly Role[] = ['lead']
const office: readonly Role[] = ['lead', 'officer']
const principal: readonly Role[] = ['principal']
const heads: readonly Role[] = ['principal', 'deputy']
const school: readonly Role[] = [...heads, 'clerk', 'teamHead', 'teacher', 'staff']
const everyone: readonly Role[] = [...office, ...school]

/** Who may do what: the roles that may, each in its own unit and in those below it. */
const rights = {
  'code.create': office,
  'campaign.write': office,
  'campaign.announce': office,
  'campaign.read': everyone,
  'pledge.write': school,
  'pledge.read': [...office, ...heads],
  'period.open': office,
  'area.write': office,
  'figures.write': principal,
  'figures.read': [...office, ...heads],
  'overview.read': office,
  'unit.write': office,
  'office.create': lead,
  'office.end': lead,
  'roster.import': office,
  'person.read': [...office, ...heads],
  'person.write': office,
  'invitation.create': [...office, ...heads],
  'group.link': [...office, ...heads],
  'principal.replace': office,
  'figures.delegate': principal,
  'figures.enterFor': office,
  'pledge.enterFor': office,
  'audit.read': office,
  'request.handle': office,
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof rights

/** What these roles may do besides, once the principal has let them report the figures. */
const delegated: Partial<Record<Action, readonly Role[]>> = {
  'figures.write': ['deputy', 'clerk'],
  'figures.read': ['clerk'],
}

/** Whether this person may do this, in this unit or (without one) anywhere at all. */
export function can(actor: Pick<Actor, 'memberships'>, action: Action, unit?: Placed): boolean {
  return unitsWhere(actor, action).some(mine => unit === undefined || unit.lineage.includes(mine.id))
}

/** The units in which the person's own roles allow this. */
export function unitsWhere(actor: Pick<Actor, 'memberships'>, action: Action): ActorMembership['unit'][] {
  const allowed = actor.memberships.filter(each => allows(each, action)).map(({ unit }) => unit)
  return [...new Map(allowed.map(unit => [unit.id, unit])).values()]
}

/** In which role the person may do this in this unit: the one closest to it; null if in none. */
export function capacity(actor: Actor, action: Action, { lineage }: Placed): Role | null {
  const near = (each: ActorMembership) => lineage.indexOf(each.unit.id)
  const allowed = actor.memberships.filter(each => near(each) >= 0 && allows(each, action))
  const far = (each: ActorMembership) => near(each) + (isOwn(each, action) ? 0 : 0.5)
  return allowed.toSorted((one, other) => far(one) - far(other))[0]?.role ?? null
}

/** Whether the person serves in more than one unit, so that each must be named. */
export const servesSeveral = ({ memberships }: Actor): boolean =>
  new Set(memberships.map(({ unit }) => unit.id)).size > 1

function allows(membership: ActorMembership, action: Action): boolean {
  const { role, reports } = membership
  return isOwn(membership, action) || (reports === true && (delegated[action] ?? []).includes(role))
}

/** Whether the role has the right of itself, without having been given the task. */
function isOwn({ role }: ActorMembership, action: Action): boolean {
  const roles: readonly Role[] = rights[action]
  return roles.includes(role)
}

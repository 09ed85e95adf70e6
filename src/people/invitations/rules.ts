import type { Role } from '../../generated/enums.ts'
import type { Language } from '../../lib/language.ts'
import { compareNames } from '../../lib/vietnamese/names.ts'
import { codeState, type CodeState, type JoinCodeFacts } from '../joining.rules.ts'

/** What is known of the person whom an invitation lets in. */
export type Invitee = { joined: boolean; places: readonly unknown[] }

/** Whether an invitation still lets its person in: it ends with the first who comes in, and with the last role they had. */
export function invitationState(code: JoinCodeFacts, { joined, places }: Invitee, now: Date): CodeState {
  const state = codeState(code, now)
  if (state !== 'open') return state
  if (joined) return 'used'
  return places.length > 0 ? 'open' : 'revoked'
}

/** The newest invitation of somebody. */
export type Latest = JoinCodeFacts & { id: number; code: string }

/** One role in one unit of a person on the roster, whether they have joined, and their newest invitation. */
export type Rostered = {
  personId: number
  name: string
  language: Language
  unitId: number
  unit: string
  role: Role
  joined: boolean
  /** All roles the person has now, here and elsewhere: an invitation lets in with every one of them. */
  posts: readonly { unitId: number; role: Role }[]
  latest: Latest | null
}

/** The units in which somebody may invite, and those in which they lead the office. */
export type Reach = { units: ReadonlySet<number>; leading: ReadonlySet<number> }

/** Roles that decide over others or report for a school: who may not invite there could come in as more than they are. */
const weighty: readonly Role[] = ['officer', 'principal', 'deputy', 'clerk']

/** Whether somebody may have the invitation of a person with these roles in their hands. */
export function mayInvite({ posts }: Pick<Rostered, 'posts'>, { units, leading }: Reach): boolean {
  return posts.every(({ unitId, role }) =>
    role === 'lead' ? leading.has(unitId) : units.has(unitId) || !weighty.includes(role),
  )
}

/** Where the invitation of somebody who has not joined stands. */
export type Standing = 'open' | 'expired' | 'revoked' | 'none'

/** Where somebody's newest invitation stands; one used by a chat that is no more counts as none. */
export function standing({ latest }: Pick<Rostered, 'latest'>, now: Date): Standing {
  const state = latest ? codeState(latest, now) : 'none'
  return state === 'used' ? 'none' : state
}

/** How many people there are, and how far they have come. */
export type Summary = Record<Standing | 'people' | 'joined' | 'used' | 'missing', number>

/** Counts the people of a roster, each once whatever roles they have. */
export function summarise(roster: readonly Rostered[], now: Date): Summary {
  const people = onePerPerson(roster)
  const missing = people.filter(({ joined }) => !joined)
  const count = (state: Standing) => missing.filter(each => standing(each, now) === state).length
  return {
    people: people.length,
    joined: people.length - missing.length,
    used: people.filter(({ joined, latest }) => joined && latest !== null && latest.uses > 0).length,
    missing: missing.length,
    open: count('open'),
    expired: count('expired'),
    revoked: count('revoked'),
    none: count('none'),
  }
}

/** Each person once, with the first of their roles. */
export const onePerPerson = (roster: readonly Rostered[]): Rostered[] =>
  [...new Map(roster.toReversed().map(each => [each.personId, each])).values()].toReversed()

/** The people who have not joined, as Vietnamese lists are sorted. */
export const missingFrom = (roster: readonly Rostered[]): Rostered[] =>
  onePerPerson(roster)
    .filter(({ joined }) => !joined)
    .toSorted((one, other) => compareNames(one.name, other.name))

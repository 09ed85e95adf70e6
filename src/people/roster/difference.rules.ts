import type { Level } from '../../generated/enums.ts'
import { inOrder, type Complaint } from '../../lib/complaints.ts'
import { groupBy } from '../../lib/group.ts'
import { fold, wordsOf } from '../../lib/vietnamese/fold.ts'
import { isBare } from '../../lib/vietnamese/names.ts'
import type { Known, Post } from './matching.rules.ts'
import { resolve, type Resolved } from './resolve.rules.ts'
import type { Extract } from './rows.rules.ts'
import { newSchools, type School } from './schools.rules.ts'
import type { SchoolRole } from './words.rules.ts'

/** What an office has before a file is written. */
export type Present = {
  schools: readonly School[]
  teams: readonly { id: number; name: string; schoolId: number }[]
  people: readonly Known[]
}

/** A role that somebody is to hold; a school or a team that is yet to be opened has a negative id. */
export type NewPost = { schoolId: number; role: SchoolRole; teamId: number | null }

export type Newcomer = { name: string; phone: string | null; posts: NewPost[] }

/** What becomes different for somebody who is known. */
export type Change = {
  person: Known
  name: string | null
  phone: string | null
  /** Roles begun, and roles that go on in another team. */
  posts: NewPost[]
  /** Roles that another in the same school takes the place of. */
  ended: Post[]
}

/** A school that gets another principal: the one who was it hands over. */
export type Handover = { schoolId: number; from: Known; to: number | Newcomer }

/** What writing a file would change, and what of it cannot be written. */
export type Difference = {
  schools: (School & { levels: Level[]; cluster: string })[]
  teams: { id: number; schoolId: number; name: string }[]
  newcomers: Newcomer[]
  changes: Change[]
  handovers: Handover[]
  /** People of schools of the file who are not in it, with what they hold there. */
  leaving: { person: Known; posts: Post[] }[]
  unchanged: number
  complaints: Complaint[]
  rows: number
  good: number
}

/** Holds a file against what there is; whatever it does not say stays as it is. */
export function differenceOf(extract: Extract, present: Present): Difference {
  const schools = newSchools(extract.schools, present.schools)
  const resolved = resolve(extract, { ...present, schools: [...present.schools, ...schools] })
  const teams = teamsOf(resolved.rows, present.teams)
  const people = groupBy(resolved.rows, ({ person }) => person)
  const known = [...people].flatMap(([person, rows]) =>
    'id' in person ? [changeOf(person, rows, teams.find)] : [],
  )
  const newcomers = [...people].flatMap(([person, rows]) =>
    'id' in person ? [] : [{ ...person, posts: rows.map(row => postOf(row, teams.find)) }],
  )
  const handovers = handoversOf(known, newcomers, present.people)
  const changes = known.map(change => withoutHandedOver(change, handovers)).filter(isChange)
  const given = new Set(resolved.rows.map(({ row }) => row))
  return {
    schools,
    teams: teams.opened,
    newcomers,
    changes,
    handovers,
    leaving: leavingOf(resolved, present.people, handovers),
    unchanged: known.length - changes.length,
    complaints: inOrder([...extract.complaints, ...resolved.complaints]),
    rows: extract.people.length,
    good: given.size,
  }
}

type TeamFinder = (schoolId: number, name: string) => number | null

/** The team of each row: one that the school has, or a new one. */
function teamsOf(
  rows: readonly Resolved[],
  present: Present['teams'],
): { opened: Difference['teams']; find: TeamFinder } {
  // a file has few names of teams, each many times
  const words = new Map<string, string>()
  const key = (schoolId: number, name: string) => {
    if (!words.has(name)) words.set(name, wordsOf(name))
    return `${schoolId} ${words.get(name)}`
  }
  const known = new Map(present.map(team => [key(team.schoolId, team.name), team.id]))
  const opened: Difference['teams'] = []
  for (const { row, schoolId } of rows)
    if (row.team !== '' && !known.has(key(schoolId, row.team))) {
      const id = -1 - opened.length
      opened.push({ id, schoolId, name: row.team })
      known.set(key(schoolId, row.team), id)
    }
  return { opened, find: (schoolId, name) => (name === '' ? null : (known.get(key(schoolId, name)) ?? null)) }
}

const postOf = ({ row, role, schoolId }: Resolved, team: TeamFinder): NewPost => ({
  schoolId,
  role,
  teamId: team(schoolId, row.team),
})

function changeOf(person: Known, rows: readonly Resolved[], team: TeamFinder): Change {
  const wanted = rows.map(row => postOf(row, team))
  const held = (post: NewPost) =>
    person.posts.find(({ unitId, role }) => unitId === post.schoolId && role === post.role)
  const { name, phone } = rows[0]!.row
  const written = rows.map(({ row }) => row.phone).find(each => each !== null) ?? phone
  return {
    person,
    // a name without marks is no better than what is known
    name: name === person.name || (isBare(name) && fold(name) === fold(person.name)) ? null : name,
    phone: written === person.phone ? null : written,
    posts: wanted.filter(post => {
      const now = held(post)
      return !now || (post.teamId !== null && post.teamId !== now.teamId)
    }),
    ended: person.posts.filter(
      ({ unitId, role }) =>
        wanted.some(post => post.schoolId === unitId) &&
        !wanted.some(post => post.schoolId === unitId && post.role === role),
    ),
  }
}

const isChange = ({ name, phone, posts, ended }: Change): boolean =>
  name !== null || phone !== null || posts.length > 0 || ended.length > 0

function handoversOf(
  changes: readonly Change[],
  newcomers: readonly Newcomer[],
  people: readonly Known[],
): Handover[] {
  const principals = new Map<number, Known[]>()
  for (const person of people)
    for (const { unitId, role } of person.posts)
      if (role === 'principal') principals.set(unitId, [...(principals.get(unitId) ?? []), person])
  const begins = [
    ...changes.map(({ person, posts }) => ({ to: person.id, posts })),
    ...newcomers.map(newcomer => ({ to: newcomer, posts: newcomer.posts })),
  ]
  return begins.flatMap(({ to, posts }) =>
    posts
      .filter(({ role }) => role === 'principal')
      .flatMap(({ schoolId }) =>
        (principals.get(schoolId) ?? []).filter(({ id }) => id !== to).map(from => ({ schoolId, from, to })),
      ),
  )
}

/** Who hands over loses that role by doing so, and is not told of it twice. */
function withoutHandedOver(change: Change, handovers: readonly Handover[]): Change {
  const handed = (post: Post) => handedOver(change.person, post, handovers)
  return { ...change, ended: change.ended.filter(post => !handed(post)) }
}

const handedOver = (person: Known, { unitId, role }: Post, handovers: readonly Handover[]): boolean =>
  role === 'principal' && handovers.some(({ schoolId, from }) => schoolId === unitId && from.id === person.id)

/** Those of the file's schools for whom no row stands, not even a bad one. */
function leavingOf(
  { rows, covered, possible }: ReturnType<typeof resolve>,
  people: readonly Known[],
  handovers: readonly Handover[],
): Difference['leaving'] {
  const stays = new Set(
    rows.flatMap(({ person, schoolId }) => ('id' in person ? [`${person.id} ${schoolId}`] : [])),
  )
  return people
    .filter(person => !possible(person))
    .map(person => ({
      person,
      posts: person.posts.filter(
        post =>
          covered.has(post.unitId) &&
          !stays.has(`${person.id} ${post.unitId}`) &&
          !handedOver(person, post, handovers),
      ),
    }))
    .filter(({ posts }) => posts.length > 0)
}

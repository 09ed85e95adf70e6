import type { Role } from '../../generated/enums.ts'
import { groupBy } from '../../lib/group.ts'
import type { Say } from '../../lib/card.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { isBare, spelling } from '../../lib/vietnamese/names.ts'
import type { PersonRow } from './rows.rules.ts'

/** A role that somebody holds now in a school of the office. */
export type Post = { id: number; unitId: number; role: Role; teamId: number | null }

/** Somebody whom the office knows, with what they hold now: nothing, if they have left. */
export type Known = { id: number; name: string; phone: string | null; posts: readonly Post[] }

/** Who a row means: somebody known, or nobody yet; or what is wrong in which column. */
export type Match = { known: Known | null } | { field: 'code' | 'name' | 'phone'; why: Say }

type Meaning = Pick<PersonRow, 'code' | 'name' | 'phone' | 'role'>

/** Tells whom a row of a school means: by the code or the phone, which are sure, or else by the name. */
export function matcher(people: readonly Known[]): Matcher {
  const byId = new Map(people.map(person => [person.id, person]))
  const byPhone = groupBy(
    people.filter(({ phone }) => phone !== null),
    ({ phone }) => phone,
  )
  const namesakesOf = namesakesIn(people)
  return {
    surely(row, schoolId) {
      const owners = row.phone === null ? [] : (byPhone.get(row.phone) ?? [])
      if (row.code !== null) return byCode(row, byId.get(row.code), () => namesakesOf(row, schoolId), owners)
      const owner = owners.find(({ name }) => sameName(name, row.name))
      if (owner) return { known: owner }
      return owners[0] ? { field: 'phone', why: ['roster-bad-phone-taken', { name: owners[0].name }] } : null
    },
    byName: (row, schoolId, free) => byName(row, schoolId, namesakesOf(row, schoolId), free),
  }
}

/** Whether no other row stands for somebody. */
type Free = (person: Known) => boolean

type Matcher = {
  /** Null where a row has neither a code nor a phone that somebody is known by. */
  surely: (row: Meaning, schoolId: number) => Match | null
  /** Among those for whom no other row stands. */
  byName: (row: Meaning, schoolId: number, free: Free) => Match
}

/** Those of a school whose names have the same letters; most lists have codes or phones and never ask. */
function namesakesIn(people: readonly Known[]): (row: Meaning, schoolId: number) => Known[] {
  let here: Map<string, Known[]> | null = null
  return ({ name }, schoolId) => {
    here ??= byPlaceAndName(people)
    return here.get(`${schoolId} ${fold(name)}`) ?? []
  }
}

function byPlaceAndName(people: readonly Known[]): Map<string, Known[]> {
  const found = new Map<string, Known[]>()
  for (const person of people) {
    const name = fold(person.name)
    for (const unitId of new Set(person.posts.map(post => post.unitId))) {
      const key = `${unitId} ${name}`
      found.set(key, [...(found.get(key) ?? []), person])
    }
  }
  return found
}

function byCode(
  row: Meaning,
  known: Known | undefined,
  namesakesHere: () => readonly Known[],
  owners: readonly Known[],
): Match {
  if (!known) return { field: 'code', why: ['roster-bad-code-unknown'] }
  // whoever sorts one column without the others gives everybody somebody else's code
  const other = ({ id, name }: Known) => id !== known.id && sameName(name, row.name)
  if (!sameName(known.name, row.name) && namesakesHere().some(other))
    return { field: 'code', why: ['roster-bad-code-other', { name: known.name }] }
  const owner = owners.find(({ id }) => id !== known.id)
  const holds = owners.some(({ id }) => id === known.id)
  if (owner && !holds) return { field: 'phone', why: ['roster-bad-phone-taken', { name: owner.name }] }
  return { known }
}

function byName(row: Meaning, schoolId: number, namesakes: readonly Known[], free: Free): Match {
  const all = namesakes.filter(({ name }) => sameName(name, row.name))
  const same = all.filter(free)
  // without a phone it is the same person once more
  if (same.length === 0) return { known: row.phone === null ? (all[0] ?? null) : null }
  // another phone tells namesakes apart
  const possible = same.filter(({ phone }) => phone === null || row.phone === null || phone === row.phone)
  const inRole = possible.filter(({ posts }) =>
    posts.some(({ unitId, role }) => unitId === schoolId && role === row.role),
  )
  const [one, another] = inRole.length > 0 ? inRole : possible
  if (another) return { field: 'name', why: ['roster-bad-namesakes'] }
  return { known: one ?? (same.length === 1 ? same[0]! : null) }
}

/** Whether two texts are one name; one that is written without any marks may be any name of those letters. */
export const sameName = (one: string, other: string): boolean =>
  one === other ||
  spelling(one) === spelling(other) ||
  ((isBare(one) || isBare(other)) && fold(one) === fold(other))

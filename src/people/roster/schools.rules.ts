import type { Say } from '../../lib/card.ts'
import { wordsOf } from '../../lib/vietnamese/fold.ts'
import type { SchoolRow } from './rows.rules.ts'
import { bareName, shortName } from './words.rules.ts'

/** A school of the office, or one that a file brings: then its id is negative. */
export type School = { id: number; name: string; place: string | null }

/** Finds the school that somebody means, or says why it cannot be told. */
export type Finder = (written: string) => School | { why: Say }

/** The schools that a file brings and the office has not, each once. */
export function newSchools(rows: readonly SchoolRow[], present: readonly School[]): (School & SchoolRow)[] {
  const taken = new Map(present.map(school => [placedKey(school), school]))
  const names = new Set(present.map(({ name }) => shortName(name)))
  const found: (School & SchoolRow)[] = []
  for (const row of rows.filter(({ bad }) => !bad)) {
    const known = taken.has(placedKey(row)) || (row.place === '' && names.has(shortName(row.name)))
    if (known) continue
    const school = { ...row, id: -1 - found.length }
    taken.set(placedKey(row), school)
    found.push(school)
  }
  return found
}

/** Looks schools up by their full name, a shorter one or their own name alone, with or without the ward. */
export function finder(schools: readonly School[]): Finder {
  const ways = [full, shortName, bareName].map(way => indexed(schools, way))
  const known = new Map<string, ReturnType<Finder>>()
  return written => {
    const found = known.get(written) ?? find(ways, written)
    known.set(written, found)
    return found
  }
}

type Index = { way: (name: string) => string; byKey: Map<string, School[]> }

function indexed(schools: readonly School[], way: Index['way']): Index {
  const byKey = new Map<string, School[]>()
  const add = (key: string, school: School) => {
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), school])
  }
  for (const school of schools) {
    add(way(school.name), school)
    if (school.place) add(way(`${school.name} ${school.place}`), school)
  }
  return { way, byKey }
}

function find(ways: readonly Index[], written: string): School | { why: Say } {
  const text = written.slice(0, 60)
  for (const { way, byKey } of ways) {
    const found = byKey.get(way(written)) ?? []
    if (found.length === 1) return found[0]!
    if (found.length > 1)
      return { why: ['roster-bad-school-several', { text, example: placedName(found[0]!) }] }
  }
  return { why: ['roster-bad-school', { text }] }
}

/** A school with its ward, as it is told apart from others of its name. */
export const placedName = ({ name, place }: Pick<School, 'name' | 'place'>): string =>
  place ? `${name} (${place})` : name

/** What each school is called in a list: with its ward where another is called the same. */
export function namesOf(schools: readonly School[]): Map<number, string> {
  const count = new Map<string, number>()
  for (const { name } of schools) count.set(shortName(name), (count.get(shortName(name)) ?? 0) + 1)
  return new Map(
    schools.map(school => [
      school.id,
      (count.get(shortName(school.name)) ?? 0) > 1 ? placedName(school) : school.name,
    ]),
  )
}

const full = (name: string): string => wordsOf(name)

const placedKey = ({ name, place }: Pick<School, 'name' | 'place'>): string =>
  `${shortName(name)}|${wordsOf(place ?? '')}`

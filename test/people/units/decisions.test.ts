import { assert, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { Role, UnitKind } from '../../../src/generated/enums.ts'
import { addDays, dayOf, startOf } from '../../../src/lib/time.ts'
import type { Acting } from '../../../src/people/can.ts'
import {
  atOnce,
  decidingOffice,
  isAhead,
  mayDecide,
  momentOf,
  tooEarly,
  touchedBy,
  type What,
} from '../../../src/people/units/decisions/rules.ts'
import { freeName, type Branch } from '../../../src/people/units/rules.ts'

const now = new Date('2021-05-04T08:00:00+07:00')

/** A city above two offices, each with a school that has a team. */
const lineages: Record<number, readonly number[]> = {
  1: [1],
  2: [2, 1],
  3: [3, 1],
  4: [4, 2, 1],
  5: [5, 4, 2, 1],
}
const kinds: Record<number, UnitKind> = { 1: 'office', 2: 'office', 3: 'office', 4: 'school', 5: 'team' }

const branch = (id: number): Branch => ({
  id,
  kind: kinds[id]!,
  parentId: lineages[id]![1] ?? null,
  closedAt: null,
  name: `${id}`,
  place: null,
  levels: [],
  clusterId: null,
  cluster: null,
  successor: null,
  people: 0,
  joined: 0,
  principals: 0,
})
const placed = (id: number) => ({ unit: branch(id), lineage: lineages[id]! })

const serving = (role: Role, id: number): Acting => ({
  personId: 1,
  memberships: [{ role, unit: { id, lineage: lineages[id]!, name: '', kind: kinds[id]!, levels: [] } }],
})

const cases: [What, number, allowed: string][] = [
  // lead and officer of the city, of the office itself, of the office beside it, the principal
  ['name', 2, 'yy yy .. .'],
  ['place', 2, 'yy yy .. .'],
  ['office', 2, 'y. y. .. .'],
  ['merge', 2, 'y. .. .. .'],
  ['close', 2, 'y. .. .. .'],
  ['move', 2, 'y. .. .. .'],
  ['merge', 4, 'yy yy .. .'],
  ['close', 4, 'yy yy .. .'],
  ['split', 4, 'yy yy .. .'],
  ['levels', 4, 'yy yy .. .'],
  ['team', 4, 'yy yy .. .'],
  ['merge', 5, 'yy yy .. .'],
  ['close', 1, '.. .. .. .'],
]
const people: [Role, number][] = [
  ['lead', 1],
  ['officer', 1],
  ['lead', 2],
  ['officer', 2],
  ['lead', 3],
  ['officer', 3],
  ['principal', 4],
]

test.each(cases)('Who may decide to %s unit %i: %s', (what, id, allowed) => {
  const marks = allowed.replaceAll(' ', '')
  for (const [nth, [role, at]] of people.entries()) {
    expect([role, at, mayDecide(serving(role, at), what, placed(id))]).toEqual([role, at, marks[nth] === 'y'])
    if (marks[nth] === 'y') expect(decidingOffice(serving(role, at), what, placed(id))).toBe(at)
  }
})

test('A day holds from its first moment, today from now, and never before what happened last', () => {
  const day = integer({ min: -400, max: 400 }).map(days => addDays(dayOf(now), days))
  const latest = integer({ min: 0, max: 500 * 86_400 }).map(s => new Date(now.getTime() - s * 1000))
  assert(
    property(day, latest, constantFrom(true, false), (from, last, known) => {
      const happened = known ? last : null
      const moment = momentOf(from, happened, now)
      expect(moment <= now).toBe(true)
      if (isAhead(from, now)) return
      if (happened) expect(moment >= happened).toBe(true)
      if (tooEarly(from, happened, now) === null) expect(dayOf(moment)).toBe(from)
    }),
  )
  expect(momentOf(atOnce, null, now)).toBe(now)
  expect(momentOf('2021-05-04', null, now)).toBe(now)
  expect(momentOf('2021-05-03', null, now)).toEqual(startOf('2021-05-03'))
})

test('No day is taken that lies before what happened last, or more than a year back', () => {
  const last = new Date('2021-04-20T10:00:00+07:00')
  expect(tooEarly('2021-04-19', last, now)).toBe('2021-04-20')
  expect(tooEarly('2021-04-20', last, now)).toBeNull()
  expect(tooEarly('2020-05-02', null, now)).toBe('2020-05-03')
  expect(tooEarly(atOnce, last, now)).toBeNull()
})

test('An office that ends writes into its own history, that of its successor and of all below it', () => {
  const nodes = [1, 2, 3, 4, 5].map(branch)
  const into = { id: 3, name: '3' }
  const touched = touchedBy({ what: 'merge', into }, { unit: branch(2), nodes })
  expect(new Set(touched.lines)).toEqual(new Set([2, 3, 4, 5]))
  const moved = touchedBy({ what: 'move', to: into }, { unit: branch(4), nodes })
  expect(moved).toEqual({ lines: [4, 5], places: [3] })
})

test('A cluster keeps its name where it is free, and else bears that of its old office too', () => {
  expect(freeName('Cụm 1', 'Phòng A', new Set())).toBe('Cụm 1')
  expect(freeName('Cụm 1', 'Phòng A', new Set(['Cụm 1']))).toBe('Cụm 1 (Phòng A)')
  expect(freeName('Cụm 1', 'Phòng A', new Set(['Cụm 1', 'Cụm 1 (Phòng A)']))).toBe('Cụm 1 (Phòng A, 2)')
})

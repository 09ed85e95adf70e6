import type { Say } from '../../lib/card.ts'
import type { Complaint } from '../../lib/complaints.ts'
import { address } from '../../lib/sheet.ts'
import { fold } from '../../lib/vietnamese/fold.ts'
import { spelling } from '../../lib/vietnamese/names.ts'
import type { Field } from './head.rules.ts'
import { matcher, type Known } from './matching.rules.ts'
import type { Extract, PersonRow } from './rows.rules.ts'
import { finder, type School } from './schools.rules.ts'
import type { SchoolRole } from './words.rules.ts'

/** Somebody whom nobody knows yet; all their rows share one. */
export type Unknown = { name: string; phone: string | null }

/** A row with the school and the person it means. */
export type Resolved = { row: PersonRow; role: SchoolRole; schoolId: number; person: Known | Unknown }

type Resolution = {
  rows: Resolved[]
  complaints: Complaint[]
  /** The schools that the file lists people of. */
  covered: ReadonlySet<number>
  /** Whether a row that cannot be taken may mean this person. */
  possible: (person: Known) => boolean
}

type Placed = { row: PersonRow; role: SchoolRole; schoolId: number }

/** Finds the school and the person that each row means; a row of which either is unsure is not taken. */
export function resolve(
  { sheets, people }: Extract,
  present: { schools: readonly School[]; people: readonly Known[] },
): Resolution {
  const complaints: Complaint[] = []
  const refused = new Set<PersonRow>(people.filter(({ bad }) => bad))
  const complain = (row: PersonRow, field: Field, why: Say) => {
    const column = sheets[row.sheet]?.columns[field] ?? sheets[row.sheet]?.columns.name ?? 0
    complaints.push({ sheet: row.sheet, row: row.row, column, why })
    refused.add(row)
  }
  const covered = new Set<number>()
  const placed = place(people, present.schools, covered, complain)
  const matched = matchAll(placed, present.people, complain)
  const rows = withoutTwice(matched, sheets, complain)
  return { rows, complaints, covered, possible: suspicion([...refused]) }
}

type Complain = (row: PersonRow, field: Field, why: Say) => void

function place(
  rows: readonly PersonRow[],
  schools: readonly School[],
  covered: Set<number>,
  complain: Complain,
): Placed[] {
  const find = finder(schools)
  return rows.flatMap(row => {
    if (row.school === '') return []
    const school = find(row.school)
    if ('why' in school) complain(row, 'school', school.why)
    else covered.add(school.id)
    return 'why' in school || row.bad || row.role === null
      ? []
      : [{ row, role: row.role, schoolId: school.id }]
  })
}

/** Those who are surely known first, so that a name alone never means somebody for whom another row stands. */
function matchAll(placed: readonly Placed[], people: readonly Known[], complain: Complain): Resolved[] {
  const { surely, byName } = matcher(people)
  const sure = placed.map(each => surely(each.row, each.schoolId))
  const taken = new Set<string>()
  for (const [nth, { schoolId, role }] of placed.entries()) {
    const match = sure[nth]
    if (match && 'known' in match) taken.add(`${match.known?.id} ${schoolId} ${role}`)
  }
  const unknown = newcomers()
  return placed.flatMap((each, nth) => {
    const free = ({ id }: Known) => !taken.has(`${id} ${each.schoolId} ${each.role}`)
    const match = sure[nth] ?? byName(each.row, each.schoolId, free)
    if ('known' in match) return [{ ...each, person: match.known ?? unknown(each) }]
    complain(each.row, match.field, match.why)
    return []
  })
}

/** Rows of somebody new are one person's when they share the phone, or else the name and the school. */
function newcomers(): (placed: Placed) => Unknown {
  const found = new Map<string, Unknown>()
  return ({ row: { name, phone }, schoolId }) => {
    const key = `${phone ?? schoolId} ${spelling(name)}`
    const person = found.get(key) ?? { name, phone }
    found.set(key, person)
    return person
  }
}

/** Leaves out rows that say once more what another row has said. */
function withoutTwice(rows: readonly Resolved[], sheets: Extract['sheets'], complain: Complain): Resolved[] {
  const first = new Map<string, Resolved>()
  const cell = ({ sheet, row }: PersonRow, field: Field) =>
    address(row, sheets[sheet]?.columns[field] ?? sheets[sheet]?.columns.name ?? 0)
  return rows.filter(each =>
    onceOf(each).every(({ key, field, why, agrees }) => {
      const other = first.get(key)
      if (!other) first.set(key, each)
      if (!other || agrees?.(other)) return true
      complain(each.row, field, [why, { cell: cell(other.row, field) }])
      return false
    }),
  )
}

type Once = { key: string; field: Field; why: string; agrees?: (other: Resolved) => boolean }

/** What only one row may say: somebody's role in a school, whose a phone is, who leads a school. */
function onceOf({ row, role, schoolId, person }: Resolved): Once[] {
  const someone = 'id' in person ? person.id : spelling(person.name)
  // two who are new and have phones of their own may have one name
  const twins = (other: Resolved) =>
    !('id' in person) &&
    !('id' in other.person) &&
    row.phone !== null &&
    other.row.phone !== null &&
    other.person !== person
  return [
    { key: `post ${someone} ${schoolId} ${role}`, field: 'name', why: 'roster-bad-twice', agrees: twins },
    ...(row.phone === null
      ? []
      : [
          {
            key: `phone ${row.phone}`,
            field: 'phone' as const,
            why: 'roster-bad-phone-twice',
            agrees: (other: Resolved) => other.person === person,
          },
        ]),
    ...(role === 'principal'
      ? [{ key: `principal ${schoolId}`, field: 'role' as const, why: 'roster-bad-principals' }]
      : []),
  ]
}

/** Whoever a bad row may mean is not taken for somebody who leaves. */
function suspicion(refused: readonly PersonRow[]): (person: Known) => boolean {
  const codes = new Set(refused.map(({ code }) => code))
  const phones = new Set(refused.flatMap(({ phone }) => phone ?? []))
  const names = new Set(refused.map(({ name }) => fold(name)))
  if (refused.length === 0) return () => false
  return ({ id, name, phone }) =>
    codes.has(id) || (phone !== null && phones.has(phone)) || names.has(fold(name))
}

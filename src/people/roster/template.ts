import type { Say } from '../../lib/card.ts'
import { plain, type Language } from '../../lib/fluent.ts'
import { dialled } from '../../lib/phone.ts'
import type { Column, SheetToWrite } from '../../lib/sheet.ts'
import { compareNames } from '../../lib/vietnamese/names.ts'
import type { Known, Post } from './matching.rules.ts'
import { namesOf, type School } from './schools.rules.ts'
import { schoolRoles } from './words.rules.ts'

/** What the template is filled with: the office's list as it is. */
export type Roster = {
  schools: readonly (School & { levels: readonly string[]; cluster: string | null })[]
  teams: readonly { id: number; name: string }[]
  people: readonly Known[]
}

/** Room for people who are still to come. */
const spareRows = 300

/** The office's list as a workbook to be changed and sent back: people, schools, and how to fill them in. */
export function templateSheets(roster: Roster, language: Language): SheetToWrite[] {
  const word = (say: Say) => plain(language, say)
  return [peopleSheet(roster, word), schoolsSheet(roster, word), helpSheet(word)]
}

type Word = (say: Say) => string

function peopleSheet(roster: Roster, word: Word): SheetToWrite {
  const unit = namesOf(roster.schools)
  const teams = new Map(roster.teams.map(({ id, name }) => [id, name]))
  const held = roster.people.flatMap(person => person.posts.map(post => ({ person, post })))
  const order = (each: { post: Post }) => roster.schools.findIndex(({ id }) => id === each.post.unitId)
  const rows = held.toSorted(
    (one, other) => order(one) - order(other) || compareNames(one.person.name, other.person.name),
  )
  return {
    name: word(['roster-sheet-people']),
    columns: [
      { width: 8 },
      { width: 30 },
      { width: 36, choices: { sheet: word(['roster-sheet-schools']), column: 0 } },
      { width: 24, choices: schoolRoles.map(role => word([`role-${role}`])) },
      { width: 20 },
      { width: 16, text: true },
      { width: 30 },
    ],
    rows: [
      columns.people.map(id => word([`roster-column-${id}`])),
      ...rows.map(({ person, post }) => [
        String(person.id),
        person.name,
        unit.get(post.unitId) ?? '',
        word([`role-${post.role}`]),
        teams.get(post.teamId ?? 0) ?? '',
        person.phone === null ? '' : dialled(person.phone),
        '',
      ]),
    ],
    spare: spareRows,
  }
}

function schoolsSheet({ schools }: Roster, word: Word): SheetToWrite {
  return {
    name: word(['roster-sheet-schools']),
    columns: [{ width: 40 }, { width: 24 }, { width: 14 }, { width: 20 }],
    rows: [
      columns.schools.map(id => word([`roster-column-${id}`])),
      ...schools.map(({ name, place, levels, cluster }) => [
        name,
        place ?? '',
        levels.join(', '),
        cluster ?? '',
      ]),
    ],
  }
}

function helpSheet(word: Word): SheetToWrite {
  const told = [...columns.people, ...columns.schools]
  return {
    name: word(['roster-sheet-help']),
    columns: [{ width: 20 }, { width: 60, wrap: true }, { width: 40, wrap: true }],
    rows: [
      ['roster-help-column', 'roster-help-meaning', 'roster-help-example'].map(id => word([id])),
      ...told.map(id => [
        word([`roster-column-${id}`]),
        word([`roster-help-${id}`]),
        word([`roster-example-${id}`]),
      ]),
    ],
  }
}

const columns = {
  people: ['code', 'name', 'school', 'role', 'team', 'phone', 'note'],
  schools: ['title', 'place', 'levels', 'cluster'],
} as const

/** Columns as wide as what stands in them. */
export const widths = (rows: readonly (readonly string[])[]): Column[] =>
  Array.from({ length: Math.max(...rows.map(row => row.length)) }, (_, column) => ({
    width: Math.min(40, 4 + Math.max(...rows.slice(0, 200).map(row => row[column]?.length ?? 0))),
  }))

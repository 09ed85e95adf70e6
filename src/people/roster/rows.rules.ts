import type { Say } from '../../lib/card.ts'
import type { Cell, Complaint } from '../../lib/complaints.ts'
import { isId } from '../../lib/id.ts'
import { readPhone } from '../../lib/phone.ts'
import { isBrokenFormula, type SheetRead } from '../../lib/sheetReading.ts'
import { tidy } from '../../forms/questions/text.ts'
import { isHead, peopleHead, schoolsHead, type Field, type Head, type SchoolField } from './head.rules.ts'
import { levelsOfName, readLevels, readRole, type SchoolRole } from './words.rules.ts'
import type { Level } from '../../generated/enums.ts'

/** One line of a list of people as it was read; a bad one is kept so that nobody is missed because of it. */
export type PersonRow = {
  sheet: number
  row: number
  code: number | null
  name: string
  school: string
  role: SchoolRole | null
  team: string
  phone: string | null
  bad: boolean
}

/** One line of a list of schools. */
export type SchoolRow = {
  sheet: number
  row: number
  name: string
  place: string
  levels: Level[]
  cluster: string
  bad: boolean
}

/** A sheet of a file: its name, the row of its head, and the columns in which it holds what; no columns, no list. */
export type SheetColumns = {
  name: string
  head: number
  columns: Partial<Record<Field | SchoolField, number>>
}

/** All that a file says, before anybody knows whether it fits what there is. */
export type Extract = {
  sheets: SheetColumns[]
  people: PersonRow[]
  schools: SchoolRow[]
  complaints: Complaint[]
  /** Columns that are not taken. */
  ignored: string[]
}

const longest = { name: 80, school: 200, team: 80, cluster: 80, place: 80 }

/** Reads the lists of people and of schools in a file; null if there is no list of people. */
export function extract(sheets: readonly SheetRead[]): Extract | null {
  const found: Extract = { sheets: [], people: [], schools: [], complaints: [], ignored: [] }
  for (const [nth, sheet] of sheets.entries()) {
    const people = peopleHead(sheet)
    const schools = people === null ? schoolsHead(sheet) : null
    const head = people ?? schools
    found.sheets.push({ name: sheet.name, head: head?.row ?? 0, columns: head?.columns ?? {} })
    if (people) readPeople(found, nth, sheet, people)
    if (schools) readSchools(found, nth, sheet, schools)
    found.ignored.push(...(people?.others ?? []).filter(other => !found.ignored.includes(other)))
  }
  return found.people.length > 0 || found.schools.length > 0 ? found : null
}

function readPeople(found: Extract, sheet: number, { rows }: SheetRead, head: Head<Field>): void {
  for (let row = head.row + 1; row < rows.length; row++) {
    const cells = rows[row]!
    const blank = Object.values(head.columns).every(column => tidy(cells[column] ?? '') === '')
    if (blank || isHead(head, cells)) continue
    const before = found.complaints.length
    const person = personOf(reader(found, { sheet, row }, cells, head.columns))
    found.people.push({ sheet, row, ...person, bad: found.complaints.length > before })
  }
}

function personOf({ text, complain }: Reader<Field>): Omit<PersonRow, 'sheet' | 'row' | 'bad'> {
  const name =
    tidy([text('name'), text('nameRest')].join(' ')) || tidy([text('family'), text('given')].join(' '))
  if (name === '') complain('name', ['roster-bad-name-missing'])
  if (lengthOf(name) > longest.name) complain('name', ['roster-bad-long', { max: longest.name }])
  const school = text('school', longest.school)
  if (school === '') complain('school', ['roster-bad-school-missing'])
  return {
    name,
    code: readCode({ text, complain }),
    school,
    role: roleOf({ text, complain }),
    team: text('team', longest.team),
    phone: phoneOf({ text, complain }),
  }
}

function readCode({ text, complain }: Reader<Field>): number | null {
  const code = text('code')
  if (code === '') return null
  if (/^[1-9]\d*$/.test(code) && isId(Number(code))) return Number(code)
  complain('code', ['roster-bad-code'])
  return null
}

function roleOf({ text, complain }: Reader<Field>): SchoolRole | null {
  const words = text('role')
  const role = readRole(words)
  if (words === '') complain('role', ['roster-bad-role-missing'])
  else if (role === 'office') complain('role', ['roster-bad-role-office'])
  else if (role === null) complain('role', ['roster-bad-role', { text: words.slice(0, 60) }])
  return role === 'office' ? null : role
}

function phoneOf({ text, complain }: Reader<Field>): string | null {
  const words = text('phone')
  if (words === '') return null
  const number = words.length > 40 ? null : readPhone(words)
  if (number === null) complain('phone', ['roster-bad-phone', { text: words.slice(0, 40) }])
  return number
}

function readSchools(found: Extract, sheet: number, { rows }: SheetRead, head: Head<SchoolField>): void {
  for (let row = head.row + 1; row < rows.length; row++) {
    const cells = rows[row]!
    const before = found.complaints.length
    const { text, complain } = reader(found, { sheet, row }, cells, head.columns)
    const name = text('title', longest.school)
    const rest = { place: text('place', longest.place), cluster: text('cluster', longest.cluster) }
    const written = text('levels')
    if ([name, rest.place, rest.cluster, written].every(words => words === '')) continue
    if (name === '') complain('title', ['roster-bad-title-missing'])
    const levels = written === '' ? levelsOfName(name) : readLevels(written)
    if (levels === null || levels.length === 0) complain('levels', ['roster-bad-levels'])
    const bad = found.complaints.length > before
    found.schools.push({ sheet, row, name, ...rest, levels: levels ?? [], bad })
  }
}

type Reader<F extends string> = {
  text: (field: F, longest?: number) => string
  complain: (field: F, why: Say) => void
}

/** Reads the fields of one row, and complains of what no field may hold. */
function reader<F extends string>(
  found: Extract,
  at: Omit<Cell, 'column'>,
  cells: readonly string[],
  columns: Partial<Record<F, number>>,
): Reader<F> {
  const complain = (field: F, why: Say) =>
    void found.complaints.push({ ...at, column: columns[field] ?? 0, why })
  return {
    complain,
    text(field, most = Infinity) {
      const column = columns[field]
      const words = column === undefined ? '' : tidy(cells[column] ?? '')
      if (lengthOf(words) > most) complain(field, ['roster-bad-long', { max: most }])
      else if (isBrokenFormula(words)) complain(field, ['tables-formula', { text: words }])
      return words
    },
  }
}

const lengthOf = (words: string): number => Array.from(words).length

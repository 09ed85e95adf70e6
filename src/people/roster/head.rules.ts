import type { SheetRead } from '../../lib/sheetReading.ts'
import { wordsOf } from '../../lib/vietnamese/fold.ts'

/** What a column of the list of people may hold; a name may stand in two columns, under one head or under two. */
export type Field =
  | 'code'
  | 'name'
  | 'nameRest'
  | 'family'
  | 'given'
  | 'school'
  | 'role'
  | 'team'
  | 'phone'
  | 'note'

/** What a column of the list of schools may hold. */
export type SchoolField = 'title' | 'place' | 'levels' | 'cluster'

/** Where a list begins in a sheet: the row of its head, and the column of each field. */
export type Head<F extends string> = {
  row: number
  columns: Partial<Record<F, number>>
  /** The names of columns that mean nothing here. */
  others: string[]
}

/** The columns of the list of people, by the words that head them in any list of this kind. */
const fields = named<Field>({
  code: 'ma, ma so, ma nhan su, code',
  name: 'ho va ten, ho ten, ho va ten nhan su, ho ten giao vien, ho va ten giao vien, full name, name',
  family: 'ho, ho dem, ho lot, ho va dem, ho va ten dem, ho va ten lot, ho va chu lot',
  given: 'ten, ten goi',
  school: 'truong, don vi, don vi cong tac, ten truong, ten don vi, noi cong tac, school, unit',
  role: 'vai tro, chuc vu, chuc danh, nhiem vu, vi tri, vi tri viec lam, role, position',
  team: 'to, to chuyen mon, to bo mon, to khoi, khoi, to cm, team',
  phone: 'so dien thoai, dien thoai, sdt, dt, so dt, di dong, dtdd, so di dong, phone, phone number, mobile',
  note: 'ghi chu, note, notes',
})

const schoolFields = named<SchoolField>({
  title: 'ten truong, truong, ten don vi, don vi, school, name of the school',
  place: 'dia ban, phuong, xa, phuong xa, phuong hoac xa, dia chi, noi dong, ward, place',
  levels: 'cap hoc, cap, bac hoc, levels, level',
  cluster: 'cum thi dua, cum, khoi thi dua, cluster',
})

/** A column of numbers that every list has and that says nothing. */
const counting = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', 'nr'])

/** The head of a list of people in a sheet, the most complete of the first rows; null if none names people. */
export const peopleHead = (sheet: SheetRead): Head<Field> | null =>
  headIn(sheet, fields, ({ name, given, school, role }) =>
    [name ?? given, school, role].filter(each => each !== undefined),
  )

/** The head of a list of schools in a sheet. */
export const schoolsHead = (sheet: SheetRead): Head<SchoolField> | null =>
  headIn(sheet, schoolFields, ({ title, levels, place, cluster }) =>
    [title, levels ?? place ?? cluster].filter(each => each !== undefined),
  )

/** Whether a row repeats the head, as lists of several printed pages do. */
export const isHead = ({ columns }: Head<Field>, row: readonly string[]): boolean =>
  columns.name !== undefined && fieldOf(row[columns.name] ?? '', fields) === 'name'

/** A head is searched for below a letterhead and a title, but not far. */
const searched = 20

function headIn<F extends string>(
  sheet: SheetRead,
  names: Names<F>,
  enough: (columns: Head<F>['columns']) => readonly number[],
): Head<F> | null {
  let best: { head: Head<F>; score: number } | null = null
  const filled = sheet.rows.slice(0, searched).map((_, row) => headTexts(sheet, row))
  for (const [row, own] of filled.entries()) {
    const head = headOf(row, own, row > 0 ? filled[row - 1]! : [], names)
    const score =
      enough(head.columns).length * 1000 + Object.keys(head.columns).length * 10 + known(own, names)
    // a head that is merged downwards ends with its last row
    const better = best === null || score > best.score || (score === best.score && row === best.head.row + 1)
    if (enough(head.columns).length > 1 && better) best = { head, score }
  }
  return best?.head ?? null
}

/** The words above each column; those of a merged cell stand above all its columns and in all its rows. */
function headTexts({ rows, merges }: SheetRead, row: number): string[] {
  const texts = [...(rows[row] ?? [])]
  for (const { startRow, endRow, startCol, endCol } of merges)
    if (startRow <= row && row <= endRow && endRow - startRow < 3)
      for (let column = startCol; column <= endCol; column++) texts[column] = rows[startRow]?.[startCol] ?? ''
  return Array.from(texts, text => text ?? '')
}

function headOf<F extends string>(
  row: number,
  own: readonly string[],
  above: readonly string[],
  names: Names<F>,
): Head<F> {
  const head: Head<F> = { row, columns: {}, others: [] }
  for (let column = 0; column < Math.max(own.length, above.length); column++) {
    const text = own[column] || above[column] || ''
    const field = fieldOf(text, names)
    const free = [field, ...(field === 'name' ? ['nameRest' as F] : [])].find(
      each => each !== null && head.columns[each] === undefined,
    )
    if (free) head.columns[free] = column
    else if (field === null && text !== '' && !counting.has(wordsOf(text))) head.others.push(text)
  }
  return head
}

/** Fields by the words that head their columns. */
type Names<F extends string> = ReadonlyMap<string, F>

const known = (texts: readonly string[], names: Names<string>): number =>
  texts.filter(text => fieldOf(text, names) !== null).length

function fieldOf<F extends string>(text: string, names: Names<F>): F | null {
  // what stands in brackets explains the rest
  return text === '' ? null : (names.get(wordsOf(text.replace(/\(.*\)|\*/g, ''))) ?? null)
}

function named<F extends string>(lists: Readonly<Partial<Record<F, string>>>): Names<F> {
  const entries = Object.entries<string | undefined>(lists) as [F, string][]
  return new Map(entries.flatMap(([field, list]) => list.split(', ').map(word => [word, field] as const)))
}

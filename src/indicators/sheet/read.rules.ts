import type { Say } from '../../lib/card.ts'
import type { Cell, Complaint } from '../../lib/complaints.ts'
import { isId } from '../../lib/id.ts'
import type { Head } from '../../lib/sheetHead.ts'
import type { SheetRead } from '../../lib/sheetReading.ts'
import { findHead, type Column } from './columns.rules.ts'

/** A line that somebody has filled in: of which report and row, what it says, and in which cell. */
export type Line = { report: number; code: string; text: string; at: Cell }

/** What a file says: the lines that can be read, and the cells that cannot. */
type Filled = { heads: readonly (Head<Column> | null)[]; lines: Line[]; complaints: Complaint[] }

/** Reads the lines that are filled in, in all sheets that are tables of figures. */
export function readLines(sheets: readonly SheetRead[]): Filled {
  const heads = sheets.map(findHead)
  const filled: Filled = { heads, lines: [], complaints: [] }
  for (const [sheet, { rows }] of sheets.entries()) {
    const head = heads[sheet]
    for (let row = (head?.row ?? rows.length) + 1; row < rows.length; row += 1)
      if (head) readLine(filled, head, { sheet, row }, rows[row]!)
  }
  return filled
}

function readLine(
  { lines, complaints }: Filled,
  head: Head<Column>,
  at: Omit<Cell, 'column'>,
  cells: readonly string[],
): void {
  const { columns } = head
  const text = (column: Column) => cells[columns[column] ?? -1]?.trim() ?? ''
  const place = (column: Column) => ({ ...at, column: columns[column] ?? 0 })
  const given = { numerator: text('numerator'), denominator: text('denominator'), absence: text('absence') }
  if (Object.values(given).every(each => each === '')) return
  const report = Number(text('report'))
  const said = whatIsSaid(given)
  if (!isId(report)) complaints.push({ ...place('report'), why: ['figures-sheet-no-report'] })
  else if ('why' in said) complaints.push({ ...place(said.column), why: said.why })
  else lines.push({ report, code: text('code'), text: said.text, at: place(said.column) })
}

type Given = Record<'numerator' | 'denominator' | 'absence', string>

/** One answer as somebody would type it, or what is wrong in which column. */
function whatIsSaid(given: Given): ({ text: string } | { why: Say }) & { column: Column } {
  const { numerator, denominator, absence } = given
  const long = (['numerator', 'denominator', 'absence'] as const).find(
    column => given[column].length > longest,
  )
  if (long) return { column: long, why: ['figures-sheet-long', { most: longest }] }
  if (absence !== '') {
    if (numerator + denominator !== '') return { column: 'absence', why: ['figures-sheet-both'] }
    return { column: 'absence', text: absence }
  }
  if (numerator === '') return { column: 'numerator', why: ['figures-sheet-no-numerator'] }
  return { column: 'numerator', text: denominator === '' ? numerator : `${numerator}/${denominator}` }
}

/** No answer that a cell may hold is longer. */
const longest = 60

import type { Say } from '../../lib/card.ts'
import { isId } from '../../lib/id.ts'
import type { SheetRead } from '../../lib/sheetReading.ts'
import { findHead, type Column, type Head } from './columns.rules.ts'

/** A line that somebody has filled in: of which report and row, and what it says. */
export type Line = { report: number; code: string; text: string; at: Place }

/** Where something stands in the file, and the column in which it is answered. */
export type Place = { sheet: number; row: number; column: number }

export type Complaint = Place & { why: Say }

/** What a file says: the lines that can be read, and the cells that cannot. */
export type Filled = { heads: readonly (Head | null)[]; lines: Line[]; complaints: Complaint[] }

/** Reads the lines that are filled in; null where no sheet is a table of figures. */
export function readLines(sheets: readonly SheetRead[]): Filled | null {
  const heads = sheets.map(findHead)
  if (heads.every(head => head === null)) return null
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
  head: Head,
  at: Omit<Place, 'column'>,
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

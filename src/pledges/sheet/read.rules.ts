import type { Cell } from '../../lib/complaints.ts'
import type { Head } from '../../lib/sheetHead.ts'
import type { SheetRead } from '../../lib/sheetReading.ts'
import { answered, findHead, readKey, type Answered, type Column, type Meant } from './columns.rules.ts'

/** A line of a table of pledges: whom it means, and what is written for them. */
export type Line = {
  /** Null where the key is none. */
  meant: Meant | null
  name: string
  said: Readonly<Record<Answered, string>>
  at: Omit<Cell, 'column'>
  /** Its cell in a column; a column that is missing is answered for by the key. */
  cell: (column: Column) => Cell
}

/** What a file holds: the head of each sheet that is a table of pledges, and all their lines. */
export type Table = { heads: (Head<Column> | null)[]; lines: Line[] }

/** Reads all lines on which somebody or something stands. */
export function readLines(sheets: readonly SheetRead[]): Table {
  const heads = sheets.map(findHead)
  const lines = sheets.flatMap(({ rows }, sheet) => {
    const head = heads[sheet]
    if (!head) return []
    const below = rows.map((cells, row) => lineOf(cells, { sheet, row }, head.columns)).slice(head.row + 1)
    return below.filter(line => line !== null)
  })
  return { heads, lines }
}

function lineOf(
  cells: readonly string[],
  at: Omit<Cell, 'column'>,
  columns: Head<Column>['columns'],
): Line | null {
  const text = (column: Column) => cells[columns[column] ?? -1]?.trim() ?? ''
  const said = Object.fromEntries(answered.map(column => [column, text(column)])) as Line['said']
  if ([text('key'), text('name'), ...Object.values(said)].every(each => each === '')) return null
  const cell = (column: Column) => ({ ...at, column: columns[column] ?? columns.key ?? 0 })
  return { meant: readKey(text('key')), name: text('name'), said, at, cell }
}

/** Whether nothing was written for somebody: they do not pledge. */
export const isEmpty = ({ said }: Line): boolean => Object.values(said).every(text => text === '')

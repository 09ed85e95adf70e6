import { plain } from '../../lib/fluent.ts'
import { languages, type Language } from '../../lib/language.ts'
import type { SheetRead } from '../../lib/sheetReading.ts'
import { wordsOf } from '../../lib/vietnamese/fold.ts'

/** The columns of a table of figures, in their order; the first two say which report and which row is meant. */
export const columns = [
  'report',
  'code',
  'school',
  'row',
  'measure',
  'last',
  'target',
  'numerator',
  'denominator',
  'absence',
] as const

export type Column = (typeof columns)[number]

/** What heads a column. */
export const headOf = (column: Column, language: Language): string =>
  plain(language, [`figures-sheet-${column}`])

/** Where a table of figures begins in a sheet: the row of its head, and the column of each kind. */
export type Head = { row: number; columns: Partial<Record<Column, number>> }

/** A head may stand below a few lines that somebody has added. */
const searched = 20

/** The head of a table of figures, in either language; null where a sheet is something else. */
export function findHead({ rows }: SheetRead): Head | null {
  for (const [row, texts] of rows.slice(0, searched).entries()) {
    const found = texts.map((text, nth) => [names.get(wordsOf(text)), nth] as const)
    const head = Object.fromEntries(found.toReversed().filter(([column]) => column !== undefined))
    if ('report' in head && 'code' in head) return { row, columns: head }
  }
  return null
}

const names: ReadonlyMap<string, Column> = new Map(
  languages.flatMap(language => columns.map(column => [wordsOf(headOf(column, language)), column] as const)),
)

import { languages, type Language } from './language.ts'
import type { SheetRead } from './sheetReading.ts'
import { wordsOf } from './vietnamese/fold.ts'

/** Where a table begins in a sheet: the row of its head, and the column of each kind. */
export type Head<C extends string> = { row: number; columns: Partial<Record<C, number>> }

/**
 * Finds the table whose columns are headed so, in either language and any order, all of one of these sets among them;
 * null where a sheet is something else.
 */
export function headFinder<C extends string>(
  columns: readonly C[],
  ways: readonly (readonly C[])[],
  headOf: (column: C, language: Language) => string,
): (sheet: SheetRead) => Head<C> | null {
  const named = languages.flatMap(language =>
    columns.map(column => [wordsOf(headOf(column, language)), column] as const),
  )
  const names = new Map<string, C>(named)
  return ({ rows }) => {
    for (const [row, texts] of rows.slice(0, searched).entries()) {
      const head = columnsOf(texts, names)
      if (ways.some(needed => needed.every(column => column in head))) return { row, columns: head }
    }
    return null
  }
}

/** A head may stand below a few lines that somebody has added. */
const searched = 20

/** The first column of each kind. */
function columnsOf<C extends string>(
  texts: readonly string[],
  names: ReadonlyMap<string, C>,
): Head<C>['columns'] {
  const found: Head<C>['columns'] = {}
  for (const [nth, text] of texts.entries()) {
    const column = names.get(wordsOf(text))
    if (column !== undefined) found[column] ??= nth
  }
  return found
}

import type { Language } from '../../lib/fluent.ts'
import { sheetNames, type RowsToPick, type SheetToWrite } from '../../lib/sheet.ts'
import { headOf } from './columns.rules.ts'

/** A sheet in whose rows titles are picked: from which, row by row, and in which column. */
export type Picking = { name: string; column: number; titles: readonly (readonly string[])[] }

/** A sheet that lists the titles, and which rows of the others pick from which of its columns: schools may have different ones. */
export function titleLists(
  sheets: readonly Picking[],
  language: Language,
): { list: SheetToWrite; picks: RowsToPick[][] } {
  const head = headOf('title', language)
  const name = sheetNames([...sheets.map(sheet => sheet.name), head]).at(-1)!
  const lists = listsIn(sheets.flatMap(({ titles }) => titles))
  const picks = sheets.map(({ column, titles }) =>
    runsOf(titles).map(({ from, to, key }): RowsToPick => {
      const nth = lists.findIndex(list => keyOf(list) === key)
      return { column, from, to, choices: { sheet: name, column: nth, count: lists[nth]!.length } }
    }),
  )
  const height = Math.max(0, ...lists.map(({ length }) => length))
  const rows = Array.from({ length: height }, (_, row) => lists.map(list => list[row] ?? ''))
  const columns = lists.map(() => ({ width: 40, text: true }))
  return { list: { name, columns, rows: [lists.map(() => head), ...rows] }, picks }
}

/** Each list once. */
const listsIn = (titles: Picking['titles']): (readonly string[])[] => [
  ...new Map(titles.filter(({ length }) => length > 0).map(list => [keyOf(list), list])).values(),
]

const keyOf = (list: readonly string[]): string => list.join('\n')

/** Rows one below the other with the same titles; rows without any are in none. */
function runsOf(titles: Picking['titles']): { from: number; to: number; key: string }[] {
  const runs: { from: number; to: number; key: string }[] = []
  for (const [row, list] of titles.entries()) {
    const last = runs.at(-1)
    const key = keyOf(list)
    if (last?.key === key && last.to === row - 1) last.to = row
    else if (list.length > 0) runs.push({ from: row, to: row, key })
  }
  return runs
}

import { button, type Card, type Say } from '../../lib/card.ts'
import type { Complaint } from '../../lib/complaints.ts'
import { address } from '../../lib/sheet.ts'
import type { Unreadable } from '../../lib/sheetReading.ts'
import type { TableKind } from '../context.ts'

type Kinds = readonly Pick<TableKind, 'command' | 'head'>[]

/** Says why a file cannot be read, and where to get a table to fill in. */
export const unreadableCard = (cause: Unreadable | 'lost', kinds: Kinds): Card => ({
  text: [[`tables-file-${cause}`], ['tables-instead']],
  buttons: buttonsOf(kinds),
})

/** Says what the tables that this person can send are known by. */
export const unknownCard = (kinds: Kinds): Card => ({
  text: [[['tables-no-head'], ...kinds.map(lineOf)], ['tables-instead']],
  buttons: buttonsOf(kinds),
})

/** Says that tables of several kinds came in one file. */
export const mixedCard = (kinds: Kinds): Card => ({ text: [[['tables-mixed'], ...kinds.map(lineOf)]] })

const lineOf = ({ command, head }: Kinds[number]): Say => [
  'tables-kind',
  { table: [`command-${command}`], head },
]

const buttonsOf = (kinds: Kinds) =>
  kinds.map(({ command }) => [button([`command-${command}`], 'run', command)])

/** So many cells are named under the file itself, where words are few. */
export const namedUnderFile = 4

/** Stands under the returned copy with the red cells. */
export function complaintsCard(complaints: readonly Complaint[], cell: CellName, next: Say): Card {
  const named = complaints.slice(0, namedUnderFile)
  return {
    text: [
      [
        ['tables-bad-cells', { count: complaints.length }],
        ...named.map(each => badCell(each, cell)),
        ...moreSay(complaints.length - named.length),
      ],
      next,
    ],
  }
}

/** One bad cell and the reason. */
export const badCell = (complaint: Complaint, cell: CellName): Say => [
  'tables-bad-cell',
  { cell: cell(complaint), why: complaint.why },
]

/** How many there are besides. */
export const moreSay = (count: number): Say[] => (count > 0 ? [['tables-more', { count }]] : [])

export type CellName = (cell: Complaint) => string

/** What cells are called: with their sheet, where tables stand in several. */
export function cellNames(names: readonly (string | null)[]): CellName {
  const several = names.filter(name => name !== null).length > 1
  return ({ sheet, row, column }) => (several ? `${names[sheet]}!` : '') + address(row, column)
}

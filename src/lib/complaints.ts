import type { Say } from './card.ts'

/** A cell of a file, by its sheet, row and column counted from 0. */
export type Cell = { sheet: number; row: number; column: number }

/** What is wrong with a cell. */
export type Complaint = Cell & { why: Say }

/** Complaints in the order in which somebody reads the file. */
export const inOrder = (complaints: readonly Complaint[]): Complaint[] =>
  complaints.toSorted(
    (one, other) => one.sheet - other.sheet || one.row - other.row || one.column - other.column,
  )

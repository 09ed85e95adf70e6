import { plain } from '../../lib/fluent.ts'
import type { Language } from '../../lib/language.ts'
import { headFinder } from '../../lib/sheetHead.ts'

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

/** The head of a table of figures; null where a sheet is something else. */
export const findHead = headFinder(columns, [['report', 'code']], headOf)

import { plain } from '../../lib/fluent.ts'
import { isId } from '../../lib/id.ts'
import type { Language } from '../../lib/language.ts'
import { headFinder } from '../../lib/sheetHead.ts'

/** The columns that are filled in, each named as the question of the form that it answers. */
export const answered = ['title', 'targets', 'initiative', 'note'] as const

/** The columns of a table of pledges, in their order; the first says who pledges where and for which campaign. */
export const columns = ['key', 'school', 'name', ...answered] as const

export type Answered = (typeof answered)[number]
export type Column = (typeof columns)[number]

/** What heads a column. */
export const headOf = (column: Column, language: Language): string =>
  plain(language, [`pledges-sheet-${column}`])

/** The head of a table of pledges, even of one that has lost its keys; null where a sheet is something else. */
export const findHead = headFinder(
  columns,
  [
    ['key', 'targets'],
    ['title', 'targets'],
  ],
  headOf,
)

/** Who is to pledge where, and for which campaign. */
export type Meant = { campaignId: number; unitId: number; personId: number }

/** The key of a line; it begins with letters, or a spreadsheet would make a day of it. */
export const keyOf = ({ campaignId, unitId, personId }: Meant): string =>
  `DK${campaignId}.${unitId}.${personId}`

/** Reads a key; null for words that are none. */
export function readKey(text: string): Meant | null {
  const [, campaign, unit, person] = /^DK(\d+)\.(\d+)\.(\d+)$/i.exec(text.replaceAll(/\s/g, '')) ?? []
  const meant = { campaignId: Number(campaign), unitId: Number(unit), personId: Number(person) }
  return Object.values(meant).every(isId) ? meant : null
}

import { plain } from '../../lib/fluent.ts'
import type { Language } from '../../lib/language.ts'
import { writeWorkbook } from '../../lib/sheet.ts'
import { sortableMoment } from '../../lib/time.ts'
import { deedSay, valuesText, type Written } from './audit.rules.ts'

const columns = [
  ['at', 20],
  ['who', 26],
  ['deed', 34],
  ['unit', 34],
  ['person', 26],
  ['behalf', 34],
  ['before', 30],
  ['after', 30],
  ['reason', 40],
] as const

/** The journal as an Excel workbook, with the time as the clock in Viet Nam shows it. */
export async function journalWorkbook(deeds: readonly Written[], language: Language): Promise<Uint8Array> {
  const head = columns.map(([name]) => plain(language, [`audit-column-${name}`]))
  const rows = deeds.map(deed => [
    sortableMoment(deed.at),
    deed.actor ?? plain(language, ['audit-nobody']),
    plain(language, deedSay(deed.action)),
    deed.unit,
    deed.person,
    deed.behalfOf,
    valuesText(deed.before, language),
    valuesText(deed.after, language),
    deed.reason,
  ])
  const sheet = {
    name: plain(language, ['audit-sheet']),
    columns: columns.map(([, width]) => ({ width, text: true })),
    rows: [head, ...rows],
  }
  return await writeWorkbook([sheet])
}

import { absenceOptions } from '../../forms/questions/absence.ts'
import { plain, type Language } from '../../lib/fluent.ts'
import { groupBy } from '../../lib/group.ts'
import { sheetNames, type Column as Look, type SheetToWrite } from '../../lib/sheet.ts'
import { askFigure, type Facts } from '../figures.form.ts'
import { levelOf, nameOf, valueSay } from '../wording.ts'
import { columns, headOf } from './columns.rules.ts'

/** What these reports still ask, as a workbook to be filled in: a sheet for each period, a line for each row. */
export function figureSheets(reports: readonly Facts[], language: Language): SheetToWrite[] {
  const periods = [...groupBy(reports, ({ period }) => period.id).values()]
  const names = sheetNames(periods.map(([first]) => first!.period.name))
  return periods.map((owed, nth) => ({
    name: names[nth]!,
    columns: looks(language),
    rows: [
      columns.map(column => headOf(column, language)),
      ...owed.flatMap(report => linesOf(report, language)),
    ],
  }))
}

function linesOf(report: Facts, language: Language): string[][] {
  const { id, school, rows, last } = report
  return rows.map(row => {
    const { counts } = askFigure(row, report, {}).vars ?? {}
    const words = { group: row.group, level: levelOf(row), name: nameOf(row), counts: counts ?? '' }
    const before = last.get(row.id)
    return [
      String(id),
      row.code,
      school.name,
      plain(language, ['figures-sheet-asked', words]),
      row.measure,
      before ? plain(language, valueSay(row, before)) : '',
      row.target ?? '',
      '',
      '',
      '',
    ]
  })
}

/** Every cell is text, so that a spreadsheet makes neither a date of "3/18" nor a fraction of "1.250". */
export function looks(language: Language): Look[] {
  const choices = absenceOptions.map(({ label }) => plain(language, label))
  return columns.map(column => ({
    width: widths[column],
    text: true,
    ...(column === 'row' && { wrap: true }),
    ...(column === 'absence' && { choices }),
  }))
}

const widths: Record<(typeof columns)[number], number> = {
  report: 12,
  code: 14,
  school: 32,
  row: 60,
  measure: 12,
  last: 22,
  target: 12,
  numerator: 18,
  denominator: 12,
  absence: 20,
}

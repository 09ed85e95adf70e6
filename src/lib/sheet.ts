import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx'

/** A workbook's sheet as it is to be written: its first rows are its head. */
export type SheetToWrite = {
  name: string
  columns: readonly Column[]
  rows: readonly (readonly CellValue[])[]
  /** How many of the first rows are the head, bold and always in sight; one unless told. */
  heads?: number
  /** Empty rows below the others that are ready to be filled in. */
  spare?: number
  /** Lists to pick from that hold for some rows only. */
  picks?: readonly RowsToPick[]
  /** Cells in red, each with a note that says why. */
  marks?: readonly Mark[]
}

/** What one column is like. */
export type Column = {
  /** In characters. */
  width?: number
  /** Words, such as phone numbers, whose leading zeros stay. */
  text?: boolean
  /** Long sentences, in as many lines as they need. */
  wrap?: boolean
  /** What can be picked from a list. */
  choices?: Choices
}

/** A few short words without commas, or what stands below the head in a column of another sheet. */
export type Choices = readonly string[] | { sheet: string; column: number; count?: number }

/** What can be picked in one column, from one row to another. */
export type RowsToPick = { column: number; from: number; to: number; choices: Choices }

/** A cell, counted from 0, and what is to be said about it. */
export type Mark = { row: number; column: number; note: string }

/** Writes an Excel workbook; no text in it can become a formula. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  // few starts of the bot need it, and all would wait for it to load
  const { writeXlsx } = await import('hucre/xlsx')
  return await writeXlsx({ sheets: sheets.map(asWritten), defaultFont: font })
}

/** Names that a spreadsheet takes for its sheets: short, without some signs, each once. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map(title => {
    const legal = title.replaceAll(/[[\]:*?/\\']/g, '-')
    // half a character may be left at the end
    const short = legal
      .slice(0, longestName)
      .replace(/\p{Surrogate}$/u, '')
      .trim()
    let name = short || '-'
    for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${short || '-'} (${nth})`
    taken.add(name.toLowerCase())
    return name
  })
}

/** With room for a number behind it. */
const longestName = 26

/** What a cell is called: A1 for the first of the first row. */
export const address = (row: number, column: number): string => `${letters(column)}${row + 1}`

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

function asWritten(sheet: SheetToWrite): WriteSheet {
  const { name, columns, heads = 1, spare = 0, picks = [] } = sheet
  const empty = Array.from({ length: spare }, () => columns.map(() => null))
  const rows = [...sheet.rows, ...empty].map(row => [...row])
  return {
    name,
    rows,
    columns: columns.map(({ width }) => (width === undefined ? {} : { width })),
    cells: cellsOf(sheet, rows),
    rowDefs: heightsOf(columns, rows),
    dataValidations: [
      ...columns.flatMap(({ choices }, column) =>
        choices && rows.length > heads
          ? [picking({ column, from: heads, to: rows.length - 1, choices })]
          : [],
      ),
      ...picks.map(picking),
    ],
    ...(heads > 0 && { freezePane: { rows: heads } }),
  }
}

/** Rows are as high as their long sentences need, for not every office program sees to that. */
function heightsOf(columns: readonly Column[], rows: readonly CellValue[][]) {
  const linesIn = (row: readonly CellValue[]) =>
    columns.map(({ wrap, width = defaultWidth }, nth) => {
      const lines = wrap ? String(row[nth] ?? '').split('\n') : []
      return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
    })
  const lines = rows.map((row, nth) => [nth, Math.max(1, ...linesIn(row))] as const)
  const high = lines.filter(([, count]) => count > 1)
  return new Map(high.map(([nth, count]) => [nth, { height: count * lineHeight }]))
}

/** In characters and in points, as in every new workbook. */
const [defaultWidth, lineHeight] = [8, 15]

function cellsOf({ columns, heads = 1, marks = [] }: SheetToWrite, rows: readonly CellValue[][]) {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [nth, row] of rows.entries())
    for (const [column, value] of row.entries()) {
      const style = nth < heads ? headStyle : styleOf(value, columns[column])
      if (style) cells.set(`${nth},${column}`, { value, style })
    }
  for (const { row, column, note } of marks)
    cells.set(`${row},${column}`, {
      value: rows[row]?.[column] ?? null,
      style: markStyle,
      comment: { text: note },
    })
  return cells
}

function styleOf(value: CellValue, { text, wrap }: Column = {}): CellStyle | null {
  if (wrap) return wrapStyle
  return text || risky(value) ? textStyle : null
}

/** A list helps and does not bar: what is typed instead is looked at when the file comes back. */
function picking({ column, from, to, choices }: RowsToPick): DataValidation {
  const range = `${address(from, column)}:${address(to, column)}`
  const list = { type: 'list' as const, range, allowBlank: true, showErrorMessage: false }
  if (!('sheet' in choices)) return { ...list, values: [...choices] }
  const { count = longestList - 1 } = choices
  const letter = letters(choices.column)
  const sheet = choices.sheet.replaceAll("'", "''")
  return { ...list, formula1: `'${sheet}'!$${letter}$2:$${letter}$${count + 1}` }
}

/** The last row that a list of another sheet may reach. */
const longestList = 1000

/** A text that a spreadsheet would take for a formula or a number as soon as somebody edits it. */
const risky = (value: CellValue): boolean => typeof value === 'string' && /^[=+\-@\t\r]|^0\d/.test(value)

/** The font of all other cells, which a style of its own would lose. */
const font = { name: 'Calibri', size: 11 }

const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE9F7' } },
  alignment: { vertical: 'center', wrapText: true },
  numFmt: '@',
}

const textStyle: CellStyle = { numFmt: '@' }

const wrapStyle: CellStyle = { ...textStyle, alignment: { vertical: 'top', wrapText: true } }

const markStyle: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } },
  font: { ...font, color: { rgb: '9C0006' } },
  numFmt: '@',
}

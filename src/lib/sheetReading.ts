import type { CellValue, MergeRange, Sheet } from 'hucre/xlsx'
import { entriesOf, weigh, type Entry } from './archive.ts'

/** A sheet that was read: every cell as text, its rows and columns counted as in the file. */
export type SheetRead = { name: string; rows: string[][]; merges: readonly MergeRange[] }

/** Why a file cannot be read as a workbook; each asks for another remedy. */
export type Unreadable = 'notExcel' | 'oldXls' | 'passwordProtected' | 'ods' | 'tooBig' | 'damaged' | 'empty'

/** How much of a workbook is read at most; every tag of its XML takes memory when it is read. */
export type Limits = { rows: number; columns: number; bytes: number; tags: number }

/** Reads what can be seen of an Excel workbook, of whatever a stranger sends under that name. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Limits,
): Promise<{ sheets: SheetRead[] } | { cause: Unreadable }> {
  const entries = entriesOf(bytes)
  const cause = entries ? await archiveProblem(bytes, entries, limits) : otherKind(bytes)
  if (cause) return { cause }
  const read = await readSheets(bytes, limits)
  if (!read) return { cause: 'damaged' }
  const sheets = read.map(sheet => sheetOf(sheet, limits)).filter(({ rows }) => rows.length > 0)
  if (sheets.some(({ rows }) => rows.length > limits.rows)) return { cause: 'tooBig' }
  return sheets.length > 0 ? { sheets } : { cause: 'empty' }
}

async function archiveProblem(
  bytes: Uint8Array,
  entries: readonly Entry[],
  limits: Limits,
): Promise<Unreadable | null> {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('xl/workbook.bin')) return 'oldXls'
  if (!names.has('xl/workbook.xml')) return names.has('content.xml') ? 'ods' : 'notExcel'
  try {
    return (await weigh(bytes, entries, limits)) ? null : 'tooBig'
  } catch {
    return 'damaged'
  }
}

/** What is not packed as a workbook is: the old format and protected files share one container. */
function otherKind(bytes: Uint8Array): Unreadable {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) return 'empty'
  if (file.subarray(0, 4).equals(zipSign)) return 'damaged'
  if (!file.subarray(0, 8).equals(oleSign)) return 'notExcel'
  if (file.includes('EncryptedPackage', 0, 'utf16le')) return 'passwordProtected'
  return ['Workbook', 'Book'].some(name => file.includes(name, 0, 'utf16le')) ? 'oldXls' : 'notExcel'
}

/** The sheets that can be seen, or null where the library finds no sense in them. */
async function readSheets(bytes: Uint8Array, { rows, columns }: Limits): Promise<Sheet[] | null> {
  const { readXlsx, rangeRef } = await import('hucre/xlsx')
  // one row more than is taken, to see that there are too many
  const range = rangeRef(0, 0, rows, columns - 1)
  try {
    const shown = await readXlsx(bytes, { range, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden })
    return shown.sheets
  } catch {
    return null
  }
}

function sheetOf({ name, rows, merges = [] }: Sheet, { columns }: Limits): SheetRead {
  const texts = rows.map(row => row.slice(0, columns).map(textOf))
  while (texts.at(-1)?.every(text => text === '')) texts.pop()
  return { name, rows: texts, merges }
}

/** A cell as somebody would read it aloud; numbers without loss, days as they are written here. */
function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').toReversed().join('/')
  if (typeof value !== 'number') return String(value).normalize('NFC').trim()
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)))
}

/** Whether a cell holds what Excel shows where a formula comes to nothing. */
export const isBrokenFormula = (text: string): boolean =>
  /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/.test(text)

const zipSign = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const oleSign = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

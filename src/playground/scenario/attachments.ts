import { existsSync, readFileSync } from 'node:fs'
import { writeWorkbook, type SheetToWrite } from '../../lib/sheet.ts'
import type { FileKind } from '../emulator/fileKinds.ts'
import { drawPicture } from './picture.ts'

const folder = new URL('../../../test/scenarios/files/', import.meta.url)

/**
 * What is in a file that somebody sends in a scenario: where the text of a table lies among the files as NAME.txt, a
 * workbook of it; a picture for a photo; else a few bytes.
 */
export async function attachment(name: string, kind: FileKind): Promise<Uint8Array> {
  if (kind === 'photo') return drawPicture(name)
  const source = new URL(`${name}.txt`, folder)
  if (!/^[\w.-]+$/.test(name) || !existsSync(source)) return new Uint8Array([1, 2, 3])
  return await writeWorkbook(tables(readFileSync(source, 'utf8')))
}

/** Sheets begin with `# name`; a row is a line, its cells stand between bars. */
function tables(text: string): SheetToWrite[] {
  const sheets: (SheetToWrite & { rows: string[][] })[] = []
  for (const line of text.split('\n'))
    if (line.startsWith('#')) sheets.push({ name: line.slice(1).trim(), columns: [], rows: [] })
    else if (line.trim() !== '') sheets.at(-1)?.rows.push(line.split('|').map(cell => cell.trim()))
  return sheets
}

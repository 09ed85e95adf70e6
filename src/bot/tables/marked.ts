import type { Say } from '../../lib/card.ts'
import { inOrder, type Complaint } from '../../lib/complaints.ts'
import { plain, type Language } from '../../lib/fluent.ts'
import { writeWorkbook, type SheetToWrite } from '../../lib/sheet.ts'
import type { SheetRead } from '../../lib/sheetReading.ts'
import type { Ctx, SentTable } from '../context.ts'
import { replyFile } from '../reply.ts'
import { cellNames, complaintsCard } from './cards.ts'

/** How the returned copy looks. */
export type Copy = {
  /** Sheet by sheet; null for one that holds no table and is left out. */
  looks: readonly (Pick<SheetToWrite, 'heads' | 'columns' | 'picks'> | null)[]
  /** Sheets that come with it. */
  also?: readonly SheetToWrite[]
  /** What is to be done now. */
  next: Say
}

/** Gives a file back with the cells in red that could not be taken, each with its reason. */
export async function returnMarked(
  ctx: Ctx,
  { name, sheets }: SentTable,
  unsorted: readonly Complaint[],
  { looks, also = [], next }: Copy,
): Promise<void> {
  const complaints = inOrder(unsorted)
  const marked = markedSheets(sheets, looks, complaints, ctx.actor.language)
  const bytes = await writeWorkbook([...marked, ...also])
  const cell = cellNames(sheets.map((sheet, nth) => (looks[nth] ? sheet.name : null)))
  await replyFile(ctx, { name, bytes }, complaintsCard(complaints, cell, next))
}

function markedSheets(
  sheets: readonly SheetRead[],
  looks: Copy['looks'],
  complaints: readonly Complaint[],
  language: Language,
): SheetToWrite[] {
  return sheets.flatMap(({ name, rows }, nth) => {
    const look = looks[nth]
    const marks = complaints
      .filter(({ sheet }) => sheet === nth)
      .map(({ row, column, why }) => ({ row, column, note: plain(language, why) }))
    return look ? [{ name, rows, ...look, marks }] : []
  })
}

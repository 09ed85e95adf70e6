import type { Say } from '../../lib/card.ts'
import { inOrder, type Complaint } from '../../lib/complaints.ts'
import { plain, type Language } from '../../lib/fluent.ts'
import { writeWorkbook, type SheetToWrite } from '../../lib/sheet.ts'
import type { SheetRead } from '../../lib/sheetReading.ts'
import type { Ctx, SentTable } from '../context.ts'
import { replyFile } from '../reply.ts'
import { cellNames, complaintsCard } from './cards.ts'

/** How a sheet of a returned copy looks; null for one that holds no table and is left out. */
export type Look = Pick<SheetToWrite, 'heads' | 'columns'> | null

/** Gives a file back with the cells in red that could not be taken, each with its reason, and says what to do next. */
export async function returnMarked(
  ctx: Ctx,
  { name, sheets }: SentTable,
  unsorted: readonly Complaint[],
  { looks, next }: { looks: readonly Look[]; next: Say },
): Promise<void> {
  const complaints = inOrder(unsorted)
  const bytes = await writeWorkbook(markedSheets(sheets, looks, complaints, ctx.actor.language))
  const cell = cellNames(sheets.map((sheet, nth) => (looks[nth] ? sheet.name : null)))
  await replyFile(ctx, { name, bytes }, complaintsCard(complaints, cell, next))
}

function markedSheets(
  sheets: readonly SheetRead[],
  looks: readonly Look[],
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

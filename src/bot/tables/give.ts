import type { Tx } from '../../database/client.ts'
import { park } from '../../forms/store.ts'
import type { Card } from '../../lib/card.ts'
import { writeWorkbook, type SheetToWrite } from '../../lib/sheet.ts'
import type { Ctx } from '../context.ts'
import { change, replyFile } from '../reply.ts'

/** Gives a table to be filled in and sent back, and writes down who got it. */
export async function giveTable(
  ctx: Ctx,
  { name, sheets }: { name: string; sheets: readonly SheetToWrite[] },
  card: Card,
  record: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { draft, now } = ctx
  const bytes = await writeWorkbook(sheets)
  await change(ctx, async tx => {
    await record(tx)
    // a form that stayed open would take the file for an answer
    if (draft) await park(tx, draft, now)
  })
  await replyFile(
    ctx,
    { name, bytes },
    draft ? { ...card, text: [...card.text, ['tables-put-aside']] } : card,
  )
}

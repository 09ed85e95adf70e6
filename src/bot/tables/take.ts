import { readWorkbook, type Limits, type SheetRead, type Unreadable } from '../../lib/sheetReading.ts'
import { can } from '../../people/can.ts'
import type { Ctx, TableKind } from '../context.ts'
import { fetchFile } from '../files.ts'
import { refuse, reply } from '../reply.ts'
import { mixedCard, unknownCard, unreadableCard } from './cards.ts'

/** Gives a table that was sent while no form is open to the one whose kind it is; false for any other message. */
export async function takeTable(ctx: Ctx): Promise<boolean> {
  const {
    file_name: name = '',
    mime_type: mime = '',
    file_id: fileId,
    file_size,
  } = ctx.message?.document ?? {}
  if (fileId === undefined || !looksLikeTable(name, mime)) return false
  const mine = ctx.bot.tables.filter(({ needs }) => needs.some(right => can(ctx.actor, right)))
  // nothing is fetched for somebody who has no table to send
  if (mine.length === 0) await refuse(ctx, 'table')
  else await handOver(ctx, mine, name, await read(ctx, { fileId, size: file_size ?? 0 }))
  return true
}

const looksLikeTable = (name: string, mime: string): boolean =>
  /\.(xlsx|xlsm|xlsb|xls|ods|csv)$/i.test(name) || /spreadsheet|excel/.test(mime)

type Read = { sheets: SheetRead[] } | { cause: Unreadable | 'lost' }

async function read(ctx: Ctx, file: { fileId: string; size: number }): Promise<Read> {
  if (file.size > largestFile) return { cause: 'tooBig' }
  const bytes = await fetchFile(ctx, file, largestFile)
  return bytes ? await readWorkbook(bytes, limits) : { cause: 'lost' }
}

/** A list of ten thousand people has half a megabyte. */
const largestFile = 8 * 1024 * 1024

/** Twice as many rows as the largest office has people, and what their sheets come to unpacked. */
export const limits: Limits = { rows: 20_000, columns: 40, bytes: 32 * 1024 * 1024, tags: 1_500_000 }

async function handOver(ctx: Ctx, mine: readonly TableKind[], name: string, found: Read): Promise<void> {
  if ('cause' in found) return void (await reply(ctx, unreadableCard(found.cause, mine)))
  const { sheets } = found
  const [kind, another] = kindsIn(sheets, ctx.bot.tables)
  if (!kind) await reply(ctx, unknownCard(mine))
  else if (another) await reply(ctx, mixedCard([kind, another]))
  else if (!mine.includes(kind)) await refuse(ctx, kind.command, kind.notYours)
  else await kind.take(ctx, { name, sheets })
}

/** The kinds of table that a file holds: each sheet is one of the first kind that knows it, or of none. */
export function kindsIn(sheets: readonly SheetRead[], kinds: readonly TableKind[]): TableKind[] {
  const found = sheets.map(sheet => kinds.find(kind => kind.knows(sheet)))
  return kinds.filter(kind => found.includes(kind))
}

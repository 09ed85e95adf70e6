import type { AnyDb, Tx } from '../../database/client.ts'
import type { ImportKind, Prisma, SheetImport } from '../../generated/client.ts'
import { isId } from '../../lib/id.ts'

/** What is kept of a file that was read: whose it is, and what it said. */
export type Kept = Pick<SheetImport, 'kind' | 'byId' | 'fileName'> & { officeId?: number; rows: object }

/** Keeps what a file said until whoever sent it says what is to become of it. */
export async function keepImport(tx: Tx, kept: Kept, now: Date): Promise<number> {
  const rows = kept.rows as Prisma.InputJsonObject
  return (await tx.sheetImport.create({ data: { ...kept, rows, createdAt: now } })).id
}

/** A file of one kind, with what has become of it. */
export async function readImport(db: AnyDb, kind: ImportKind, id: number): Promise<SheetImport | null> {
  return isId(id) ? await db.sheetImport.findUnique({ where: { id, kind } }) : null
}

/** Settles a file that still waits and returns what it said; null if somebody settled it before. Its rows are not kept. */
export async function settleImport<Rows extends object>(
  tx: Tx,
  id: number,
  how: 'confirmedAt' | 'cancelledAt',
  now: Date,
): Promise<Rows | null> {
  const [waiting] = await tx.$queryRaw<{ rows: Rows }[]>`
    SELECT rows FROM "SheetImport"
    WHERE id = ${id} AND "confirmedAt" IS NULL AND "cancelledAt" IS NULL AND "createdAt" > ${dayBefore(now)} FOR UPDATE`
  if (!waiting) return null
  await tx.sheetImport.update({ where: { id }, data: { [how]: now, rows: {} } })
  return waiting.rows
}

/** Lets nobody write a file any more that was read for an office which is no more. */
export async function dropImports(tx: Tx, officeId: number, now: Date): Promise<void> {
  const open = { officeId, confirmedAt: null, cancelledAt: null }
  await tx.sheetImport.updateMany({ where: open, data: { cancelledAt: now, rows: {} } })
}

/** Forgets the rows of files for which nobody said anything within a day. */
export async function forgetImports(db: AnyDb, now: Date): Promise<void> {
  const open = { confirmedAt: null, cancelledAt: null, createdAt: { lte: dayBefore(now) } }
  await db.sheetImport.updateMany({ where: open, data: { cancelledAt: now, rows: {} } })
}

const dayBefore = (now: Date): Date => new Date(now.getTime() - 24 * 60 * 60 * 1000)

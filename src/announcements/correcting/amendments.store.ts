import type { AnyDb, Tx } from '../../database/client.ts'
import type { Amendment, Prisma } from '../../generated/client.ts'
import { isId } from '../../lib/id.ts'
import type { Content } from '../content.ts'

/** New words for a broadcast, with what they say. */
export type Amended = Omit<Amendment, 'content'> & { content: Content }

type NewAmendment = Pick<Amended, 'broadcastId' | 'version' | 'content' | 'reason' | 'byId'>

/** Writes new words down; nobody is told yet. */
export async function createAmendment(tx: Tx, amendment: NewAmendment, now: Date): Promise<number> {
  const content = amendment.content as unknown as Prisma.InputJsonValue
  return (await tx.amendment.create({ data: { ...amendment, content, createdAt: now } })).id
}

/** One of them. */
export async function readAmendment(db: AnyDb, id: number): Promise<Amended | null> {
  const found = isId(id) ? await db.amendment.findUnique({ where: { id } }) : null
  return found && { ...found, content: found.content as unknown as Content }
}

/** Writes down who wants to send it, so that another officer can agree; false if somebody else wanted to before. */
export async function askForSecond(tx: Tx, id: number, by: number): Promise<boolean> {
  const open = { id, confirmedAt: null, droppedAt: null, OR: [{ askedById: null }, { askedById: by }] }
  return (await tx.amendment.updateMany({ where: open, data: { askedById: by } })).count === 1
}

/** How new words end: as the next version, with a second officer's yes where that was asked, or not at all. */
type Ending = { confirmedAt: Date; secondedById: number | null } | { droppedAt: Date }

/** Writes that down; false if it was done before. */
export async function closeAmendment(tx: Tx, id: number, ending: Ending): Promise<boolean> {
  const open = { id, confirmedAt: null, droppedAt: null }
  return (await tx.amendment.updateMany({ where: open, data: ending })).count === 1
}

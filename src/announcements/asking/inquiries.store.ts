import type { AnyDb, Tx } from '../../database/client.ts'
import type { Inquiry } from '../../generated/client.ts'
import { isId } from '../../lib/id.ts'

/** An inquiry with what one must know to answer it. */
export type InquiryWithWords = Inquiry & { name: string; school: string; title: string; officeId: number }

/** Writes down what somebody wants to know. */
export async function createInquiry(
  tx: Tx,
  inquiry: { broadcastId: number; personId: number; words: string },
  now: Date,
): Promise<InquiryWithWords> {
  const { id } = await tx.inquiry.create({ data: { ...inquiry, askedAt: now } })
  return (await readInquiry(tx, id))!
}

/** One inquiry. */
export async function readInquiry(db: AnyDb, id: number): Promise<InquiryWithWords | null> {
  const found = isId(id) ? await db.inquiry.findUnique({ where: { id }, include: withWords }) : null
  return found && flat(found)
}

/** What these offices have not answered yet, the oldest first. */
export async function openInquiries(db: AnyDb, officeIds: readonly number[]): Promise<InquiryWithWords[]> {
  const where = { answeredAt: null, broadcast: { officeId: { in: [...officeIds] } } }
  const rows = await db.inquiry.findMany({ where, include: withWords, orderBy: { id: 'asc' }, take: 50 })
  return rows.map(flat)
}

/** Stores an answer, unless somebody else has answered. */
export async function answerInquiry(
  tx: Tx,
  { id, answer, by }: { id: number; answer: string; by: number },
  now: Date,
): Promise<boolean> {
  const data = { answer, answeredAt: now, answeredById: by }
  return (await tx.inquiry.updateMany({ where: { id, answeredAt: null }, data })).count === 1
}

const withWords = {
  broadcast: { select: { title: true, officeId: true } },
  person: {
    select: {
      name: true,
      memberships: { where: { endedAt: null }, select: { unit: { select: { name: true } } }, take: 1 },
    },
  },
} as const

type Found = Inquiry & {
  broadcast: { title: string; officeId: number }
  person: { name: string; memberships: { unit: { name: string } }[] }
}

const flat = ({ broadcast, person, ...inquiry }: Found): InquiryWithWords => ({
  ...inquiry,
  ...broadcast,
  name: person.name,
  school: person.memberships[0]?.unit.name ?? '',
})

/** Takes their own words out of the inquiries of people who were erased. */
export async function forgetInquiries(db: AnyDb): Promise<void> {
  await db.$executeRaw`
    UPDATE "Inquiry" i SET words = '–' FROM "Person" p
    WHERE p."erasedAt" IS NOT NULL AND i."personId" = p.id AND i.words <> '–'`
}

import type { AnyDb } from '../database/client.ts'

/** One line of what a person's schools owe or have sent. */
export type Owed = {
  id: number
  unitId: number
  school: string
  period: string
  closesAt: Date
  sentAt: Date | null
  /** Whether this chat has a draft of it. */
  begun: boolean
}

/** A head of many schools is shown no more than this. */
const most = 60

/** What these schools owe and have sent, the latest deadline first. */
export async function owedBy(db: AnyDb, unitIds: readonly number[], chatId: number): Promise<Owed[]> {
  return await db.$queryRaw<Owed[]>`
    SELECT s.id, s."unitId", s.school, p.name AS period, p."closesAt", s."submittedAt" AS "sentAt",
      EXISTS (SELECT FROM "Draft" d WHERE d."chatId" = ${BigInt(chatId)} AND d.form = 'figures'
        AND d.subject = '{"submissionId":' || s.id || '}') AS begun
    FROM "Submission" s JOIN "Period" p ON p.id = s."periodId"
    WHERE s."unitId" = ANY(${unitIds as number[]}::int[]) AND s."excusedAt" IS NULL
    ORDER BY p."closesAt" DESC, s.id LIMIT ${most}`
}

/** The reports that these schools still owe, by period and school. */
export async function openReportsOf(db: AnyDb, unitIds: readonly number[], now: Date): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT s.id FROM "Submission" s JOIN "Period" p ON p.id = s."periodId"
    WHERE s."unitId" = ANY(${unitIds as number[]}::int[]) AND s."submittedAt" IS NULL AND s."excusedAt" IS NULL
      AND p."closesAt" > ${now}
    ORDER BY p."closesAt", p.id, s.id`
  return rows.map(({ id }) => id)
}

/** Which of these reports are asked of these schools. */
export async function reportsAmong(
  db: AnyDb,
  ids: readonly number[],
  unitIds: readonly number[],
): Promise<number[]> {
  const where = { id: { in: [...ids] }, unitId: { in: [...unitIds] } }
  return (await db.submission.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  )
}

import type { AnyDb, Tx } from '../../database/client.ts'
import { Prisma } from '../../generated/client.ts'
import type { DataRequest } from '../../generated/client.ts'
import type { DataRequestKind } from '../../generated/enums.ts'
import { isId } from '../../lib/id.ts'
import { clocks } from './data.rules.ts'

/** A request with the name of who asks. */
export type Asked = DataRequest & { name: string }

/** Writes down what somebody asks; null if they wait for the same already. */
export async function createRequest(
  tx: Tx,
  { personId, kind, note }: { personId: number; kind: DataRequestKind; note: string | null },
  now: Date,
): Promise<DataRequest | null> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`
  if ((await tx.dataRequest.count({ where: { personId, kind, finishedAt: null } })) > 0) return null
  return await tx.dataRequest.create({ data: { personId, kind, note, createdAt: now, ...clocks(now) } })
}

/** Writes down what somebody asked and had at once, for the office's records. */
export async function recordDone(
  tx: Tx,
  personId: number,
  kind: DataRequestKind,
  outcome: string,
  now: Date,
): Promise<void> {
  const done = { answeredAt: now, answeredById: personId, finishedAt: now, finishedById: personId, outcome }
  await tx.dataRequest.create({ data: { personId, kind, createdAt: now, ...clocks(now), ...done } })
}

/** What the people of these units and those below wait for. */
export async function openRequests(db: AnyDb, unitIds: readonly number[]): Promise<Asked[]> {
  return await select(db, Prisma.sql`r."finishedAt" IS NULL AND ${belongs(unitIds)}`)
}

/** One request, if its person works or worked in these units or below them. */
export async function readRequest(db: AnyDb, id: number, unitIds: readonly number[]): Promise<Asked | null> {
  if (!isId(id)) return null
  return (await select(db, Prisma.sql`r.id = ${id} AND ${belongs(unitIds)}`))[0] ?? null
}

/** Everything that a person has asked. */
export async function requestsOf(db: AnyDb, personId: number): Promise<DataRequest[]> {
  return await db.dataRequest.findMany({ where: { personId }, orderBy: { id: 'desc' } })
}

/** Notes that the office has answered, unless it had before or all is done. */
export async function answerRequest(tx: Tx, id: number, by: number, now: Date): Promise<boolean> {
  const { count } = await tx.dataRequest.updateMany({
    where: { id, answeredAt: null, finishedAt: null },
    data: { answeredAt: now, answeredById: by },
  })
  return count === 1
}

/** Notes that a request is done or refused; false if somebody was quicker. */
export async function finishRequest(
  tx: Tx,
  { id, by, outcome }: { id: number; by: number; outcome: string },
  now: Date,
): Promise<boolean> {
  const finished = await tx.$executeRaw`
    UPDATE "DataRequest" SET "finishedAt" = ${now}, "finishedById" = ${by}, outcome = ${outcome},
      "answeredAt" = COALESCE("answeredAt", ${now}), "answeredById" = COALESCE("answeredById", ${by})
    WHERE id = ${id} AND "finishedAt" IS NULL`
  return finished === 1
}

/** Leaves of what these people asked only that they did. */
export async function forgetNotes(tx: AnyDb, personIds: readonly number[]): Promise<void> {
  await tx.dataRequest.updateMany({ where: { personId: { in: [...personIds] } }, data: { note: null } })
}

const belongs = (unitIds: readonly number[]) => Prisma.sql`r."personId" IN (
  WITH RECURSIVE below(id) AS (
    SELECT id FROM unnest(${unitIds}::int[]) AS mine(id)
    UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id)
  SELECT m."personId" FROM "Membership" m JOIN below ON below.id = m."unitId")`

const select = async (db: AnyDb, where: Prisma.Sql): Promise<Asked[]> =>
  await db.$queryRaw<Asked[]>`
    SELECT r.*, p.name FROM "DataRequest" r JOIN "Person" p ON p.id = r."personId" WHERE ${where} ORDER BY r.id`

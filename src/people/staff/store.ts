import type { AnyDb, Tx } from '../../database/client.ts'
import { inheritDrafts, type Inherited } from '../../forms/inherit.ts'
import { mayReport } from '../memberships.store.ts'

/** Somebody who leads a school now. */
export type Principal = { membershipId: number; personId: number; name: string; joined: boolean }

/** Who leads a school now: one, or nobody. */
export async function principalsOf(db: AnyDb, unitId: number): Promise<Principal[]> {
  return await db.$queryRaw<Principal[]>`
    SELECT m.id AS "membershipId", p.id AS "personId", p.name, p."telegramId" IS NOT NULL AS joined
    FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
    WHERE m."unitId" = ${unitId} AND m.role = 'principal' AND m."endedAt" IS NULL ORDER BY m.id`
}

/** Which of these schools have a principal who has joined, and their name. */
export async function ledSchools(db: AnyDb, unitIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.membership.findMany({
    where: {
      unitId: { in: [...unitIds] },
      role: 'principal',
      endedAt: null,
      person: { telegramId: { not: null } },
    },
    select: { unitId: true, person: { select: { name: true } } },
  })
  return new Map(rows.map(({ unitId, person }) => [unitId, person.name]))
}

/** Lets only one transaction at a time change who leads a school. */
export async function holdUnit(tx: Tx, unitId: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR UPDATE`
}

/** Gives a person the drafts of a school's business whose owners may not go on with them any more. */
export async function inherit(tx: Tx, unitId: number, personId: number, now: Date): Promise<Inherited> {
  const heir = await tx.person.findUnique({ where: { id: personId }, select: { telegramId: true } })
  if (!heir || heir.telegramId === null) return { moved: 0, dropped: 0 }
  const orphans = await tx.$queryRaw<{ id: number }[]>`
    SELECT d.id FROM "Draft" d WHERE d."unitId" = ${unitId} AND NOT EXISTS (
      SELECT FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
      WHERE p."telegramId" = d."chatId"
        AND ((m."unitId" = ${unitId} AND ${mayReport}) OR (m.role IN ('lead', 'officer') AND m."endedAt" IS NULL)))
    ORDER BY d.id`
  const ids = orphans.map(({ id }) => id)
  return await inheritDrafts(tx, ids, Number(heir.telegramId), now)
}

/** A report that a school still owes, with how many answers a chat of its principal has kept. */
export type Waiting = { submissionId: number; period: string; closesAt: Date; begun: boolean }

/** What waits for whoever leads a school. */
export async function waitingFor(db: AnyDb, unitId: number, personId: number, now: Date): Promise<Waiting[]> {
  return await db.$queryRaw<Waiting[]>`
    SELECT s.id AS "submissionId", p.name AS period, p."closesAt", EXISTS (
      SELECT FROM "Draft" d JOIN "Person" h ON h."telegramId" = d."chatId"
      WHERE h.id = ${personId} AND d.form = 'figures' AND d.subject = '{"submissionId":' || s.id || '}') AS begun
    FROM "Submission" s JOIN "Period" p ON p.id = s."periodId"
    WHERE s."unitId" = ${unitId} AND s."submittedAt" IS NULL AND s."excusedAt" IS NULL AND p."closesAt" > ${now}
    ORDER BY p."closesAt", s.id`
}

/** Those who may report a school's figures now. */
export async function reportersOf(db: AnyDb, unitId: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ personId: number }[]>`
    SELECT DISTINCT m."personId" FROM "Membership" m WHERE m."unitId" = ${unitId} AND ${mayReport} ORDER BY 1`
  return rows.map(({ personId }) => personId)
}

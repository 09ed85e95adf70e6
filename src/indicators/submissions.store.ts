import { randomBytes } from 'node:crypto'
import type { AnyDb, Tx } from '../database/client.ts'
import { Prisma, type Entry } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import { contentHash, receiptCode } from '../lib/receipt.ts'
import { mayReport } from '../people/memberships.store.ts'
import { writeExcuse, type Excuse } from './excuse.ts'
import { isAnswered } from './expected.ts'
import { readFiled, type Filed } from './filed.store.ts'
import { sentContent, type Figures } from './receipt.ts'

/** A school that owes figures, with those who can be asked for them. */
export type Owing = {
  submissionId: number
  unitId: number
  school: string
  rows: number
  heads: { personId: number; joined: boolean }[]
}

type Asking = { id: number; officeId: number; setId: number }

/** Freezes who is expected to report: every open school below the office that owes at least one row, or only the one named. */
export async function expectSchools(tx: Tx, period: Asking, only: number | null = null): Promise<Owing[]> {
  return await tx.$queryRaw<Owing[]>`
    WITH RECURSIVE ${owingSchools(period)},
      expected AS (
        INSERT INTO "Submission" ("periodId", "unitId", school, levels)
        SELECT ${period.id}::int, u.id, u.name, u.levels FROM owing JOIN "Unit" u ON u.id = owing.id
        WHERE ${only}::int IS NULL OR u.id = ${only}
        ORDER BY u.id ON CONFLICT ("periodId", "unitId") DO NOTHING RETURNING id, "unitId")
    SELECT e.id AS "submissionId", e."unitId", u.name AS school,
      (SELECT count(*)::int FROM "Indicator" i WHERE i."setId" = ${period.setId} AND i.level = ANY(u.levels)) AS rows,
      COALESCE((
        SELECT jsonb_agg(DISTINCT jsonb_build_object('personId', p.id, 'joined', p."telegramId" IS NOT NULL))
        FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
        WHERE m."unitId" = u.id AND ${mayReport}), '[]') AS heads
    FROM expected e JOIN "Unit" u ON u.id = e."unitId" ORDER BY e.id`
}

/** The schools that would owe something for a period but are not asked: opened or moved here since. */
export async function unexpectedSchools(db: AnyDb, period: Asking): Promise<{ id: number; name: string }[]> {
  return await db.$queryRaw<{ id: number; name: string }[]>`
    WITH RECURSIVE ${owingSchools(period)}
    SELECT u.id, u.name FROM owing JOIN "Unit" u ON u.id = owing.id
    WHERE NOT EXISTS (SELECT FROM "Submission" s WHERE s."periodId" = ${period.id} AND s."unitId" = u.id)
    ORDER BY u.id`
}

/** The periods still open to which a school has not reported. */
export async function openReports(db: AnyDb, unitId: number, now: Date): Promise<{ period: string }[]> {
  const open = { unitId, submittedAt: null, excusedAt: null, period: { closesAt: { gt: now } } }
  const rows = await db.submission.findMany({ where: open, select: { period: { select: { name: true } } } })
  return rows.map(({ period }) => ({ period: period.name }))
}

/** Lets a school that is no more leave the periods still open to which it has not reported, and says which they are. */
export async function excuseSchool(
  tx: Tx,
  unitId: number,
  why: Excuse,
  now: Date,
): Promise<{ period: string }[]> {
  return await tx.$queryRaw<{ period: string }[]>`
    UPDATE "Submission" s SET "excusedAt" = ${now}, excuse = ${writeExcuse(why)} FROM "Period" p
    WHERE s."unitId" = ${unitId} AND s."submittedAt" IS NULL AND s."excusedAt" IS NULL
      AND p.id = s."periodId" AND p."closesAt" > ${now}
    RETURNING p.name AS period`
}

const owingSchools = ({ officeId, setId }: Asking) => Prisma.sql`
  below(id) AS (
    SELECT ${officeId}::int UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id
      WHERE u."closedAt" IS NULL),
  owing AS (
    SELECT u.id FROM below JOIN "Unit" u ON u.id = below.id
    WHERE u.kind = 'school' AND u."closedAt" IS NULL AND EXISTS (
      SELECT FROM "Indicator" i WHERE i."setId" = ${setId} AND i.level = ANY(u.levels)))`

/** What came of sending: stored now, or why not. */
export type Sending =
  | { state: 'sent'; filed: Filed }
  | { state: 'before'; filed: Filed }
  | { state: 'closed' | 'empty' | 'excused' }

/** Stores what a school reports, once and while the period is open, with a receipt; blanks alone are no report. */
export async function sendFigures(
  tx: Tx,
  { id, entries, by, as, now }: { id: number; entries: Figures; by: number; as: Role; now: Date },
): Promise<Sending> {
  if (!entries.some(({ value }) => isAnswered(value))) return { state: 'empty' }
  const receipt = receiptCode(randomBytes(8))
  const hash = contentHash(sentContent({ id, receipt, by, at: now, entries }))
  const sent = await tx.$executeRaw`
    UPDATE "Submission" s SET "submittedAt" = ${now}, "submittedById" = ${by}, "submittedAs" = ${as}::"Role",
      receipt = ${receipt}, hash = ${hash}
    FROM "Period" p
    WHERE s.id = ${id} AND s."submittedAt" IS NULL AND s."excusedAt" IS NULL AND p.id = s."periodId" AND p."closesAt" > ${now}`
  if (sent === 1) await tx.entry.createMany({ data: entries.map(entry => entryOf(id, entry)) })
  const filed = await readFiled(tx, id)
  if (!filed?.sent) return { state: filed?.excuse ? 'excused' : 'closed' }
  return { state: sent === 1 ? 'sent' : 'before', filed }
}

function entryOf(submissionId: number, { indicatorId, value }: Figures[number]): Omit<Entry, 'note'> {
  const counts = value.state === 'figure' ? value : null
  return {
    submissionId,
    indicatorId,
    state: value.state,
    numerator: counts?.numerator ?? null,
    denominator: counts?.denominator ?? null,
  }
}

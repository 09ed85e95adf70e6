import type { AnyDb } from '../database/client.ts'
import { Prisma, type Indicator } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import { isId } from '../lib/id.ts'
import { readUnit, type Unit } from '../people/store.ts'
import type { AskedRow } from './ask.ts'
import { readExcuse, type Excuse } from './excuse.ts'
import { expectedIndicators } from './expected.ts'
import type { Figures, Sent } from './receipt.ts'
import { valueOf, type Level, type Value } from './rules.ts'

/** What one school owes, or has sent, for one period. */
export type Filed = {
  id: number
  /** The school as it was when the period opened, where it stands in the tree now. */
  school: Unit
  period: { id: number; name: string; closesAt: Date; officeId: number }
  sent: Sent | null
  /** Why it need not report any more. */
  excuse: Excuse | null
  /** The rows that the school is asked, in the table's order. */
  rows: readonly AskedRow[]
  entries: Figures
  /** What the school sent the time before, by the rows of this table. */
  last: ReadonlyMap<number, Value>
}

/** Reads it in one piece, for every question and every card about it. */
export async function readFiled(db: AnyDb, id: number): Promise<Filed | null> {
  const row = isId(id) ? (await select(db, id))[0] : undefined
  const unit = row && (await readUnit(db, row.unitId))
  if (!row || !unit) return null
  const school = { ...unit, name: row.school, levels: row.levels }
  const { periodId, period: name, closesAt, officeId, at, by, as, sender, receipt, hash } = row
  return {
    id,
    school,
    period: { id: periodId, name, closesAt, officeId },
    sent: at && { at, by, as, sender: sender ?? '', receipt, hash },
    excuse: readExcuse(row.excuse),
    rows: expectedIndicators(row.indicators, school.levels),
    entries: row.entries.map(entry => ({ indicatorId: entry.id, code: entry.code, value: valueOf(entry) })),
    last: lastOf(row),
  }
}

/** Whether two tables' rows ask the same, so that the figure of one can stand beside the other. */
export const isSameRow = (one: Named, other: Named): boolean =>
  one.code === other.code && one.kind === other.kind && one.name === other.name

type Named = Pick<Indicator, 'code' | 'kind' | 'name'>
type StoredEntry = Named & { id: number } & Parameters<typeof valueOf>[0]

type Row = {
  unitId: number
  school: string
  levels: Level[]
  excuse: string | null
  periodId: number
  period: string
  closesAt: Date
  officeId: number
  at: Date | null
  by: number | null
  as: Role | null
  sender: string | null
  receipt: string | null
  hash: string | null
  indicators: AskedRow[]
  entries: StoredEntry[]
  before: StoredEntry[]
}

function lastOf({ indicators, before }: Row): Map<number, Value> {
  const found = indicators.map(row => [row.id, before.find(entry => isSameRow(entry, row))] as const)
  return new Map(found.flatMap(([id, entry]) => (entry ? [[id, valueOf(entry)] as const] : [])))
}

async function select(db: AnyDb, id: number): Promise<Row[]> {
  return await db.$queryRaw<Row[]>`
    WITH entries AS (
      SELECT e."submissionId", jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'kind', i.kind, 'name', i.name,
        'state', e.state, 'numerator', e.numerator, 'denominator', e.denominator) ORDER BY i.position) AS list
      FROM "Entry" e JOIN "Indicator" i ON i.id = e."indicatorId"
      WHERE e."submissionId" IN (${id}::int, ${sentBefore(id)}) GROUP BY e."submissionId")
    SELECT s."unitId", s.school, to_jsonb(s.levels) AS levels, s.excuse, p.id AS "periodId", p.name AS period, p."closesAt", p."officeId",
      s."submittedAt" AS at, s."submittedById" AS by, s."submittedAs" AS "as", s.receipt, s.hash,
      (SELECT name FROM "Person" WHERE id = s."submittedById") AS sender,
      (SELECT COALESCE(jsonb_agg(to_jsonb(i) ORDER BY i.position), '[]') FROM "Indicator" i WHERE i."setId" = p."setId")
        AS indicators,
      COALESCE((SELECT list FROM entries WHERE "submissionId" = s.id), '[]') AS entries,
      COALESCE((SELECT list FROM entries WHERE "submissionId" <> s.id), '[]') AS before
    FROM "Submission" s JOIN "Period" p ON p.id = s."periodId" WHERE s.id = ${id}`
}

/** The same school's last report whose period closed before this one's. */
const sentBefore = (id: number) => Prisma.sql`(
  SELECT o.id FROM "Submission" o JOIN "Period" q ON q.id = o."periodId"
  JOIN "Submission" s ON s.id = ${id} JOIN "Period" p ON p.id = s."periodId"
  WHERE o."unitId" = s."unitId" AND o.id <> s.id AND o."submittedAt" IS NOT NULL AND q."closesAt" < p."closesAt"
  ORDER BY q."closesAt" DESC, o.id DESC LIMIT 1)`

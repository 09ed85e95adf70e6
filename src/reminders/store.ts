import type { AnyDb } from '../database/client.ts'
import type { Period } from '../generated/client.ts'
import { mayReport } from '../people/memberships.store.ts'
import type { Unsent } from './rules.ts'

/** The periods in which figures can still be sent. */
export async function openPeriods(db: AnyDb, now: Date): Promise<Period[]> {
  return await db.period.findMany({ where: { closesAt: { gt: now } }, orderBy: { id: 'asc' } })
}

/** Those who may report for schools that have not sent their figures and were not told so by this reminder yet. */
export async function unsentOf(db: AnyDb, periodId: number, days: number): Promise<Unsent[]> {
  return await db.$queryRaw<Unsent[]>`
    SELECT s.id AS "submissionId", s."unitId", s.school, to_jsonb(s.levels) AS levels, p.id AS head, d.state AS draft
    FROM "Submission" s
    JOIN (SELECT DISTINCT m."unitId", m."personId" FROM "Membership" m WHERE ${mayReport}) m ON m."unitId" = s."unitId"
    JOIN "Person" p ON p.id = m."personId" AND p."telegramId" IS NOT NULL
    LEFT JOIN "Draft" d ON d."chatId" = p."telegramId" AND d.form = 'figures'
      AND d.subject = '{"submissionId":' || s.id || '}'
    WHERE s."periodId" = ${periodId} AND s."submittedAt" IS NULL AND s."excusedAt" IS NULL AND NOT EXISTS (
      SELECT FROM "Delivery" told WHERE told.key = concat_ws(':', 'reminder', ${periodId}::int, ${days}::int, s.id, p.id))
    ORDER BY s.id, p.id`
}

/** Does work that only one process may do at a time; whoever finds it taken leaves it to the other. */
export async function withLease(
  db: AnyDb,
  { name, holder, now }: { name: string; holder: string; now: Date },
  work: () => Promise<void>,
): Promise<boolean> {
  if (!(await takeLease(db, name, holder, now))) return false
  try {
    await work()
  } finally {
    await db.lease.deleteMany({ where: { name, holder } })
  }
  return true
}

/** A process that has died with the work in its hands loses it after this long. */
const leaseLastsMs = 60_000

async function takeLease(db: AnyDb, name: string, holder: string, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + leaseLastsMs)
  const taken = await db.$executeRaw`
    INSERT INTO "Lease" AS l (name, holder, "expiresAt") VALUES (${name}, ${holder}, ${until})
    ON CONFLICT (name) DO UPDATE SET holder = ${holder}, "expiresAt" = ${until}
    WHERE l.holder = ${holder} OR l."expiresAt" <= ${now}`
  return taken === 1
}

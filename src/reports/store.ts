import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'

/** How far people have come with a campaign; everybody is counted once. */
export type CampaignSummary = {
  id: number
  title: string
  recipients: number
  acknowledged: number
  asked: number
  pledged: number
}

/** The campaign that an office announced last; null before the first. */
export async function readCampaignSummary(db: AnyDb, officeId: number): Promise<CampaignSummary | null> {
  const rows = await db.$queryRaw<CampaignSummary[]>`
    WITH c AS (
        SELECT id, title FROM "Campaign" WHERE "officeId" = ${officeId} AND "launchedAt" IS NOT NULL
        ORDER BY "launchedAt" DESC, id DESC LIMIT 1),
      told AS (
        SELECT DISTINCT d."personId", a."personId" IS NOT NULL AS heard
        FROM c JOIN "Broadcast" b ON b."campaignId" = c.id JOIN "Delivery" d ON d."broadcastId" = b.id
        LEFT JOIN "Acknowledgement" a ON a."broadcastId" = b.id AND a."personId" = d."personId"),
      pledgers AS (SELECT p."personId" FROM c JOIN "Pledge" p ON p."campaignId" = c.id)
    SELECT c.id, c.title,
      (SELECT count(DISTINCT "personId")::int FROM told) AS recipients,
      (SELECT count(DISTINCT "personId")::int FROM told WHERE heard) AS acknowledged,
      (SELECT count(*)::int FROM (SELECT "personId" FROM told UNION SELECT "personId" FROM pledgers) everybody) AS asked,
      (SELECT count(*)::int FROM pledgers) AS pledged
    FROM c`
  return rows[0] ?? null
}

export type SchoolPledges = { school: string; place: string | null; asked: number; pledged: number }

/** Who was asked to pledge and who has, school by school; each person is counted at one school only. */
export async function readPledges(db: AnyDb, campaignId: number): Promise<SchoolPledges[]> {
  return await db.$queryRaw<SchoolPledges[]>`
    WITH RECURSIVE below(id) AS (
        SELECT unnest("officeId" || "alsoIds") FROM "Campaign" WHERE id = ${campaignId}
        UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id),
      everybody AS (
        SELECT d."personId" FROM "Broadcast" b JOIN "Delivery" d ON d."broadcastId" = b.id
        WHERE b."campaignId" = ${campaignId} AND d."personId" IS NOT NULL
        UNION SELECT "personId" FROM "Pledge" WHERE "campaignId" = ${campaignId}),
      placed AS (
        SELECT p.id IS NOT NULL AS pledged, COALESCE(p."unitId", m."unitId") AS "unitId" FROM everybody e
        LEFT JOIN "Pledge" p ON p."campaignId" = ${campaignId} AND p."personId" = e."personId"
        LEFT JOIN LATERAL (
          SELECT m."unitId" FROM "Membership" m JOIN below ON below.id = m."unitId" WHERE m."personId" = e."personId"
          ORDER BY m."endedAt" NULLS FIRST, m.id LIMIT 1) m ON true)
    SELECT COALESCE(s.name, '') AS school, s.place, count(*)::int AS asked,
      count(*) FILTER (WHERE placed.pledged)::int AS pledged
    FROM placed LEFT JOIN "Unit" u ON u.id = placed."unitId"
    LEFT JOIN "Unit" s ON s.id = CASE WHEN u.kind = 'team' THEN u."parentId" ELSE u.id END
    GROUP BY s.id, s.name, s.place`
}

/** How complete a period is: schools that have sent, and rows answered of those that are expected. */
export type PeriodSummary = {
  id: number
  name: string
  closesAt: Date
  setId: number
  schools: number
  sent: number
  /** Schools that closed or merged meanwhile and need not report. */
  excused: number
  expected: number
  answered: number
  /** The periods opened before and after it. */
  before: number | null
  after: number | null
}

/** One period of an office, without a number the newest; null before the first. */
export async function readPeriodSummary(
  db: AnyDb,
  officeId: number,
  periodId: number | null,
): Promise<PeriodSummary | null> {
  const which = periodId === null ? Prisma.empty : Prisma.sql`AND id = ${periodId}`
  const rows = await db.$queryRaw<PeriodSummary[]>`
    WITH p AS (SELECT * FROM "Period" WHERE "officeId" = ${officeId} ${which} ORDER BY id DESC LIMIT 1),
      asked AS (
        SELECT s.id, s."submittedAt", i.id AS "indicatorId" FROM p
        JOIN "Submission" s ON s."periodId" = p.id AND s."excusedAt" IS NULL
        LEFT JOIN "Indicator" i ON i."setId" = p."setId" AND i.level = ANY(s.levels))
    SELECT p.id, p.name, p."closesAt", p."setId",
      (SELECT count(DISTINCT id)::int FROM asked) AS schools,
      (SELECT count(DISTINCT id)::int FROM asked WHERE "submittedAt" IS NOT NULL) AS sent,
      (SELECT count(*)::int FROM "Submission" s WHERE s."periodId" = p.id AND s."excusedAt" IS NOT NULL) AS excused,
      (SELECT count("indicatorId")::int FROM asked) AS expected,
      (SELECT count(*)::int FROM asked a JOIN "Entry" e ON e."submissionId" = a.id AND e."indicatorId" = a."indicatorId"
       WHERE a."submittedAt" IS NOT NULL AND e.state <> 'notYet') AS answered,
      (SELECT max(o.id) FROM "Period" o WHERE o."officeId" = p."officeId" AND o.id < p.id) AS before,
      (SELECT min(o.id) FROM "Period" o WHERE o."officeId" = p."officeId" AND o.id > p.id) AS after
    FROM p`
  return rows[0] ?? null
}

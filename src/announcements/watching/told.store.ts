import type { AnyDb } from '../../database/client.ts'
import { own } from '../readers.store.ts'
import type { Told } from '../rules.ts'

export type Silent = {
  personId: number
  schoolId: number | null
  name: string
  school: string
  cause: string | null
  reached: boolean
}

/**
 * Who was told and has not acknowledged, with the reason where they could not be reached. Schools of other offices stay out of
 * it, but not those that have moved there since they were told.
 */
export async function silentOf(db: AnyDb, broadcastId: number): Promise<Silent[]> {
  return await db.$queryRaw<Silent[]>`
    WITH RECURSIVE below(id) AS (
      SELECT unnest(b."officeId" || COALESCE(c."alsoIds", '{}')) FROM "Broadcast" b LEFT JOIN "Campaign" c ON c.id = b."campaignId"
      WHERE b.id = ${broadcastId}
      UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id)
    SELECT p.id AS "personId", u.id AS "schoolId", p.name, COALESCE(u.name, '') AS school, d.cause, d."sentAt" IS NOT NULL AS reached
    FROM "Delivery" d JOIN "Person" p ON p.id = d."personId"
    LEFT JOIN LATERAL (
      SELECT u.name, u.id FROM "Membership" m JOIN "Unit" u ON u.id = m."unitId"
      WHERE m."personId" = p.id AND m."endedAt" IS NULL AND (u.id = d."schoolId" OR u.id IN (SELECT id FROM below))
      ORDER BY m."unitId" <> d."schoolId", m.id LIMIT 1) u ON true
    WHERE d."broadcastId" = ${broadcastId} AND ${own}
      AND NOT EXISTS (SELECT 1 FROM "Acknowledgement" a WHERE a."broadcastId" = ${broadcastId} AND a."personId" = p.id)
    ORDER BY u.id, p.id`
}

/** How it stands with each recipient, school by school. */
export async function toldOf(db: AnyDb, broadcastId: number): Promise<Told[]> {
  return await db.$queryRaw<Told[]>`
    SELECT p.id AS "personId", p.name, COALESCE(u.name, '') AS school, d.cause, d."sentAt", d."uncertainAt", d."failedAt", d."cancelledAt",
      a."acknowledgedAt"
    FROM "Delivery" d JOIN "Person" p ON p.id = d."personId"
    LEFT JOIN "Acknowledgement" a ON a."broadcastId" = d."broadcastId" AND a."personId" = p.id
    LEFT JOIN LATERAL (
      SELECT u.name, u.id FROM "Membership" m JOIN "Unit" u ON u.id = m."unitId"
      WHERE m."personId" = p.id AND m."endedAt" IS NULL ORDER BY m."unitId" <> d."schoolId", m.id LIMIT 1) u ON true
    WHERE d."broadcastId" = ${broadcastId} AND ${own} ORDER BY u.id, p.id`
}

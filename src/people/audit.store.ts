import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'

/** One thing that somebody did, as it is kept: ids instead of names, and only the values that changed. */
export type Deed = {
  /** What was done, as `noun.verb`; its words are the message `audit-noun-verb`. */
  action: string
  actorId: number | null
  /** The unit it concerns, whose office may read it. */
  unitId?: number | null
  /** The person it concerns, who may read it too. */
  personId?: number | null
  /** The unit on whose behalf an officer acted. */
  behalfOf?: number | null
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
  reason?: string | null
}

/** Writes down, in the caller's transaction, what was done. */
export async function audit(tx: AnyDb, now: Date, ...deeds: readonly Deed[]): Promise<void> {
  // one statement with one value, because a file can change ten thousand people at once
  await tx.$executeRaw`
    INSERT INTO "Audit" (at, action, "actorId", "unitId", "personId", "behalfOf", before, after, reason)
    SELECT ${now}, d.* FROM jsonb_to_recordset(${JSON.stringify(deeds)}::jsonb) AS d(action text, "actorId" int,
      "unitId" int, "personId" int, "behalfOf" int, before jsonb, after jsonb, reason text)`
}

/** Leaves of what was done to these people that it was done, without the values. */
export async function forgetValues(tx: AnyDb, personIds: readonly number[]): Promise<void> {
  const data = { before: Prisma.DbNull, after: Prisma.DbNull, reason: null }
  await tx.audit.updateMany({ where: { personId: { in: [...personIds] } }, data })
}

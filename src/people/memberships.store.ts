import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'

/** One person in one role in one unit. */
export type Post = { personId: number; unitId: number; role: Role }

/** Makes a person a member of a unit, or a member again. */
export async function addMembership(tx: AnyDb, post: Post, now: Date): Promise<void> {
  await tx.membership.upsert({
    where: { personId_unitId_role: post },
    create: { ...post, since: now },
    update: { endedAt: null },
  })
}

/** Ends these roles from now on; those that ended before keep their day. */
export async function endMemberships(tx: AnyDb, ids: readonly number[], now: Date): Promise<void> {
  const held = { id: { in: [...ids] }, endedAt: null }
  await tx.membership.updateMany({ where: held, data: { endedAt: now, reports: false } })
}

/** Whether a membership `m` lets its person report the figures of its unit now: the same as can.ts says, for statements. */
export const mayReport = Prisma.sql`(m."endedAt" IS NULL AND (m.role = 'principal' OR (m.role IN ('deputy', 'clerk') AND m.reports)))`

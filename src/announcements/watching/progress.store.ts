import type { AnyDb } from '../../database/client.ts'
import type { Broadcast } from '../../generated/client.ts'
import { unreachableCauses } from '../../outbox/outcome.ts'
import { groupProgress } from '../groups/reading.store.ts'
import { own } from '../readers.store.ts'
import type { Progress } from '../rules.ts'

/** What became of a broadcast's deliveries; the parts add up to all of them. */
export async function readProgress(db: AnyDb, broadcastId: number): Promise<Progress> {
  const rows = await db.$queryRaw<Omit<Progress, 'groups'>[]>`
    SELECT count(*)::int AS recipients,
      count("sentAt")::int AS sent, count("uncertainAt")::int AS uncertain, count("cancelledAt")::int AS cancelled,
      count(*) FILTER (WHERE "failedAt" IS NOT NULL AND cause = ANY(${unreachableCauses}))::int AS unreachable,
      count(*) FILTER (WHERE "failedAt" IS NOT NULL AND NOT cause = ANY(${unreachableCauses}))::int AS failed,
      count(*) FILTER (WHERE COALESCE("sentAt", "uncertainAt", "failedAt", "cancelledAt") IS NULL)::int AS left
    FROM "Delivery" d WHERE d."broadcastId" = ${broadcastId} AND ${own}`
  return { ...rows[0]!, groups: await groupProgress(db, broadcastId) }
}

/** The broadcasts whose progress is being shown somewhere and may have moved. */
export async function watchedBroadcasts(db: AnyDb) {
  return await db.broadcast.findMany({
    where: { progressMessageId: { not: null }, NOT: { progressShown: { startsWith: 'done' } } },
  })
}

/** The broadcasts whose silent readers the principals are to hear of by now. */
export async function escalatingBroadcasts(db: AnyDb, now: Date): Promise<Broadcast[]> {
  return await db.broadcast.findMany({
    where: { escalateAt: { lte: now }, escalatedAt: null, withdrawnAt: null },
    orderBy: { id: 'asc' },
  })
}

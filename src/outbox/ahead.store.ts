import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import { clockName } from './claims.store.ts'
import { open } from './store.ts'

/** What has to leave before the last of a broadcast has left. */
export type Ahead = {
  /** How much is due now, whoever it is for, until nothing that is due of the broadcast is left. */
  due: number
  /** The most that waits for one of the groups it goes to. */
  inOneGroup: number
  /** When the first of the broadcast may leave; not set: nothing of it is left. */
  nextAt: Date | null
  /** Until when Telegram asks for quiet. */
  quietUntil: Date | null
}

/** Reads it from the ledger, in the order in which it is claimed. */
export async function readAhead(db: AnyDb, broadcastId: number, now: Date): Promise<Ahead> {
  const rows = await db.$queryRaw<[Ahead]>`
    WITH own AS (
        SELECT id, "dueAt", "groupId", "chatId" FROM "Delivery" WHERE "broadcastId" = ${broadcastId} AND ${open}),
      last AS (SELECT id AS "lastId", "dueAt" AS "lastAt" FROM own WHERE "dueAt" <= ${now} ORDER BY "dueAt" DESC, id DESC LIMIT 1)
    SELECT (SELECT count(*)::int FROM last JOIN "Delivery" d ON (d."dueAt", d.id) <= ("lastAt", "lastId") WHERE ${open}) AS due,
      COALESCE((${mostInOneGroup}), 0) AS "inOneGroup", (SELECT min("dueAt") FROM own) AS "nextAt",
      (SELECT "quietUntil" FROM "FloodClock" WHERE name = ${clockName}) AS "quietUntil"`
  return rows[0]
}

const mostInOneGroup = Prisma.sql`
  SELECT max(count)::int FROM (
    SELECT count(*) FROM "Delivery" d WHERE ${open} AND d."chatId" IN (SELECT "chatId" FROM own WHERE "groupId" IS NOT NULL)
    GROUP BY d."chatId") AS groups`

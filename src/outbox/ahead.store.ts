import type { AnyDb } from '../database/client.ts'
import { Prisma } from '../generated/client.ts'
import type { Card } from '../lib/card.ts'
import type { Language } from '../lib/fluent.ts'
import { groupBy } from '../lib/group.ts'
import { clockName } from './claims.store.ts'
import { compose, countMessages } from './compose.ts'
import { never, open } from './store.ts'

/** How much has to leave until something is said, in messages as Telegram counts them. */
export type Load = {
  /** All that is due now, whoever it is for, up to the last message that is asked about. */
  due: number
  /** The most that waits for one of the groups. */
  inOneGroup: number
}

/** What has to leave before the last of a broadcast has left. */
export type Ahead = Load & {
  /** When the first of the broadcast may leave; not set: nothing of it is left. */
  nextAt: Date | null
  /** Until when Telegram asks for quiet. */
  quietUntil: Date | null
}

/** Reads it from the ledger, in the order in which it is claimed. */
export async function readAhead(db: AnyDb, broadcastId: number, now: Date): Promise<Ahead> {
  const own = Prisma.sql`FROM "Delivery" WHERE "broadcastId" = ${broadcastId} AND ${open}`
  const [{ nextAt }] = await db.$queryRaw<[{ nextAt: Date | null }]>`SELECT min("dueAt") AS "nextAt" ${own}`
  const quietUntil = await readQuiet(db)
  if (nextAt === null) return { due: 0, inOneGroup: 0, nextAt, quietUntil }
  const last = Prisma.sql`SELECT "dueAt", id ${own} AND "dueAt" <= ${now} ORDER BY "dueAt" DESC, id DESC LIMIT 1`
  const isDue = Prisma.sql`("dueAt", id) <= (${last})`
  const load = await readLoad(db, isDue, Prisma.sql`SELECT "chatId" ${own} AND "groupId" IS NOT NULL`)
  return { ...load, nextAt, quietUntil }
}

/** What is due before something that is added now, and waits for the groups of some schools. */
export async function readBefore(
  db: AnyDb,
  schoolIds: readonly number[],
  now: Date,
): Promise<Load & Pick<Ahead, 'quietUntil'>> {
  const groups = Prisma.sql`SELECT "chatId" FROM "Group" WHERE "unitId" = ANY(${schoolIds}::int[])`
  return {
    ...(await readLoad(db, Prisma.sql`"dueAt" <= ${now}`, groups)),
    quietUntil: await readQuiet(db),
  }
}

async function readQuiet(db: AnyDb): Promise<Date | null> {
  const clock = await db.floodClock.findUnique({ where: { name: clockName } })
  return clock?.quietUntil ?? null
}

/** Deliveries that are alike: how many say all that their broadcast says, and how many messages that are counted already. */
type Alike = {
  broadcastId: number | null
  language: Language
  isDue: boolean
  chatId: bigint | null
  whole: number
  counted: number
}

async function readLoad(db: AnyDb, isDue: Prisma.Sql, groups: Prisma.Sql): Promise<Load> {
  const rows = await db.$queryRaw<Alike[]>`
    SELECT d."broadcastId", d.language, d."isDue", d."inGroup" AS "chatId",
      (count(*) FILTER (WHERE ${saysAll}))::int AS whole, COALESCE(sum(${counted}), 0)::int AS counted
    FROM (
      SELECT *, (${isDue}) IS TRUE AS "isDue", CASE WHEN "chatId" IN (${groups}) THEN "chatId" END AS "inGroup"
      FROM "Delivery" WHERE ${open} AND "dueAt" < ${never}::timestamp) d
    LEFT JOIN "Broadcast" b ON b.id = d."broadcastId"
    WHERE d."isDue" OR d."inGroup" IS NOT NULL GROUP BY 1, 2, 3, 4`
  const lengths = await lengthsOf(db, rows)
  const loads = rows.map(row => ({ ...row, messages: row.whole * lengths(row) + row.counted }))
  const inGroups = groupBy(
    loads.filter(({ chatId }) => chatId !== null),
    ({ chatId }) => chatId,
  )
  return {
    due: total(loads.filter(load => load.isDue)),
    inOneGroup: Math.max(0, ...[...inGroups.values()].map(total)),
  }
}

const total = (loads: readonly { messages: number }[]): number =>
  loads.reduce((sum, { messages }) => sum + messages, 0)

/** Sent or edited; what was taken back is deleted at once, or overwritten message by message. */
const saysAll = Prisma.sql`d."broadcastId" IS NOT NULL AND d.action <> 'withdraw' AND b."withdrawnAt" IS NULL`

/** What has arrived of a long message need not be said again. */
const counted = Prisma.sql`CASE WHEN ${saysAll} THEN -cardinality(d."messageIds")
  WHEN d.action = 'edit' THEN (SELECT cardinality(t."messageIds") FROM "Delivery" t WHERE t.id = d."targetId") ELSE 1 END`

/** How many messages a broadcast is in a language; a group reads as many as a person. */
async function lengthsOf(db: AnyDb, rows: readonly Alike[]): Promise<(row: Alike) => number> {
  const ids = [...new Set(rows.flatMap(({ broadcastId }) => broadcastId ?? []))]
  const broadcasts = await db.broadcast.findMany({
    where: { id: { in: ids } },
    select: { id: true, cards: true },
  })
  const cards = new Map(broadcasts.map(each => [each.id, each.cards as unknown as Card[]]))
  const known = new Map<string, number>()
  return ({ broadcastId, language, whole }) => {
    if (broadcastId === null || whole === 0) return 0
    const key = `${broadcastId} ${language}`
    const length = known.get(key) ?? countMessages(compose(language, cards.get(broadcastId)!))
    known.set(key, length)
    return length
  }
}

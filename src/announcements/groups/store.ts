import type { AnyDb, Tx } from '../../database/client.ts'
import type { GroupChat } from '../../bot/groupNews.ts'
import { Prisma, type Group } from '../../generated/client.ts'
import { isId } from '../../lib/id.ts'
import { unreachableCauses } from '../../outbox/outcome.ts'

/** A group with the school it belongs to. */
export type SchoolGroup = Group & { school: string | null }

const withSchool = { unit: { select: { name: true } } } as const
const flat = ({ unit, ...group }: Group & { unit: { name: string } | null }): SchoolGroup => ({
  ...group,
  school: unit?.name ?? null,
})

/** One group. */
export async function readGroup(db: AnyDb, id: number): Promise<SchoolGroup | null> {
  const found = isId(id) ? await db.group.findUnique({ where: { id }, include: withSchool }) : null
  return found && flat(found)
}

/** The group that is found in a chat. */
export async function groupIn(db: AnyDb, chatId: number): Promise<SchoolGroup | null> {
  const found = await db.group.findUnique({ where: { chatId: BigInt(chatId) }, include: withSchool })
  return found && flat(found)
}

/** The groups of all that stands below these units, and those that wait for this person's word; school by school. */
export async function groupsUnder(
  db: AnyDb,
  unitIds: readonly number[],
  personId: number,
): Promise<SchoolGroup[]> {
  return await db.$queryRaw<SchoolGroup[]>`
    WITH RECURSIVE below(id) AS (
      SELECT unnest(${unitIds as number[]}::int[]) UNION SELECT u.id FROM "Unit" u JOIN below ON u."parentId" = below.id)
    SELECT g.*, u.name AS school FROM "Group" g LEFT JOIN "Unit" u ON u.id = g."unitId"
    WHERE g."unitId" IN (SELECT id FROM below)
      OR (g."unitId" IS NULL AND g."addedById" = ${personId} AND g."unreachableAt" IS NULL)
    ORDER BY g."unitId" NULLS FIRST, g.id`
}

/** Whether a small group of this title is linked, which may be about to become the chat that has just shown up. */
export async function mayBecome(db: AnyDb, { id, title, channel }: GroupChat): Promise<boolean> {
  if (channel || id > largeChats) return false
  const where = { title, unitId: { not: null }, chatId: { gt: largeChats } }
  return (await db.group.count({ where })) > 0
}

/** Remembers a group into which somebody has brought the bot; it belongs to no school yet, or still to its own. */
export async function enter(
  tx: AnyDb,
  { id, title, channel }: GroupChat,
  by: number,
  now: Date,
): Promise<Group> {
  const came = { title, channel, addedById: by, addedAt: now, ...reachable }
  return await tx.group.upsert({
    where: { chatId: BigInt(id) },
    create: { chatId: BigInt(id), ...came },
    update: came,
  })
}

const reachable = { unreachableAt: null, unreachableCause: null }

/** Writes down what a group is called now. */
export async function rename(tx: AnyDb, { id, title }: GroupChat): Promise<void> {
  await tx.group.updateMany({ where: { chatId: BigInt(id), title: { not: title } }, data: { title } })
}

/** Writes down that the bot may write again in a group that it never left. */
export async function regain(tx: AnyDb, chatId: number, now: Date): Promise<void> {
  const lost = { chatId: BigInt(chatId), unreachableAt: { not: null } }
  await tx.group.updateMany({ where: lost, data: { addedAt: now, ...reachable } })
}

/** Writes down that nothing can be said in a group any more; null where that is known, or the group is not. */
export async function lose(tx: AnyDb, chatId: number, cause: string, now: Date): Promise<SchoolGroup | null> {
  const where = { chatId: BigInt(chatId), unreachableAt: null }
  const { count } = await tx.group.updateMany({
    where,
    data: { unreachableAt: now, unreachableCause: cause },
  })
  return count === 1 ? await groupIn(tx, chatId) : null
}

/** Says to which school a group belongs; false if it belongs to one already, or is not this person's to give. */
export async function link(tx: Tx, id: number, unitId: number, by: number, now: Date): Promise<boolean> {
  const { count } = await tx.group.updateMany({
    where: { id, unitId: null, addedById: by, unreachableAt: null },
    data: { unitId, linkedById: by, linkedAt: now },
  })
  return count === 1
}

/** Says that a group does not belong to this school any more; false if that was so before. */
export async function unlink(tx: AnyDb, id: number, unitId: number): Promise<boolean> {
  const data = { unitId: null, linkedById: null, linkedAt: null }
  return (await tx.group.updateMany({ where: { id, unitId }, data })).count === 1
}

/** Forgets a group that belongs to no school and to which nothing was ever sent. */
export async function forget(tx: AnyDb, id: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Group" g WHERE g.id = ${id} AND g."unitId" IS NULL
      AND NOT EXISTS (SELECT FROM "Delivery" d WHERE d."groupId" = g.id)`
}

/** Forgets groups that have been no school's since before then, and of those to which something was sent what they were called. */
export async function forgetOld(db: AnyDb, before: Date): Promise<void> {
  const old = Prisma.sql`g."unitId" IS NULL AND COALESCE(g."unreachableAt", g."addedAt") < ${before}`
  await db.$executeRaw`
    DELETE FROM "Group" g WHERE ${old} AND NOT EXISTS (SELECT FROM "Delivery" d WHERE d."groupId" = g.id)`
  await db.$executeRaw`UPDATE "Group" g SET title = '' WHERE ${old} AND title <> ''`
}

/** Lets a group be found in another chat; what showed up there before anybody knew is the same group. */
export async function move(tx: AnyDb, from: number, to: number): Promise<Group | null> {
  const old = await groupIn(tx, from)
  if (!old) return null
  const shown = await groupIn(tx, to)
  // somebody was quicker to link the new chat by itself
  if (shown?.unitId) return null
  if (shown) await tx.group.deleteMany({ where: { id: shown.id } })
  return await tx.group.update({ where: { id: old.id }, data: { chatId: BigInt(to), ...reachable } })
}

/** Below this Telegram numbers supergroups and channels; only a small group can move, and only there. */
const largeChats = -1_000_000_000_000n

/** The groups that Telegram said to be found elsewhere when something was sent to them. */
export async function movedGroups(db: AnyDb): Promise<{ from: number; to: number }[]> {
  const rows = await db.$queryRaw<{ from: bigint; to: bigint }[]>`
    SELECT DISTINCT g."chatId" AS "from", d."chatId" AS "to" FROM "Group" g JOIN "Delivery" d ON d."groupId" = g.id
    WHERE g."chatId" > ${largeChats} AND d."chatId" < ${largeChats}`
  return rows.map(({ from, to }) => ({ from: Number(from), to: Number(to) }))
}

/** The groups of which Telegram said that nothing can be sent there, since the bot came. */
export async function lostGroups(db: AnyDb, since: Date): Promise<{ chatId: number; cause: string }[]> {
  const rows = await db.$queryRaw<{ chatId: bigint; cause: string }[]>`
    SELECT DISTINCT ON (g.id) g."chatId", d.cause FROM "Group" g JOIN "Delivery" d ON d."groupId" = g.id
    WHERE d."failedAt" >= ${since} AND d."failedAt" > g."addedAt" AND d.cause = ANY(${unreachableCauses})
      AND g."unreachableAt" IS NULL ORDER BY g.id, d."failedAt" DESC`
  return rows.map(({ chatId, cause }) => ({ chatId: Number(chatId), cause }))
}

/** A group whose school is no more, and the school that it was merged into. */
export type Orphan = SchoolGroup & { unitId: number; successorId: number | null }

/** All of them. */
export async function orphans(db: AnyDb): Promise<Orphan[]> {
  return await db.$queryRaw<Orphan[]>`
    SELECT g.*, u.name AS school, u."successorId" FROM "Group" g JOIN "Unit" u ON u.id = g."unitId"
    WHERE u."closedAt" IS NOT NULL ORDER BY g.id`
}

/** Lets a group belong to the school that its own was merged into. */
export async function passOn(tx: AnyDb, { id, unitId }: Orphan, successorId: number): Promise<boolean> {
  return (await tx.group.updateMany({ where: { id, unitId }, data: { unitId: successorId } })).count === 1
}

/** The person, if they still lead one of these units; else null. */
export async function keeperOf(
  db: AnyDb,
  personId: number,
  unitIds: readonly number[],
): Promise<number | null> {
  const leads = {
    role: { in: ['lead' as const, 'officer' as const, 'principal' as const, 'deputy' as const] },
  }
  const where = { personId, unitId: { in: [...unitIds] }, endedAt: null, ...leads }
  return (await db.membership.count({ where })) > 0 ? personId : null
}

/** What somebody is called; null where that is not known (any more). */
export async function nameOf(db: AnyDb, personId: number | null): Promise<string | null> {
  const found = personId === null ? null : await db.person.findUnique({ where: { id: personId } })
  return found?.name ?? null
}

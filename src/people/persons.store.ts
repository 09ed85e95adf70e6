import type { AnyDb } from '../database/client.ts'
import type { Person } from '../generated/client.ts'
import type { Language } from '../lib/fluent.ts'
import { deliverMissed } from '../outbox/store.ts'
import { audit } from './audit.store.ts'

/** Somebody new, known by name only. */
export async function createPerson(tx: AnyDb, name: string): Promise<number> {
  return (await tx.person.create({ data: { name } })).id
}

/** People new to the roster, all at once; their ids stand in the same order. */
export async function createPeople(
  tx: AnyDb,
  people: readonly { name: string; phone: string | null }[],
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence('"Person"', 'id'))::int AS id FROM generate_series(1, ${people.length}::int)`
  const ids = rows.map(({ id }) => id)
  await tx.$executeRaw`
    INSERT INTO "Person" (id, name, phone)
    SELECT * FROM unnest(${ids}::int[], ${people.map(({ name }) => name)}::text[], ${people.map(({ phone }) => phone)}::text[])`
  return ids
}

/** Corrects what is known of many people; null leaves a name or a phone as it is. */
export async function correctPeople(
  tx: AnyDb,
  people: readonly { id: number; name: string | null; phone: string | null }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Person" p SET name = COALESCE(v.name, p.name), phone = COALESCE(v.phone, p.phone)
    FROM unnest(${people.map(({ id }) => id)}::int[], ${people.map(({ name }) => name)}::text[],
      ${people.map(({ phone }) => phone)}::text[]) AS v(id, name, phone)
    WHERE p.id = v.id`
}

/** From now on the person is reached in this chat. */
export async function openChat(
  tx: AnyDb,
  personId: number,
  { chatId, phone }: { chatId: number; phone: string | null },
  now: Date,
): Promise<Person> {
  const reach = { telegramId: BigInt(chatId), joinedAt: now, lastSeenAt: now, withdrawnAt: null, ...inReach }
  return await tx.person.update({
    where: { id: personId },
    data: { ...reach, ...(phone !== null && { phone }) },
  })
}

/** Writes down that a person has just written and sends what they missed; false for one who has just taken the consent back. */
export async function markSeen(db: AnyDb, personId: number, chatId: number, now: Date): Promise<boolean> {
  const { count } = await db.person.updateMany({
    where: { id: personId, telegramId: BigInt(chatId) },
    data: { lastSeenAt: now, ...inReach },
  })
  if (count === 1) await deliverMissed(db, personId, chatId, now)
  return count === 1
}

/** Writes down that a chat was closed to the bot, or is open again: then what was missed meanwhile comes. */
export async function setReach(tx: AnyDb, chatId: number, blocked: boolean, now: Date): Promise<void> {
  const where = { telegramId: BigInt(chatId) }
  const reach = blocked
    ? { unreachableAt: now, unreachableCause: 'blocked' }
    : { lastSeenAt: now, ...inReach }
  await tx.person.updateMany({ where, data: reach })
  const person = blocked ? null : await tx.person.findUnique({ where, select: { id: true } })
  if (person) await deliverMissed(tx, person.id, chatId, now)
}

/** Switches the language in which the bot speaks to a person. */
export async function setLanguage(tx: AnyDb, personId: number, language: Language, now: Date): Promise<void> {
  const where = { id: personId, language: { not: language } }
  const { count } = await tx.person.updateMany({ where, data: { language } })
  // who chooses what they have already has done nothing
  if (count === 0) return
  await audit(tx, now, { action: 'language.change', actorId: personId, personId, after: { language } })
}

/** The person can no longer be written to: they took their consent back. */
export async function closeChat(tx: AnyDb, personId: number, now: Date): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: { telegramId: null, withdrawnAt: now, ...inReach },
  })
}

/** How many of these people have no chat in which they could be told anything. */
export async function countWithoutChat(db: AnyDb, personIds: readonly number[]): Promise<number> {
  return await db.person.count({ where: { id: { in: [...personIds] }, telegramId: null } })
}

/** Corrects what is known of a person. */
export async function correctPerson(
  tx: AnyDb,
  personId: number,
  corrected: { name: string } | { phone: string | null },
): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: corrected })
}

/** From now on (or, without a moment, no longer) the person gets no announcements. */
export async function setRestricted(tx: AnyDb, personId: number, at: Date | null): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { restrictedAt: at } })
}

/** Leaves of these people a number instead of a name, and nothing by which they could be reached. */
export async function pseudonymise(
  tx: AnyDb,
  ids: readonly number[],
  pseudonym: string,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Person" SET name = ${pseudonym}::text || ' ' || id, phone = NULL, "telegramId" = NULL, "erasedAt" = ${now},
      "unreachableAt" = NULL, "unreachableCause" = NULL
    WHERE id = ANY(${ids as number[]}::int[]) AND "erasedAt" IS NULL`
}

/** Notes whom Telegram said to be out of reach since they were last seen, from the deliveries that failed lately. */
export async function markUnreachable(db: AnyDb, causes: readonly string[], since: Date): Promise<number> {
  return await db.$executeRaw`
    UPDATE "Person" p SET "unreachableAt" = d."failedAt", "unreachableCause" = d.cause
    FROM (SELECT DISTINCT ON ("personId") "personId", "failedAt", cause FROM "Delivery"
          WHERE "failedAt" >= ${since} AND cause = ANY(${causes as string[]})
          ORDER BY "personId", "failedAt" DESC) d
    WHERE p.id = d."personId" AND p."telegramId" IS NOT NULL AND p."unreachableAt" IS NULL
      AND d."failedAt" > GREATEST(p."lastSeenAt", p."joinedAt")`
}

const inReach = { unreachableAt: null, unreachableCause: null }

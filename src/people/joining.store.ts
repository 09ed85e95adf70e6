import { randomBytes } from 'node:crypto'
import type { AnyDb, Tx } from '../database/client.ts'
import { Prisma, type JoinCode, type Person, type Unit } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import { audit } from './audit.store.ts'
import { afterMiss, barredUntil, codeFrom, codeLastsDays, whoIsMeant } from './joining.rules.ts'
import { addMembership } from './memberships.store.ts'
import { createPerson, openChat } from './persons.store.ts'
import { handOver } from './staff/handover.ts'

export type NewCode = {
  unitId: number
  role: Role
  maxUses: number
  createdById: number | null
  lastsDays?: number
}
export type CodeWithUnit = JoinCode & { unit: Unit }

/** Makes a code that lets people join a unit in a role. */
export async function createCode(
  tx: AnyDb,
  { lastsDays = codeLastsDays, ...code }: NewCode,
  now: Date,
): Promise<JoinCode> {
  return await tx.joinCode.create({ data: { ...code, ...drawn(now, lastsDays) } })
}

/** Makes a code for the teachers of each of these schools, and writes down that it was made. */
export async function createSchoolCodes(
  tx: Tx,
  schools: readonly { unitId: number; maxUses: number }[],
  createdById: number | null,
  now: Date,
): Promise<JoinCode[]> {
  const data = schools.map(school => ({
    ...school,
    role: 'teacher' as const,
    createdById,
    ...drawn(now, codeLastsDays),
  }))
  const deeds = schools.map(({ unitId, maxUses }) => ({
    action: 'code.create',
    actorId: createdById,
    unitId,
    after: { role: 'teacher', uses: maxUses },
  }))
  await audit(tx, now, ...deeds)
  return await tx.joinCode.createManyAndReturn({ data })
}

/** Makes an invitation for each of these people who has neither joined nor an open one; returns who got one. */
export async function createInvitations(
  tx: Tx,
  people: readonly { personId: number; unitId: number; role: Role }[],
  createdById: number | null,
  now: Date,
): Promise<number[]> {
  const free = await withoutInvitation(
    tx,
    people.map(({ personId }) => personId),
    now,
  )
  const rows = people
    .filter(({ personId }) => free.has(personId))
    .map(({ personId, unitId, role }) => ({ personId, unitId, role, code: codeFrom(randomBytes(8)) }))
  const { createdAt, expiresAt } = drawn(now, codeLastsDays)
  // in one statement, and past the ORM: it takes ten times as long for ten thousand people
  await tx.$executeRaw`
    INSERT INTO "JoinCode" ("personId", "unitId", role, code, "maxUses", "createdById", "createdAt", "expiresAt")
    SELECT r."personId", r."unitId", r.role, r.code, 1, ${createdById}::int, ${createdAt}::timestamp, ${expiresAt}::timestamp
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("personId" int, "unitId" int, role "Role", code text)`
  return [...free]
}

/** Who of these people has neither joined nor an open invitation; they are held, so that two who invite at once make one. */
async function withoutInvitation(tx: Tx, ids: number[], now: Date): Promise<Set<number>> {
  const free = await tx.$queryRaw<{ id: number }[]>`
    SELECT p.id FROM "Person" p WHERE p.id = ANY(${ids}::int[]) AND p."telegramId" IS NULL ORDER BY p.id FOR UPDATE`
  const open = await tx.$queryRaw<{ personId: number }[]>`
    SELECT c."personId" FROM "JoinCode" c WHERE c."personId" = ANY(${ids}::int[]) AND ${isOpen(now)}`
  const invited = new Set(open.map(({ personId }) => personId))
  return new Set(free.map(({ id }) => id).filter(id => !invited.has(id)))
}

/** Takes back the open invitations of these people that are no newer than one; returns whose they were. */
export async function revokeInvitations(
  tx: Tx,
  { personIds, upTo }: { personIds: readonly number[]; upTo: number },
  now: Date,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ personId: number }[]>`
    UPDATE "JoinCode" c SET "revokedAt" = ${now}::timestamp
    WHERE c."personId" = ANY(${personIds as number[]}::int[]) AND c.id <= ${upTo} AND ${isOpen(now)}
    RETURNING c."personId"`
  return rows.map(({ personId }) => personId)
}

const isOpen = (now: Date) =>
  Prisma.sql`c."revokedAt" IS NULL AND c.uses < c."maxUses" AND c."expiresAt" > ${now}::timestamp`

const drawn = (now: Date, lastsDays: number) => ({
  code: codeFrom(randomBytes(8)),
  createdAt: now,
  expiresAt: new Date(now.getTime() + lastsDays * 24 * 60 * 60 * 1000),
})

/** A code with the unit it leads to. */
export async function findCode(db: AnyDb, code: string): Promise<CodeWithUnit | null> {
  return await db.joinCode.findUnique({ where: { code }, include: { unit: true } })
}

/** A code by its id, for a form that was opened with it. */
export async function readCodeById(db: AnyDb, id: number): Promise<CodeWithUnit | null> {
  return await db.joinCode.findUnique({ where: { id }, include: { unit: true } })
}

/** From when this chat may try codes again, or null if it may now. */
export async function barred(db: AnyDb, chatId: number, now: Date): Promise<Date | null> {
  return barredUntil(await db.joinGuess.findUnique({ where: { chatId: BigInt(chatId) } }), now)
}

/** Counts one wrong code against a chat, one after the other though many come at once. */
export async function countMiss(tx: Tx, chatId: number, now: Date): Promise<void> {
  const where = { chatId: BigInt(chatId) }
  await tx.joinGuess.createMany({ data: [{ ...where, misses: 0, since: now }], skipDuplicates: true })
  const [tried] = await tx.$queryRaw<{ misses: number; since: Date }[]>`
    SELECT misses, since FROM "JoinGuess" WHERE "chatId" = ${where.chatId} FOR UPDATE`
  await tx.joinGuess.update({ where, data: afterMiss(tried ?? null, now) })
}

/** Lets nobody in any more with the codes of these units. */
export async function revokeCodesOf(tx: Tx, unitIds: readonly number[], now: Date): Promise<void> {
  await tx.joinCode.updateMany({
    where: { unitId: { in: [...unitIds] }, revokedAt: null },
    data: { revokedAt: now },
  })
}

/** Forgets which codes these chats have tried. */
export async function forgetGuesses(tx: AnyDb, chatIds: readonly bigint[]): Promise<void> {
  await tx.joinGuess.deleteMany({ where: { chatId: { in: [...chatIds] } } })
}

/** Takes one use of a code, unless the last has just been taken by somebody else. */
export async function useCode(tx: Tx, { id, maxUses }: JoinCode): Promise<boolean> {
  const { count } = await tx.joinCode.updateMany({
    where: { id, uses: { lt: maxUses }, revokedAt: null },
    data: { uses: { increment: 1 } },
  })
  return count === 1
}

export type Joiner = { chatId: number; personId: number | null; name: string; phone: string | null }

/** Makes the person of a chat a member: somebody known, somebody on the roster of that unit, or somebody new. */
export async function admit(
  tx: Tx,
  { code, joiner, now }: { code: JoinCode; joiner: Joiner; now: Date },
): Promise<Person> {
  const known = joiner.personId ?? (await onRoster(tx, code, joiner))
  const personId = known ?? (await createPerson(tx, joiner.name))
  const { unitId, role, createdById: by } = code
  if (role !== 'principal') await addMembership(tx, { personId, unitId, role }, now)
  const person = await openChat(tx, personId, joiner, now)
  // the drafts of the one before go to the chat, so it is opened first
  if (role === 'principal') await handOver(tx, { unitId, to: personId, by, now })
  return person
}

/** Somebody of that name and role whom the unit expects and who has no chat yet. */
async function onRoster(tx: Tx, { unitId, role }: JoinCode, joiner: Joiner): Promise<number | null> {
  const expected = await tx.membership.findMany({
    where: { unitId, role, endedAt: null, person: { telegramId: null } },
    select: { person: { select: { id: true, name: true, phone: true } } },
  })
  return whoIsMeant(
    expected.map(({ person }) => person),
    joiner,
  )
}

import { randomBytes } from 'node:crypto'
import type { AnyDb, Tx } from '../database/client.ts'
import type { JoinCode, Person, Unit } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import { sameWords } from '../lib/vietnamese/fold.ts'
import { afterMiss, barredUntil, codeFrom, codeLastsDays } from './joining.rules.ts'
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
  const expiresAt = new Date(now.getTime() + lastsDays * 24 * 60 * 60 * 1000)
  return await tx.joinCode.create({
    data: { ...code, code: codeFrom(randomBytes(8)), createdAt: now, expiresAt },
  })
}

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
  const known = joiner.personId ?? (await onRoster(tx, code, joiner.name))
  const personId = known ?? (await createPerson(tx, joiner.name))
  const { unitId, role, createdById: by } = code
  if (role !== 'principal') await addMembership(tx, { personId, unitId, role }, now)
  const person = await openChat(tx, personId, joiner, now)
  // the drafts of the one before go to the chat, so it is opened first
  if (role === 'principal') await handOver(tx, { unitId, to: personId, by, now })
  return person
}

/** Somebody of that name and role whom the unit expects and who has no chat yet. */
async function onRoster(tx: Tx, { unitId, role }: JoinCode, name: string): Promise<number | null> {
  const expected = await tx.membership.findMany({
    where: { unitId, role, endedAt: null, person: { telegramId: null } },
    select: { person: { select: { id: true, name: true } } },
  })
  const same = expected.filter(({ person }) => sameWords(person.name, name))
  return same.length === 1 ? same[0]!.person.id : null
}

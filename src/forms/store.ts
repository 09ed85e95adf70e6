import type { AnyDb } from '../database/client.ts'
import { remembering, type Handling } from '../database/handled.ts'
import { query } from '../database/query.ts'
import { Prisma } from '../generated/client.ts'
import { readState, type State } from './state.ts'

/** What somebody has answered so far of a form about a subject. */
export type Draft = {
  readonly id: number
  readonly chatId: number
  readonly form: string
  readonly subject: unknown
  readonly state: State
  readonly revision: number
  readonly parkedAt: Date | null
}

/** What a conditional write came to: `handled` when this update had its effect before, `changed` when the draft is another by now. */
export type Saved = 'saved' | 'handled' | 'changed'

/** Opens the chat's draft of a form about a subject, a new one or the one there is, and parks any other. */
export async function beginDraft(
  db: AnyDb,
  { chatId, form, subject }: Pick<Draft, 'chatId' | 'form' | 'subject'>,
  now: Date,
): Promise<Draft> {
  const about = JSON.stringify(subject)
  const rows = await db.$queryRaw<Row[]>`
    WITH parked AS (
      UPDATE "Draft" SET "parkedAt" = ${now}
      WHERE "chatId" = ${BigInt(chatId)} AND "parkedAt" IS NULL AND NOT (form = ${form} AND subject = ${about}))
    INSERT INTO "Draft" AS d ("chatId", form, subject, state, "createdAt", "updatedAt")
    VALUES (${BigInt(chatId)}, ${form}, ${about}, '{"answers":{}}', ${now}, ${now})
    ON CONFLICT ("chatId", form, subject) DO UPDATE SET "parkedAt" = NULL, "updatedAt" = ${now}
    RETURNING ${columns}`
  return draftOf(rows[0]!)
}

/** The draft with this number, if it belongs to this chat. */
export const readDraft = async (db: AnyDb, id: number, chatId: number): Promise<Draft | null> =>
  (await select(db, Prisma.sql`id = ${id} AND "chatId" = ${BigInt(chatId)}`))[0] ?? null

/** The same, held until the end of the transaction. */
export const holdDraft = async (tx: AnyDb, id: number, chatId: number): Promise<Draft | null> =>
  (await select(tx, Prisma.sql`id = ${id} AND "chatId" = ${BigInt(chatId)}`, Prisma.sql`FOR UPDATE`))[0] ??
  null

/** The draft that takes what is typed in a chat. */
export async function readActive(db: AnyDb, chatId: number): Promise<Draft | null> {
  const rows = await query<{ draft: Row | null }>(db, Prisma.sql`SELECT ${selectActive(chatId)} AS draft`)
  return rows[0]?.draft ? draftOf(rows[0].draft) : null
}

/** The same as part of a larger statement. */
export const selectActive = (chatId: number): Prisma.Sql => Prisma.sql`
  (SELECT row_to_json(d) FROM "Draft" d WHERE d."chatId" = ${BigInt(chatId)} AND d."parkedAt" IS NULL
   ORDER BY d."updatedAt" DESC, d.id DESC LIMIT 1)`

/** All drafts of a chat, the latest first. */
export const readDrafts = (db: AnyDb, chatId: number): Promise<Draft[]> =>
  select(db, Prisma.sql`"chatId" = ${BigInt(chatId)}`)

/** Makes a draft the one that takes what is typed, and parks any other of the chat. */
export async function activate(db: AnyDb, { id, chatId }: Draft, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE "Draft" SET "parkedAt" = CASE WHEN id = ${id} THEN NULL ELSE ${now}::timestamp END
    WHERE "chatId" = ${BigInt(chatId)} AND (id = ${id} OR "parkedAt" IS NULL)`
}

/** Deletes a draft that has been sent. */
export async function deleteDraft(tx: AnyDb, id: number): Promise<void> {
  await tx.draft.delete({ where: { id } })
}

/** Puts a draft aside. */
export async function park(db: AnyDb, { id }: Draft, now: Date): Promise<void> {
  await db.$executeRaw`UPDATE "Draft" SET "parkedAt" = ${now} WHERE id = ${id} AND "parkedAt" IS NULL`
}

/** Stores a turn and remembers its update, both or neither, if the draft is still the one that was read. */
export function saveDraft(
  db: AnyDb,
  draft: Draft,
  { state, parkedAt }: Pick<Draft, 'state' | 'parkedAt'>,
  now: Date,
  handling?: Handling,
): Promise<Saved> {
  const update = Prisma.sql`
    UPDATE "Draft" d SET state = ${JSON.stringify(state)}::jsonb, revision = d.revision + 1,
      "parkedAt" = ${parkedAt}::timestamp, "updatedAt" = ${now}::timestamp
    FROM held WHERE d.id = held.id`
  return changing(db, draft, update, now, handling)
}

/** Deletes a draft under the same condition. */
export const dropDraft = (db: AnyDb, draft: Draft, now: Date, handling?: Handling): Promise<Saved> =>
  changing(db, draft, Prisma.sql`DELETE FROM "Draft" d USING held WHERE d.id = held.id`, now, handling)

// the update is remembered only by whoever holds the draft: else an answer that has to be tried again would seem handled
async function changing(
  db: AnyDb,
  { id, revision }: Draft,
  change: Prisma.Sql,
  now: Date,
  handling?: Handling,
) {
  const seen = handling ? remembering(handling, now, Prisma.sql`FROM held`) : Prisma.sql`SELECT FROM held`
  const returning = handling ? Prisma.sql`RETURNING 1` : Prisma.empty
  const rows = await query<{ held: boolean; done: boolean }>(
    db,
    Prisma.sql`
    WITH held AS (SELECT id FROM "Draft" WHERE id = ${id} AND revision = ${revision} FOR UPDATE),
      seen AS (${seen} ${returning}),
      done AS (${change} AND EXISTS (SELECT FROM seen) RETURNING d.id)
    SELECT EXISTS (SELECT FROM held) AS held, EXISTS (SELECT FROM done) AS done`,
  )
  const { held, done } = rows[0]!
  return done ? 'saved' : held ? 'handled' : 'changed'
}

export type Row = Omit<Draft, 'chatId' | 'subject' | 'state'> & {
  chatId: bigint | number
  subject: string
  state: unknown
}

const columns = Prisma.sql`id, "chatId", form, subject, state, revision, "parkedAt"`

async function select(db: AnyDb, where: Prisma.Sql, hold = Prisma.empty): Promise<Draft[]> {
  const rows = await query<Row>(
    db,
    Prisma.sql`
    SELECT ${columns} FROM "Draft" WHERE ${where} ORDER BY "updatedAt" DESC, id DESC ${hold}`,
  )
  return rows.map(draftOf)
}

/** A draft as it stands in the database. */
export const draftOf = ({ chatId, subject, state, ...row }: Row): Draft => ({
  ...row,
  chatId: Number(chatId),
  subject: JSON.parse(subject),
  state: readState(state),
})

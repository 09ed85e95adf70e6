import type { AnyDb } from '../database/client.ts'
import { rememberingAll, type Handling } from '../database/handled.ts'
import { query } from '../database/query.ts'
import { together } from '../database/together.ts'
import { Prisma } from '../generated/client.ts'
import { emptyState, readState, type State } from './state.ts'

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

/** Opens the chat's draft of a form about a subject, a new one with this state or the one there is, and parks any other. */
export async function beginDraft(
  db: AnyDb,
  about: Pick<Draft, 'chatId' | 'form' | 'subject'> & { state?: State; unitId: number | null },
  now: Date,
): Promise<Draft> {
  const { chatId, form, unitId } = about
  const [subject, state] = [about.subject, about.state ?? emptyState].map(each => JSON.stringify(each))
  const rows = await db.$queryRaw<Row[]>`
    WITH parked AS (
      UPDATE "Draft" SET "parkedAt" = ${now}
      WHERE "chatId" = ${BigInt(chatId)} AND "parkedAt" IS NULL AND NOT (form = ${form} AND subject = ${subject}))
    INSERT INTO "Draft" AS d ("chatId", form, subject, state, "unitId", "createdAt", "updatedAt")
    VALUES (${BigInt(chatId)}, ${form}, ${subject}, ${state}::jsonb, ${unitId}, ${now}, ${now})
    ON CONFLICT ("chatId", form, subject) DO UPDATE SET "parkedAt" = NULL, "unitId" = ${unitId}, "updatedAt" = ${now}
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

/** The drafts with these numbers, held until the end of the transaction. */
export const holdDrafts = (tx: AnyDb, ids: readonly number[]): Promise<Draft[]> =>
  select(tx, Prisma.sql`id = ANY(${ids}::int[])`, Prisma.sql`FOR UPDATE`)

/** The draft that takes what is typed in a chat. */
export async function readActive(db: AnyDb, chatId: number): Promise<Draft | null> {
  const rows = await query<{ draft: Row | null }>(
    db,
    Prisma.sql`SELECT ${selectActive(Prisma.sql`${BigInt(chatId)}`)} AS draft`,
  )
  return rows[0]?.draft ? draftOf(rows[0].draft) : null
}

/** The same as part of a larger statement. */
export const selectActive = (chat: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT row_to_json(d) FROM "Draft" d WHERE d."chatId" = ${chat} AND d."parkedAt" IS NULL
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
  // it may be gone with all others of its chat
  await tx.draft.deleteMany({ where: { id } })
}

/** Deletes everything that these chats have begun. */
export async function deleteDraftsOf(tx: AnyDb, chatIds: readonly bigint[]): Promise<void> {
  await tx.draft.deleteMany({ where: { chatId: { in: [...chatIds] } } })
}

/** Gives a draft to another chat, put aside there until its new owner opens it. */
export async function moveDraft(
  tx: AnyDb,
  { id, chatId: fromChatId, state }: Draft,
  chatId: number,
  now: Date,
): Promise<void> {
  const data = { chatId, fromChatId, state: state as object, revision: { increment: 1 }, parkedAt: now }
  await tx.draft.update({ where: { id }, data })
}

/** Gives a draft other answers, which came in one piece, and puts it aside. */
export async function refill(tx: AnyDb, { id }: Draft, state: State, now: Date): Promise<void> {
  const data = { state: state as object, revision: { increment: 1 }, parkedAt: now }
  await tx.draft.update({ where: { id }, data })
}

/** Whether a draft was this chat's before it was handed over. */
export const wasHandedOver = async (db: AnyDb, id: number, fromChatId: number): Promise<boolean> =>
  (await db.draft.count({ where: { id, fromChatId } })) > 0

/** Puts a draft aside. */
export async function park(db: AnyDb, { id }: Draft, now: Date): Promise<void> {
  await db.$executeRaw`UPDATE "Draft" SET "parkedAt" = ${now} WHERE id = ${id} AND "parkedAt" IS NULL`
}

/** What a conditional write came to: `handled` when this update had its effect before, `changed` when the draft is another by now. */
export type Saved = 'saved' | 'handled' | 'changed'

/** What a turn leaves of a draft: what it now is, or nothing. */
export type Change = Pick<Draft, 'state' | 'parkedAt'> | 'dropped'

type Turn = { draft: Draft; change: Change; now: Date; handling: Handling | undefined }

/** Stores a turn and remembers its update, both or neither, if the draft is still the one that was read. */
export function saveTurn(
  db: AnyDb,
  draft: Draft,
  change: Change,
  now: Date,
  handling?: Handling,
): Promise<Saved> {
  let save = savers.get(db)
  if (!save) savers.set(db, (save = saverOf(db)))
  return save({ draft, change, now, handling })
}

const savers = new WeakMap<AnyDb, (turn: Turn) => Promise<Saved>>()

const saverOf = (db: AnyDb) =>
  together<Turn, Saved>(
    turns => saveAll(db, turns),
    ({ draft }) => draft.id,
  )

// the update is remembered only by whoever holds the draft: else an answer that has to be tried again would seem handled
async function saveAll(db: AnyDb, turns: readonly Turn[]): Promise<Saved[]> {
  const rows = await query<{ held: boolean; done: boolean }>(
    db,
    Prisma.sql`
    WITH turn AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(turns.map(rowOf))}::jsonb) AS t(nth int, id int, revision int,
        state jsonb, "parkedAt" timestamp, dropped boolean, now timestamp, "updateId" bigint, by text)),
      held AS (SELECT turn.* FROM turn JOIN "Draft" d ON d.id = turn.id AND d.revision = turn.revision
        ORDER BY d.id FOR UPDATE OF d),
      seen AS (${rememberingAll(Prisma.sql`held`)}),
      fresh AS (SELECT * FROM held WHERE "updateId" IS NULL OR "updateId" IN (SELECT "updateId" FROM seen)),
      dropped AS (DELETE FROM "Draft" d USING fresh WHERE d.id = fresh.id AND fresh.dropped RETURNING d.id),
      saved AS (UPDATE "Draft" d SET state = fresh.state, revision = d.revision + 1, "parkedAt" = fresh."parkedAt",
          "updatedAt" = fresh.now
        FROM fresh WHERE d.id = fresh.id AND NOT fresh.dropped RETURNING d.id)
    SELECT EXISTS (SELECT FROM held WHERE held.id = turn.id) AS held,
      turn.id IN (SELECT id FROM saved UNION ALL SELECT id FROM dropped) AS done
    FROM turn ORDER BY nth`,
  )
  return rows.map(({ held, done }) => (done ? 'saved' : held ? 'handled' : 'changed'))
}

const rowOf = ({ draft: { id, revision }, change, now, handling }: Turn, nth: number) => ({
  nth,
  id,
  revision,
  ...(change === 'dropped' ? { dropped: true } : { ...change, dropped: false }),
  now,
  ...handling,
})

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

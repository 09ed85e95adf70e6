import { connectClient, openDatabase, type Db } from '../src/database/client.ts'
import { memoryDatabase } from './database/memory.ts'
import { workerDatabase } from './database/server.ts'

export type TestDatabase = {
  db: Db
  kind: 'embedded' | 'server'
  /** Takes every row away and numbers again from one. */
  reset: () => Promise<void>
}

/** A PostgreSQL server on which the suite runs instead of the embedded database. */
export const serverUrl = process.env['TEST_DATABASE_URL'] || undefined

/** For what is opened in a test and has nothing to say. */
export const silent = { info() {}, warn() {} }

let opened: Promise<TestDatabase> | undefined

/** The migrated database of this worker, made at the first call: in memory, or on the server of TEST_DATABASE_URL. */
export function testDatabase(): Promise<TestDatabase> {
  return (opened ??= open())
}

async function open(): Promise<TestDatabase> {
  const db = serverUrl ? await openOnServer(serverUrl) : connectClient((await memoryDatabase()).pool)
  const sql = await resetSql(db)
  const reset = async () => void (await db.$executeRawUnsafe(sql))
  return { db, kind: serverUrl ? 'server' : 'embedded', reset }
}

// all in one statement, at whose end the rows may no longer miss each other; TRUNCATE takes ten times as long
async function resetSql(db: Db): Promise<string> {
  const rows = await db.$queryRaw<{ tables: string[]; sequences: string[] }[]>`
    SELECT ARRAY(SELECT format('%I', tablename) FROM pg_tables
                 WHERE schemaname = 'public' AND tablename <> '_prisma_migrations') AS tables,
      ARRAY(SELECT format('%I', sequencename) FROM pg_sequences WHERE schemaname = 'public') AS sequences`
  const { tables = [], sequences = [] } = rows[0] ?? {}
  const deletes = tables.map((table, i) => `d${i} AS (DELETE FROM ${table})`).join(', ')
  return `WITH ${deletes} SELECT ${sequences.map(name => `setval('${name}', 1, false)`).join(', ')}`
}

async function openOnServer(url: string): Promise<Db> {
  const { db } = await openDatabase({ url: await workerDatabase(url), dir: '', log: silent })
  return db
}

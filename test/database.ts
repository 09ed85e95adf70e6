import { connectClient, type Db } from '../src/database/client.ts'
import { migrate } from '../prisma/migrate.ts'
import { memoryPool } from './database/memory.ts'
import { serverPool } from './database/server.ts'

export type TestDatabase = { db: Db; kind: 'embedded' | 'server'; reset: () => Promise<void> }

let opened: Promise<TestDatabase> | undefined

/** The worker's migrated database, made at the first call: in memory, or on the server of TEST_DATABASE_URL. */
export function testDatabase(): Promise<TestDatabase> {
  return (opened ??= open())
}

async function open(): Promise<TestDatabase> {
  const url = process.env['TEST_DATABASE_URL']
  const pool = url ? await serverPool(url) : await memoryPool()
  await migrate(pool)
  const db = connectClient(pool)
  const rows = await db.$queryRaw<{ tablename: string }[]>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const tables = rows.map(row => `"${row.tablename}"`).join(', ')
  const reset = async () => {
    await db.$executeRawUnsafe(`TRUNCATE ${tables} RESTART IDENTITY CASCADE`)
  }
  return { db, kind: url ? 'server' : 'embedded', reset }
}

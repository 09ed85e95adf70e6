import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { migrate } from '../../prisma/migrate.ts'
import { PrismaClient, type Prisma } from '../generated/client.ts'
import { queryDirectly } from './query.ts'
import { statementNames } from './statements.ts'

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient
/** What a store function takes, so that inside a transaction it is the same call. */
export type AnyDb = Db | Tx

/** The few words that the database says to the log. */
export type DatabaseLog = { info(message: string): void; warn(message: string): void }

export type Database = { db: Db; kind: 'embedded' | 'server'; close: () => Promise<void> }

/** The connections of either kind. */
export type Opened = { pool: Pool; close: () => Promise<void> }

type Options = {
  /** A PostgreSQL server; without it the database is a folder. */
  url?: string | undefined
  /** The data folder, or `memory://` for a database that is gone when it closes. */
  dir: string
  log: DatabaseLog
  migrations?: string
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase({ url, dir, log, migrations }: Options): Promise<Database> {
  const opened = url === undefined ? await openEmbedded(dir, log) : await openServer(url, log)
  try {
    const names = await migrate(opened.pool, migrations)
    if (names.length > 0) log.info(`Applied migrations: ${names.join(', ')}`)
  } catch (error) {
    await opened.close()
    throw error
  }
  const db = connectClient(opened.pool)
  const close = async () => {
    await db.$disconnect()
    await opened.close()
  }
  return { db, kind: url === undefined ? 'embedded' : 'server', close }
}

/** Prisma's client on a pool of connections. */
export function connectClient(pool: Pool): Db {
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames('orm') }),
    // the default of two seconds loses transactions in a burst: on one connection they wait for each other
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  })
  queryDirectly(db, pool)
  return db
}

// each kind is loaded only when it is used: PGlite alone costs more than the rest of a start
async function openEmbedded(dir: string, log: DatabaseLog): Promise<Opened> {
  const embedded = await import('./embedded.ts')
  return embedded.openEmbedded(dir, log)
}

async function openServer(url: string, log: DatabaseLog): Promise<Opened> {
  const server = await import('./server.ts')
  return server.openServer(url, log)
}

import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Pool } from 'pg'
import type { DatabaseLog, Opened } from './client.ts'
import { DurableFolder, durableStart, renameDurably } from './durable.ts'
import { lockFolder } from './lock.ts'
import { keepConnections } from './pool.ts'
import { startUpkeep } from './upkeep.ts'

/** Opens the database that lives in a folder (or, for `memory://`, nowhere) and runs inside this process. */
export async function openEmbedded(dir: string, log: DatabaseLog): Promise<Opened> {
  if (dir === 'memory://') return opened(await embeddedPool({}))

  await mkdir(dir, { recursive: true })
  const unlock = await lockFolder(dir, log)
  try {
    const embedded = await openFolder(join(dir, 'database'), log)
    return opened(embedded, startUpkeep(embedded.pool, log), unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

export type Embedded = { pool: Pool; pglite: PGlite }

/** A pool whose single connection is a PostgreSQL running inside this process. */
export async function embeddedPool(options: PGliteOptions): Promise<Embedded> {
  const pglite = await PGlite.create(options)
  const { connection } = createPgConfig(pglite)
  const parse = connection.parse.bind(connection)
  // pg hands over the type parsers of Prisma's adapter where PGlite expects a list of type numbers
  connection.parse = query => parse({ ...query, types: [] })
  const sync = connection.sync.bind(connection)
  // without a pause in each query, a row of queries lets no timer and no other connection have a turn
  connection.sync = () => void setImmediate(sync)
  const config = { connection, max: 1, idleTimeoutMillis: 0 }
  return { pool: keepConnections(new Pool(config)), pglite }
}

const nothing = async () => {}

function opened({ pool, pglite }: Embedded, stopUpkeep = nothing, unlock = nothing): Opened {
  const close = async () => {
    await stopUpkeep()
    // waits for what is running, and for the last message of a query that failed
    await pool.query('SELECT')
    await pool.end()
    await pglite.close()
    await unlock()
  }
  return { pool, close }
}

async function openFolder(folder: string, log: DatabaseLog): Promise<Embedded> {
  if (!existsSync(folder)) await makeFolder(folder, log)
  const options = { fs: new DurableFolder(folder), startParams: durableStart }
  return embeddedPool(options).catch(async error => {
    const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => 'unknown')
    throw new Error(`The database in ${folder} (PostgreSQL ${version.trim()}) does not start`, {
      cause: error,
    })
  })
}

// under another name until it is whole and on the disk: after an interruption the next start just begins again
async function makeFolder(folder: string, log: DatabaseLog): Promise<void> {
  log.info(`Making a new database in ${folder}`)
  const unfinished = `${folder}.new`
  await rm(unfinished, { recursive: true, force: true })
  const pglite = await PGlite.create({ dataDir: unfinished })
  await pglite.close()
  await renameDurably(unfinished, folder)
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Pool } from 'pg'

/** Opens the database that lives in a folder (or, for `memory://`, nowhere) and runs inside this process. */
export async function openEmbedded(dir: string) {
  if (dir !== 'memory://') await mkdir(dir, { recursive: true })
  const { pool, pglite } = await embeddedPool(dir === 'memory://' ? {} : { dataDir: join(dir, 'database') })
  const close = async () => {
    await pool.end()
    await pglite.close()
  }
  return { pool, migrating: pool, migrated: async () => {}, close }
}

/** A pool whose single connection is a PostgreSQL running inside this process. */
export async function embeddedPool(options: PGliteOptions): Promise<{ pool: Pool; pglite: PGlite }> {
  const pglite = await PGlite.create(options)
  const { connection } = createPgConfig(pglite)
  const parse = connection.parse.bind(connection)
  // pg hands over the type parsers of Prisma's adapter where PGlite expects a list of type numbers
  connection.parse = query => parse({ ...query, types: [] })
  const config = { connection, max: 1, idleTimeoutMillis: 0 }
  return { pool: new Pool(config), pglite }
}

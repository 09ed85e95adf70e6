import { Pool } from 'pg'
import type { DatabaseLog } from './client.ts'

/** Connects to a PostgreSQL server. */
export async function openServer(url: string, _log: DatabaseLog) {
  const migrating = new Pool({ connectionString: url, max: 1 })
  const pool = new Pool({ connectionString: url, max: 10 })
  const close = async () => {
    await pool.end()
    if (!migrating.ended) await migrating.end()
  }
  return { pool, migrating, migrated: () => migrating.end(), close }
}

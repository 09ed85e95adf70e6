import type { Pool } from 'pg'
import type { DatabaseLog } from './client.ts'

const everyMs = 5 * 60_000

/** Does now and then what a server's background processes do and the embedded PostgreSQL, which has none, does not. */
export function startUpkeep(pool: Pool, log: DatabaseLog): () => Promise<void> {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = upkeep(pool).catch(error => log.warn(`The upkeep of the database failed: ${String(error)}`))
  }, everyMs)
  timer.unref()
  return () => {
    clearInterval(timer)
    return running
  }
}

/**
 * 1. Sweeps the tables that changed much, as autovacuum would.
 * 2. Writes a checkpoint, without which the log of changes grows for ever and a start after a crash reads all of it.
 */
export async function upkeep(pool: Pool): Promise<void> {
  // PostgreSQL counts changes on the side and brings them in when it finds time
  await pool.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ table: string }>(
    `SELECT format('%I', relname) AS table FROM pg_stat_user_tables
     WHERE n_mod_since_analyze > 500 + n_live_tup / 5`,
  )
  // one table at a time: the bot waits while the only connection sweeps
  for (const { table } of rows) await pool.query(`VACUUM (ANALYZE) ${table}`)
  await pool.query('CHECKPOINT')
}

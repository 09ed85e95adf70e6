import { expect, test } from 'vitest'
import { upkeep } from '../../src/database/upkeep.ts'
import { memoryDatabase } from './memory.ts'

test('upkeep sweeps what changed much and keeps the log of changes short', async () => {
  const { pool, pglite } = await memoryDatabase()
  await pool.query(
    `CREATE TABLE busy (id int, note text); INSERT INTO busy SELECT i, 'x' FROM generate_series(1, 2000) i`,
  )
  for (let i = 0; i < 5; i++) await pool.query(`UPDATE busy SET note = repeat('${i}', 500)`)
  const state = async () => {
    await pool.query('SELECT pg_stat_force_next_flush()')
    const { rows } = await pool.query<{ dead: number; written: number }>(
      `SELECT n_dead_tup::int AS dead, (pg_current_wal_lsn() - redo_lsn)::int AS written
       FROM pg_stat_user_tables, pg_control_checkpoint() WHERE relname = 'busy'`,
    )
    return rows[0] ?? { dead: 0, written: 0 }
  }
  const before = await state()
  await upkeep(pool)
  const after = await state()
  await pglite.close()
  expect(before.dead).toBeGreaterThan(2000)
  expect(before.written).toBeGreaterThan(1_000_000)
  expect(after.dead).toBe(0)
  expect(after.written).toBeLessThan(10_000)
})

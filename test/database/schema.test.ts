import { expect, test } from 'vitest'
import { difference } from '../../prisma/difference.ts'
import { memoryDatabase } from './memory.ts'

test('the migrations make exactly the tables of schema.prisma (if not: npm run db -- what_changes)', async () => {
  const { pool, pglite } = await memoryDatabase()
  await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  expect(await difference(pool)).toBeNull()
  await pglite.close()
})

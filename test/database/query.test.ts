import { beforeEach, expect, test } from 'vitest'
import { query } from '../../src/database/query.ts'
import { statementNames } from '../../src/database/statements.ts'
import { Prisma } from '../../src/generated/client.ts'
import { testDatabase } from '../database.ts'

const { db, reset } = await testDatabase()
beforeEach(reset)

test('a statement past the ORM takes and gives the same values as through it', async () => {
  const at = new Date('2026-10-30T16:59:59.987Z')
  const sql = Prisma.sql`
    SELECT ${at}::timestamp AS at, ${9_007_199_254_740_993n}::bigint AS large, ${7}::int AS whole, ${null}::text AS nothing,
      ${'Đã xong; "tốt"'}::text AS words, ${true}::boolean AS yes, ${'{"a":[1,null]}'}::jsonb AS json, count(*) AS many,
      ARRAY['x', NULL] AS list, 1.5::double precision AS half, '{"b": 2}'::json AS text FROM "Person"`
  const [row] = await query<Record<string, unknown>>(db, sql)
  expect(row).toEqual((await db.$queryRaw<unknown[]>(sql))[0])
  expect(row).toMatchObject({
    at,
    large: 9_007_199_254_740_993n,
    json: { a: [1, null] },
    many: 0n,
    list: ['x', null],
  })
})

test('a statement in a transaction is part of it', async () => {
  const names = Prisma.sql`SELECT name FROM "Person"`
  const refused = db.$transaction(async tx => {
    await query(tx, Prisma.sql`INSERT INTO "Person" (name) VALUES ('Lan')`)
    expect(await query(tx, names)).toEqual([{ name: 'Lan' }])
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  expect(await query(db, names)).toEqual([])
})

test('a statement that fails says why and leaves the connection as it was', async () => {
  const wrong = Prisma.sql`SELECT ${1}::int / 0 AS nothing`
  for (let again = 0; again < 3; again += 1)
    await expect(query(db, wrong)).rejects.toThrow('division by zero')
  expect(await query(db, Prisma.sql`SELECT ${2}::int AS two`)).toEqual([{ two: 2 }])
})

test('a statement has one name as long as it is among the first few hundred, then none', () => {
  const nameOf = statementNames('s')
  expect(nameOf({ sql: 'SELECT 1' })).toBe(nameOf({ sql: 'SELECT 1' }))
  const names = Array.from({ length: 1000 }, (_, length) => nameOf({ sql: `SELECT ${length}` }))
  expect(new Set(names.slice(0, 500)).size).toBe(500)
  expect(names.at(-1)).toBe('')
})

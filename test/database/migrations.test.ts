import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, MigrationFailed } from '../../prisma/migrate.ts'
import { migrationsFolder } from '../../prisma/migrations.ts'
import { serverUrl } from '../database.ts'
import { memoryDatabase } from './memory.ts'
import { dropDatabase, emptyDatabase } from './server.ts'

const databaseName = `phong_trao_migrations_${process.pid}`

let folder = ''
let pool: Pool
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phong-trao-'))
  await cp(migrationsFolder, folder, { recursive: true })
  pool = serverUrl ? await serverPool(serverUrl) : (await memoryDatabase()).pool
  await migrate(pool, folder)
})
afterAll(async () => {
  await pool.end()
  if (serverUrl) await dropDatabase(serverUrl, databaseName)
  await rm(folder, { recursive: true })
})

const serverPool = async (url: string) =>
  new Pool({ connectionString: await emptyDatabase(url, databaseName), max: 1 })

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

async function tables(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'fruit%' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

test('an up-to-date database is left alone', async () => {
  expect(await migrate(pool, folder)).toEqual([])
})

test('a failing migration leaves the tables as they were and says which one and why', async () => {
  await write('30000101000000_good', 'CREATE TABLE fruit_good (id int)')
  await write(
    '30000102000000_bad',
    `CREATE TABLE fruit_bad (id int); INSERT INTO fruit_good VALUES ('x;y'::int);`,
  )
  const error = await migrate(pool, folder).catch((failed: unknown) => failed)
  expect(error).toBeInstanceOf(MigrationFailed)
  expect(String(error)).toContain('30000102000000_bad')
  expect(String(error)).toContain('invalid input syntax for type integer: "x;y"')
  expect(await tables()).toEqual(['fruit_good'])
})

test('a migration that failed is tried again as soon as it is repaired', async () => {
  await write('30000102000000_bad', 'CREATE TABLE fruit_repaired (id int)')
  expect(await migrate(pool, folder)).toEqual(['30000102000000_bad'])
  expect(await tables()).toEqual(['fruit_good', 'fruit_repaired'])
})

test('a semicolon inside a function does not cut a migration in pieces', async () => {
  await write(
    '30000103000000_function',
    `CREATE FUNCTION fruit() RETURNS int LANGUAGE plpgsql AS $$ BEGIN; RETURN 1; END $$`,
  )
  await expect(migrate(pool, folder)).rejects.toThrow('syntax error')
  await write(
    '30000103000000_function',
    `CREATE FUNCTION fruit() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$`,
  )
  expect(await migrate(pool, folder)).toEqual(['30000103000000_function'])
})

test('line ends do not make a migration another one, and any other change does', async () => {
  await write('30000104000000_lines', 'CREATE TABLE fruit_lines (\n  id int\n)')
  await migrate(pool, folder)
  await write('30000104000000_lines', 'CREATE TABLE fruit_lines (\r\n  id int\r\n)')
  expect(await migrate(pool, folder)).toEqual([])
  await write('30000104000000_lines', 'CREATE TABLE fruit_lines (id int)')
  await expect(migrate(pool, folder)).rejects.toThrow('30000104000000_lines: its text has changed')
})

test('a database of a newer program is refused', async () => {
  await rm(join(folder, '30000104000000_lines'), { recursive: true })
  await expect(migrate(pool, folder)).rejects.toThrow('30000104000000_lines: the database has it')
})

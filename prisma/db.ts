import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedPool } from '../src/database/embedded.ts'
import { startEngine } from './engine.ts'
import { asMigrationList, migrationsFolder, readMigrations } from './migrations.ts'

const usage = `npm run db -- what_changes      writes a migration for what changed in schema.prisma
npm run db -- init --anew       throws all migrations away and writes one (only before the first release)`

const anew = process.argv.includes('--anew')
const purpose = process.argv.slice(2).find(argument => /^[a-z0-9_]+$/.test(argument))

const sql = await difference()
if (sql === null) console.log('Nothing to do: the migrations already make the tables of schema.prisma.')
else if (purpose === undefined) console.log(usage)
else await write(purpose, sql)

async function difference(): Promise<string | null> {
  const content = await readFile(join(migrationsFolder, '../schema.prisma'), 'utf8')
  const migrations = anew ? [] : await readMigrations(migrationsFolder)
  const { pool, pglite } = await embeddedPool({})
  const client = await pool.connect()
  const { engine } = await startEngine(client)
  // where the engine undoes a migration that fails
  await client.query('BEGIN')
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'migrations', ...asMigrationList(migrationsFolder, migrations) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  await pglite.close()
  return exitCode === 2 ? stdout : null
}

async function write(name: string, script: string): Promise<void> {
  const digits = new Date().toISOString().replaceAll(/\D/g, '')
  const moment = anew ? `${digits.slice(0, 8)}000000` : digits.slice(0, 14)
  if (anew) await rm(migrationsFolder, { recursive: true })
  const folder = join(migrationsFolder, `${moment}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), script)
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  console.log(`Wrote ${folder}: read it; the next start applies it.`)
}

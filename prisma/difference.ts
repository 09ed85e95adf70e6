import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { startEngine } from './engine.ts'
import { asMigrationList, migrationsFolder, readMigrations } from './migrations.ts'

/**
 * The SQL that leads from the migrations (or from nothing) to schema.prisma; null where there is nothing to do.
 * The engine tries the migrations out in the database that it is given, which must be empty.
 */
export async function difference(empty: Pool, { anew = false } = {}): Promise<string | null> {
  const content = await readFile(join(migrationsFolder, '../schema.prisma'), 'utf8')
  const migrations = anew ? [] : await readMigrations(migrationsFolder)
  const client = await empty.connect()
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
  client.release()
  return exitCode === 2 ? stdout : null
}

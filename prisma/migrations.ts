import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm'

/** Where the project keeps its migrations, one folder each, named by moment and purpose. */
export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

export type Migration = { name: string; sql: string; checksum: string }

/** Reads the migrations of a folder in the order in which they are applied. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return Promise.all(names.toSorted().map(name => readMigration(folder, name)))
}

/** The migrations in the form that Prisma's engine expects. */
export function asMigrationList(folder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const text = await readFile(join(folder, name, 'migration.sql'), 'utf8')
  // git may check the file out with other line ends, and the checksum must not notice
  const sql = text.replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type { Pool } from 'pg'
import { asMigrationList, migrationsFolder, readMigrations, type Migration } from './migrations.ts'

/** A migration could not be applied; the database is as it was before that migration. */
export class MigrationFailed extends Error {
  readonly migration: string

  constructor(migration: string, reason: string, cause?: unknown) {
    super(`Migration ${migration}: ${reason}`, { cause })
    this.name = 'MigrationFailed'
    this.migration = migration
  }
}

/** Brings the database up to the migrations of the folder and names those applied; the pool has one connection. */
export async function migrate(pool: Pool, folder = migrationsFolder): Promise<string[]> {
  const wanted = await readMigrations(folder)
  const applied = await readApplied(pool)
  refuseOtherHistory(wanted, applied)
  const pending = wanted.filter(({ name }) => !applied.has(name))
  if (pending.length === 0) return []

  // loaded here because it takes longer than a start that has nothing to apply
  const { startEngine } = await import('./engine.ts')
  const engine = await startEngine(pool)
  for (const migration of pending) {
    await apply(pool, engine, folder, wanted.slice(0, wanted.indexOf(migration) + 1))
  }
  engine.free()
  return pending.map(({ name }) => name)
}

async function readApplied(pool: Pool): Promise<Map<string, string>> {
  const { rows } = await pool
    .query<{ migration_name: string; checksum: string }>(
      `SELECT migration_name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    .catch((error: { code?: string }) => {
      if (error.code === undefinedTable) return { rows: [] }
      throw error
    })
  return new Map(rows.map(row => [row.migration_name, row.checksum]))
}

const undefinedTable = '42P01'

function refuseOtherHistory(wanted: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const edited = wanted.find(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum)
  if (edited) throw new MigrationFailed(edited.name, 'its text has changed since it was applied')
  const names = new Set(wanted.map(({ name }) => name))
  const unknown = [...applied.keys()].find(name => !names.has(name))
  if (unknown) {
    throw new MigrationFailed(unknown, 'the database has it, this program does not: start the newer program')
  }
}

// one transaction holds the migration and the row that says it was applied, so that a kill leaves both or neither
async function apply(pool: Pool, engine: SchemaEngine, folder: string, upTo: Migration[]): Promise<void> {
  const name = upTo.at(-1)?.name ?? ''
  await pool.query('BEGIN')
  try {
    const migrationsList = asMigrationList(folder, upTo)
    await engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } })
    await pool.query('COMMIT')
  } catch (error) {
    await pool.query('ROLLBACK')
    throw new MigrationFailed(name, `${String(error)}; nothing of it was kept`, error)
  }
}

import type { Pool, PoolClient } from 'pg'
import type { Engine } from './engine.ts'
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

/** Brings the database up to the migrations of the folder and names those that it applied. */
export async function migrate(pool: Pool, folder = migrationsFolder): Promise<string[]> {
  const wanted = await readMigrations(folder)
  const applied = await readApplied(pool)
  refuseOtherHistory(wanted, applied)
  const pending = wanted.filter(({ name }) => !applied.has(name))
  if (pending.length > 0) await applyAll(pool, folder, wanted, pending)
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

async function applyAll(
  pool: Pool,
  folder: string,
  wanted: Migration[],
  pending: Migration[],
): Promise<void> {
  // loaded here because it takes longer than a start that has nothing to apply
  const { startEngine } = await import('./engine.ts')
  const client = await pool.connect()
  try {
    const started = await startEngine(client)
    for (const migration of pending) {
      await apply(client, started, folder, wanted.slice(0, wanted.indexOf(migration) + 1))
    }
  } finally {
    // the engine keeps the lock for which another process may be waiting to migrate
    await client.query('SELECT pg_advisory_unlock_all()')
    client.release()
  }
}

// one transaction holds the migration and the row that says it was applied, so that a kill leaves both or neither
async function apply(client: PoolClient, started: Engine, folder: string, upTo: Migration[]): Promise<void> {
  const migrationsList = asMigrationList(folder, upTo)
  await client.query('BEGIN')
  try {
    await started.engine.applyMigrations({
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    })
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const cause = started.explain(error)
    throw new MigrationFailed(upTo.at(-1)?.name ?? '', `${String(cause)}; nothing of it was kept`, cause)
  }
}

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { migrate } from '../../prisma/migrate.ts'
import { migrationsFolder, readMigrations } from '../../prisma/migrations.ts'
import { embeddedPool, type Embedded } from '../../src/database/embedded.ts'

/** A migrated database in memory, unpacked from a copy that is made once for each set of migrations. */
export async function memoryDatabase(): Promise<Embedded> {
  const copy = await copyPath()
  if (!existsSync(copy)) await makeCopy(copy)
  return embeddedPool({ loadDataDir: new Blob([await readFile(copy)]) })
}

async function copyPath(): Promise<string> {
  const hash = createHash('sha256')
  hash.update(await readFile(new URL('../package.json', import.meta.resolve('@electric-sql/pglite'))))
  for (const { checksum } of await readMigrations(migrationsFolder)) hash.update(checksum)
  const cache = fileURLToPath(new URL('../../node_modules/.cache/test-database/', import.meta.url))
  await mkdir(cache, { recursive: true })
  return `${cache}${hash.digest('hex').slice(0, 16)}.tar`
}

async function makeCopy(copy: string): Promise<void> {
  const { pool, pglite } = await embeddedPool({})
  await migrate(pool)
  const tar = await pglite.dumpDataDir('none')
  await pglite.close()
  // renamed when whole, because another worker may be making the same copy
  const part = `${copy}.${process.pid}.${Math.random()}`
  await writeFile(part, new Uint8Array(await tar.arrayBuffer()))
  await rename(part, copy)
}

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { migrate } from '../../prisma/migrate.ts'
import { migrationsFolder, readMigrations } from '../../prisma/migrations.ts'
import { embeddedPool, type Embedded } from '../../src/database/embedded.ts'

/** A migrated database in memory, unpacked from a copy that is made once for each set of migrations. */
export async function memoryDatabase(): Promise<Embedded> {
  return embeddedPool({ loadDataDir: await readCopy() })
}

/** Puts a migrated database into a data folder, where a process will find it as if it had made it: that takes a tenth of the time. */
export async function fillFolder(dataDir: string): Promise<void> {
  const folder = (await copyPath()).replace(/\.tar$/, '')
  if (!existsSync(folder)) {
    const part = partOf(folder)
    const pglite = await PGlite.create({ dataDir: part, loadDataDir: await readCopy() })
    await pglite.close()
    // another worker may have been faster
    await rename(part, folder).catch(() => rm(part, { recursive: true }))
  }
  await cp(folder, join(dataDir, 'database'), { recursive: true })
}

async function readCopy(): Promise<Blob> {
  const copy = await copyPath()
  if (!existsSync(copy)) await makeCopy(copy)
  return new Blob([await readFile(copy)])
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
  const part = partOf(copy)
  await writeFile(part, new Uint8Array(await tar.arrayBuffer()))
  await rename(part, copy)
}

/** What is being made is renamed when it is whole, because another worker may be making the same. */
const partOf = (copy: string): string => `${copy}.${process.pid}.${Math.random()}`

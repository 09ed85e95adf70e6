import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedPool } from '../src/database/embedded.ts'
import { difference } from './difference.ts'
import { migrationsFolder } from './migrations.ts'

const usage = `npm run db -- what_changes      writes a migration for what changed in schema.prisma
npm run db -- init --anew       throws all migrations away and writes one (only before the first release)`

const anew = process.argv.includes('--anew')
const purpose = process.argv.slice(2).find(argument => /^[a-z0-9_]+$/.test(argument))

const { pool, pglite } = await embeddedPool({})
const sql = await difference(pool, { anew })
await pglite.close()
if (sql === null) console.log('Nothing to do: the migrations already make the tables of schema.prisma.')
else if (purpose === undefined) console.log(usage)
else await write(purpose, sql)

async function write(name: string, script: string): Promise<void> {
  const digits = new Date().toISOString().replaceAll(/\D/g, '')
  const moment = anew ? `${digits.slice(0, 8)}000000` : digits.slice(0, 14)
  if (anew) await rm(migrationsFolder, { recursive: true, force: true })
  const folder = join(migrationsFolder, `${moment}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), script)
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  console.log(`Wrote ${folder}: read it; the next start applies it.`)
}

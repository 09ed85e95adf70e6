import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/database/client.ts'
import { serverUrl, silent } from '../database.ts'
import { dropDatabase, emptyDatabase } from './server.ts'

const onServer = test.runIf(serverUrl)
const name = `phong_trao_new_${process.pid}`
const newDatabase = () => emptyDatabase(serverUrl ?? '', name)
afterAll(async () => {
  if (serverUrl) await dropDatabase(serverUrl, name)
})

onServer('of bots that start together one makes the tables and the others wait for it', async () => {
  const url = await newDatabase()
  const start = () => openDatabase({ url, dir: '', log: silent })
  for (const { db, close } of await Promise.all([start(), start(), start()])) {
    const applied = await db.$queryRaw<{ times: bigint }[]>`
      SELECT count(*) AS times FROM _prisma_migrations GROUP BY migration_name`
    expect(applied.length).toBeGreaterThan(0)
    expect(new Set(applied.map(({ times }) => times))).toEqual(new Set([1n]))
    await close()
  }
})

onServer('a connection that the server ends costs its transaction, not the process', async () => {
  const { db, close } = await openDatabase({ url: await newDatabase(), dir: '', log: silent })
  const cut = db.$transaction(async tx => {
    await tx.person.create({ data: { name: 'Lan' } })
    const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
    await db.$queryRaw`SELECT pg_terminate_backend(${row?.pid})`
    await tx.person.create({ data: { name: 'Minh' } })
  })
  await expect(cut).rejects.toThrow()
  await db.person.create({ data: { name: 'Mai' } })
  expect(await db.person.findMany({ select: { name: true } })).toEqual([{ name: 'Mai' }])
  await close()
})

import { expect, onTestFinished, test } from 'vitest'
import { openServer } from '../../src/database/server.ts'
import { serverUrl, silent, testDatabase } from '../database.ts'
import { memoryDatabase } from './memory.ts'
import { workerDatabase } from './server.ts'

/** The connections of the database on which the suite runs. */
async function openPool() {
  if (serverUrl) return await openServer(await workerDatabase(serverUrl), silent)
  const { pool, pglite } = await memoryDatabase()
  return { pool, close: async () => (await pool.end(), await pglite.close()) }
}

/** What Node.js warns of from now on. */
function warnings(): string[] {
  const heard: string[] = []
  const hear = ({ message }: Error) => void heard.push(message)
  process.on('warning', hear)
  onTestFinished(() => void process.off('warning', hear))
  return heard
}

const later = () => new Promise(resolve => setImmediate(resolve))

test('what is asked of one connection at once is asked in its order, and a mistake stops nothing behind it', async () => {
  const { pool, close } = await openPool()
  onTestFinished(close)
  const heard = warnings()
  const client = await pool.connect()
  const asked = ['1', '2', 'nothing', '3'].map(what => client.query(`SELECT ${what} AS found`))
  const ends = await Promise.allSettled(asked)
  client.release()
  const found = ends.map(end => (end.status === 'fulfilled' ? end.value.rows[0].found : 'failed'))
  expect(found).toEqual([1, 2, 'failed', 3])
  await later()
  expect(heard).toEqual([])
})

test('the ORM may read several relations of a row in one transaction', async () => {
  const { db, reset } = await testDatabase()
  await reset()
  const heard = warnings()
  const { id: unitId } = await db.unit.create({ data: { kind: 'school', name: 'Trường' } })
  const { id: personId } = await db.person.create({ data: { name: 'Lan' } })
  await db.membership.create({ data: { personId, unitId, role: 'teacher' } })
  const include = { person: true, unit: true, team: true }
  const read = await db.$transaction(tx => tx.membership.findMany({ include }))
  expect(read).toMatchObject([{ person: { name: 'Lan' }, unit: { name: 'Trường' } }])
  await later()
  expect(heard).toEqual([])
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/database/client.ts'
import { silent } from '../database.ts'
import { depth } from '../depth.ts'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'phong-trao-'))
})
afterAll(() => rm(dir, { recursive: true }))

const open = () => openDatabase({ dir, log: silent })

/** Another process that opens the folder and inserts rows without end, and the lines in which it tells so. */
function startOther() {
  const script = fileURLToPath(new URL('other.ts', import.meta.url))
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const other = spawn(process.execPath, ['--import', 'tsx', script, dir], { stdio: [...stdio] })
  const lines = createInterface({ input: other.stdout })[Symbol.asyncIterator]()
  const nextLine = async () => (await lines.next()).value
  return { other, nextLine }
}

/** Kills the other process after it told of so many rows, and gives those. */
async function killAfter(rows: number): Promise<number[]> {
  const { other, nextLine } = startOther()
  expect(await nextLine()).toBe('open')
  const told: number[] = []
  while (told.length < rows) told.push(Number(await nextLine()))
  other.kill('SIGKILL')
  await once(other, 'exit')
  return told
}

test('what an interrupted first start left behind does not disturb the next', async () => {
  await mkdir(join(dir, 'database.new'))
  await writeFile(join(dir, 'database.new', 'PG_VERSION'), '18')
  const { db, close } = await open()
  expect(await db.person.count()).toBe(0)
  await close()
})

test('every commit waits for the disk', async () => {
  const { db, close } = await open()
  const { fsyncSync } = fs
  let count = 0
  fs.fsyncSync = file => {
    count++
    fsyncSync(file)
  }
  syncBuiltinESMExports()
  for (let i = 0; i < 20; i++) await db.person.create({ data: { name: 'Lan' } })
  fs.fsyncSync = fsyncSync
  syncBuiltinESMExports()
  await close()
  expect(count).toBeGreaterThanOrEqual(20)
})

test.for(depth([1, 30], [30, 1, 70]))(
  'kill -9 after %i rows loses none that was acknowledged',
  async rows => {
    const told = await killAfter(rows)
    const { db, close } = await open()
    const kept = await db.person.findMany({ where: { id: { in: told } }, orderBy: { id: 'asc' } })
    await close()
    expect(kept.map(({ id }) => id)).toEqual(told)
  },
)

test('a second process is told who holds the folder, and gets it at once when that one was killed', async () => {
  const { other, nextLine } = startOther()
  expect(await nextLine()).toBe('open')
  await expect(open()).rejects.toThrow(`is in use by process ${other.pid} on `)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const { close } = await open()
  const late = startOther()
  expect(await late.nextLine()).toContain(`is in use by process ${process.pid} on `)
  expect(await once(late.other, 'exit')).toEqual([1, null])
  await close()
})

test('a folder can be opened again as soon as it was closed, and not twice before', async () => {
  const { close } = await open()
  await expect(open()).rejects.toThrow(`is in use by process ${process.pid} on `)
  await close()
  const again = await open()
  await again.close()
})

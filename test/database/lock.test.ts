import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DatabaseInUse, lockFolder, type Holder } from '../../src/database/lock.ts'
import { thisProcess } from '../../src/database/process.ts'
import { silent } from '../database.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'phong-trao-'))
})
const unlocks: (() => Promise<void>)[] = []
afterEach(async () => {
  // a lock that is kept goes on touching its file
  for (const unlock of unlocks.splice(0)) await unlock()
  await rm(dir, { recursive: true })
})

const here = thisProcess()
const gone = { ...here, pid: spawnSync('true').pid }

/** Leaves the folder as a holder would that was killed. */
async function heldBy(holder: Partial<Holder>): Promise<void> {
  await mkdir(join(dir, 'database.lock'))
  const whole = { ...here, host: 'office', since: '2026-11-22T00:00:00.000Z', ...holder }
  await writeFile(join(dir, 'database.holder.json'), JSON.stringify(whole))
}

const outcome = (locking: Promise<() => Promise<void>>) =>
  locking.then(
    unlock => {
      unlocks.push(unlock)
      return 'locked'
    },
    error => (error instanceof DatabaseInUse ? 'in use' : String(error)),
  )

test('the lock of a process that is gone is taken over at once, by one process only', async () => {
  await heldBy(gone)
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcome(lockFolder(dir, silent))))
  expect(outcomes.toSorted()).toEqual(['in use', 'in use', 'in use', 'in use', 'locked'])
})

test('a process that was given the number of the holder is not taken for it', async () => {
  await heldBy({ ...here, startedAt: '1' })
  expect(await outcome(lockFolder(dir, silent))).toBe('locked')
})

test('a holder that runs keeps the lock, however long it has not touched it', async () => {
  await heldBy(here)
  await utimes(join(dir, 'database.lock'), 0, 0)
  await expect(lockFolder(dir, silent)).rejects.toThrow(
    `in use by process ${process.pid} on office since 2026-11-22T00:00:00.000Z`,
  )
})

test('of a holder on another machine only an untouched lock is taken over', async () => {
  await heldBy({ ...gone, place: 'elsewhere' })
  await utimes(join(dir, 'database.lock'), 0, 0)
  expect(await outcome(lockFolder(dir, silent))).toBe('locked')
})

test('a lock whose holder cannot be read is held', async () => {
  await mkdir(join(dir, 'database.lock'))
  await writeFile(join(dir, 'database.holder.json'), '{"pid":')
  expect(await outcome(lockFolder(dir, silent))).toBe('in use')
})

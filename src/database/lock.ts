import { readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import type { DatabaseLog } from './client.ts'
import { stateOf, thisProcess, type ProcessId } from './process.ts'

/** Another process has this data folder open: two would destroy each other's rows. */
export class DatabaseInUse extends Error {
  readonly holder: Holder | null

  constructor(dir: string, holder: Holder | null) {
    const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'another process'
    super(
      `The database in ${dir} is in use by ${who}. Stop that one, or choose another folder with DATA_DIR.`,
    )
    this.name = 'DatabaseInUse'
    this.holder = holder
  }
}

export type Holder = ProcessId & { host: string; since: string }

/** Keeps every other process out of the data folder until the returned function is called. */
export async function lockFolder(dir: string, log: DatabaseLog): Promise<() => Promise<void>> {
  const holder = await readHolder(dir)
  const state = holder ? stateOf(holder) : 'gone'
  if (state === 'running') throw new DatabaseInUse(dir, holder)
  if (state === 'gone' && holder) await clear(dir)
  // of a process elsewhere nothing shows but that it no longer touches its lock
  if (state === 'unknown')
    log.info(`Waiting for process ${holder?.pid} on ${holder?.host} to let go of ${dir}`)
  const unlock = await acquire(dir, state === 'unknown' ? secondsUntilStale + 2 : 0)
  await writeHolder(dir)
  return async () => {
    await rm(holderPath(dir), { force: true })
    await unlock()
  }
}

const lockPath = (dir: string) => join(dir, 'database.lock')
const holderPath = (dir: string) => join(dir, 'database.holder.json')
const secondsUntilStale = 10

async function acquire(dir: string, seconds: number): Promise<() => Promise<void>> {
  const retries = { retries: seconds, factor: 1, minTimeout: 1000 }
  try {
    return await lock(dir, { lockfilePath: lockPath(dir), stale: secondsUntilStale * 1000, retries })
  } catch (error) {
    const isLocked = error instanceof Error && 'code' in error && error.code === 'ELOCKED'
    throw isLocked ? new DatabaseInUse(dir, await readHolder(dir)) : error
  }
}

// Takes away the lock of a process that is gone. Only one process may do so at a time, and it looks again first:
// otherwise the slower of two would take away the new lock of the faster. The lock goes before its holder's name,
// so that whoever finds no name also finds no lock.
async function clear(dir: string): Promise<void> {
  const retries = { retries: 240, factor: 1, minTimeout: 50 }
  const options = { lockfilePath: join(dir, 'database.clearing'), realpath: false, retries }
  const unlock = await lock(holderPath(dir), options)
  const holder = await readHolder(dir)
  if (holder && stateOf(holder) === 'gone') {
    await rm(lockPath(dir), { recursive: true, force: true })
    await rm(holderPath(dir), { force: true })
  }
  await unlock()
}

async function readHolder(dir: string): Promise<Holder | null> {
  try {
    // only this program writes the file
    return JSON.parse(await readFile(holderPath(dir), 'utf8'))
  } catch {
    return null
  }
}

async function writeHolder(dir: string): Promise<void> {
  const holder: Holder = { ...thisProcess(), host: hostname(), since: new Date().toISOString() }
  await writeFile(holderPath(dir), JSON.stringify(holder))
}

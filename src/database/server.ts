import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import type { DatabaseLog, Opened } from './client.ts'
import { keepConnections } from './pool.ts'

/** Nobody answered at the address of the server for a minute. */
export class DatabaseUnreachable extends Error {
  constructor(address: string, cause: unknown) {
    super(`The database at ${address} has not answered for a minute (${reasonOf(cause)})`, { cause })
    this.name = 'DatabaseUnreachable'
  }
}

export type Pause = (milliseconds: number) => Promise<unknown>

/** Connects to a PostgreSQL server, waiting a minute for one that is just starting. */
export async function openServer(url: string, log: DatabaseLog, pause: Pause = sleep): Promise<Opened> {
  const pool = openPool(url, log)
  try {
    await reach(pool, new URL(url).host, log, pause)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { pool, close: () => pool.end() }
}

const pausesInSeconds = [1, 2, 4, 8, 15, 15, 15]

async function reach(pool: Pool, address: string, log: DatabaseLog, pause: Pause): Promise<void> {
  for (const seconds of [...pausesInSeconds, null]) {
    try {
      await pool.query('SELECT 1')
      return
    } catch (error) {
      if (!mayPass(error)) throw error
      if (seconds === null) throw new DatabaseUnreachable(address, error)
      log.warn(
        `The database at ${address} does not answer (${reasonOf(error)}); trying again in ${seconds} s`,
      )
      await pause(seconds * 1000)
    }
  }
}

function openPool(url: string, log: DatabaseLog): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    // this also counts the wait for one of the ten, which may be long in a burst
    connectionTimeoutMillis: 30_000,
    keepAlive: true,
    // what SQL calls now() would otherwise have the colour of the server's own zone
    options: '-c TimeZone=UTC',
  })
  // without a listener, a server that restarts would end this process through an idle connection
  pool.on('error', error => log.warn(`A connection to the database was lost (${reasonOf(error)})`))
  return keepConnections(pool)
}

// anything else, such as a wrong password, is as wrong a minute later: no such host, nobody listening, just starting
const passing =
  'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN 57P01 57P02 57P03 53300'

function mayPass(error: unknown): boolean {
  return passing.split(' ').includes(codeOf(error)) || /timeout|terminated unexpectedly/i.test(String(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const reasonOf = (error: unknown): string => codeOf(error) || String(error)

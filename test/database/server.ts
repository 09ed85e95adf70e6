import { Client, Pool, type PoolClient } from 'pg'

/** The address of an empty database that belongs to this worker until it ends. */
export async function workerDatabase(url: string): Promise<string> {
  const admin = await new Pool({ connectionString: url, max: 1, allowExitOnIdle: true }).connect()
  const name = await reserveName(admin)
  return emptyDatabase(url, name)
}

/** The address of a database of this name, made anew. */
export async function emptyDatabase(url: string, name: string): Promise<string> {
  await dropDatabase(url, name)
  await execute(url, `CREATE DATABASE ${name} TEMPLATE template0`)
  const address = new URL(url)
  address.pathname = name
  return address.href
}

/** Takes a database away again, whoever still uses it. */
export const dropDatabase = (url: string, name: string) =>
  execute(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

// the lock ends with the connection, so that a number is free again when its worker is gone, however it went
async function reserveName(admin: PoolClient): Promise<string> {
  for (let number = 1; ; number++) {
    const { rows } = await admin.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS mine', [
      lockSpace,
      number,
    ])
    if (rows[0]?.mine) return `phong_trao_test_${number}`
  }
}

const lockSpace = 20_261_122

import { Pool, type PoolClient } from 'pg'

/** An empty database on the server for this worker alone, made anew. */
export async function serverPool(url: string): Promise<Pool> {
  const admin = await new Pool({ connectionString: url, max: 1, allowExitOnIdle: true }).connect()
  const name = await reserveName(admin)
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  const own = new URL(url)
  own.pathname = name
  return new Pool({ connectionString: own.href, max: 10, allowExitOnIdle: true })
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

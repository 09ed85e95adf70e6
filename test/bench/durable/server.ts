import { Client } from 'pg'

/** Makes a database of this name on a server, to be dropped after use; null if no server answers. */
export async function openServer(server: string, name: string) {
  try {
    await runSql(
      server,
      `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
      `CREATE DATABASE ${name} TEMPLATE template0`,
    )
  } catch (error) {
    console.log(
      `No PostgreSQL server for the benchmark (BENCH_DATABASE_URL): embedded only. ${String(error)}`,
    )
    return null
  }
  const address = new URL(server)
  address.pathname = name
  return { url: address.href, drop: () => runSql(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function runSql(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

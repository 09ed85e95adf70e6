import type { Pool, PoolClient, QueryConfig } from 'pg'

/**
 * Makes a pool keep the connection on which a query failed, where pg throws it away. A server answers such a query
 * and goes on; to the embedded database there is only this one connection, and a second one on top of it would be
 * given the answers that belong to the first.
 */
export function keepConnections(pool: Pool): Pool {
  const query = async (statement: string | QueryConfig, values?: unknown[]) => {
    const client = await pool.connect()
    // a connection that is lost rejects the query, and must not also end the process
    client.on('error', ignore)
    try {
      return await client.query(statement, values)
    } finally {
      client.off('error', ignore)
      client.release()
    }
  }
  pool.on('connect', oneAfterTheOther)
  return Object.assign(pool, { query })
}

const ignore = () => {}

type Ask = (...asked: unknown[]) => Promise<unknown>

/**
 * Lets a connection be asked only when it has answered. The ORM reads the relations of rows side by side, in a transaction
 * on one connection too; pg still lets them wait for each other, warns of it, and will not do so for ever.
 */
function oneAfterTheOther(client: PoolClient): void {
  const ask = client.query.bind(client) as Ask
  let last: Promise<unknown> | null = null
  const query: Ask = (...asked) => {
    const answer = last ? last.then(() => ask(...asked)) : ask(...asked)
    const end = answer.then(ignore, ignore)
    last = end
    void end.then(() => last === end && (last = null))
    return answer
  }
  Object.assign(client, { query })
}

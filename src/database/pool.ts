import type { Pool, QueryConfig } from 'pg'

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
  return Object.assign(pool, { query })
}

const ignore = () => {}

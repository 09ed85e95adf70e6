import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import { Pool, type PoolClient, type QueryConfig } from 'pg'

/** What Prisma's schema engine needs of a database beyond what the client needs. */
export function engineAdapter(client: PoolClient) {
  const connect = async () => {
    const adapter = await connectReadingChars(client)
    adapter.executeScript = script => executeWhole(client, script)
    return adapter
  }
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect,
    // a diff replays the migrations in a database of its own: give the engine an empty one
    connectToShadowDb: connect,
  })
}

// Prisma's adapter would split the script at every semicolon, also inside a function or a text.
// What fails is undone at once, because the engine wants to write down the failure in the same transaction.
async function executeWhole(client: PoolClient, script: string): Promise<void> {
  await client.query('SAVEPOINT script')
  try {
    await client.query(script)
  } catch (error) {
    await client.query('ROLLBACK TO script')
    throw error
  }
}

// the catalog has columns of PostgreSQL's one-byte "char": the engine wants them, the adapter does not know them
async function connectReadingChars(client: PoolClient): Promise<SqlDriverAdapter> {
  let charColumns: number[] = []
  const query = async (statement: QueryConfig) => {
    const result = await client.query(statement)
    charColumns = result.fields.flatMap((field, i) => (field.dataTypeID === charOid ? [i] : []))
    for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid
    return result
  }
  // the adapter only knows pools; all that the engine asks must go to the connection that holds the transaction
  const pool: Pool = Object.create(Pool.prototype, { query: { value: query } })
  const adapter = await new PrismaPg(pool).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async statement => {
    const result = await queryRaw(statement)
    for (const i of charColumns) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}

const charOid = 18
const textOid = 25

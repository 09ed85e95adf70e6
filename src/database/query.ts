import { types, TypeOverrides, type Pool } from 'pg'
import type { Prisma } from '../generated/client.ts'
import type { AnyDb } from './client.ts'
import { statementNames } from './statements.ts'

type Way = { pool: Pool; nameOf: ReturnType<typeof statementNames> }

const ways = new WeakMap<AnyDb, Way>()

/** Lets the statements of a client that are in no transaction go straight to its pool. */
export function queryDirectly(db: AnyDb, pool: Pool): void {
  // under names of their own, because the ORM names its statements on the same connections
  ways.set(db, { pool, nameOf: statementNames('direct') })
}

/** Runs a statement that every update needs: what the ORM does around one takes three times as long as the rest. */
export async function query<Row>(db: AnyDb, sql: Prisma.Sql): Promise<Row[]> {
  const way = ways.get(db)
  // what is in a transaction has to stay in it
  if (!way) return await db.$queryRaw<Row[]>(sql)
  const { text } = sql
  const name = way.nameOf({ sql: text })
  const { rows } = await way.pool.query({ name, text, values: sql.values.map(asWritten), types: asOrm })
  return rows
}

// values are to be the same as the ORM's
const asOrm = new TypeOverrides()
asOrm.setTypeParser(types.builtins.INT8, BigInt)
asOrm.setTypeParser(types.builtins.TIMESTAMP, text => new Date(`${text.replace(' ', 'T')}Z`))

const asWritten = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type { Pool, QueryConfig } from 'pg'

/* oxlint-disable eslint/no-underscore-dangle -- the names of wasm-bindgen */

// Node has it, and its types leave it to the browser's
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Exports } }>
}
type Exports = { __wbindgen_start(): void }

/** Starts Prisma's schema engine as WebAssembly on a pool of one connection, so that nothing is ever downloaded. */
export async function startEngine(pool: Pool): Promise<SchemaEngine> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')).replace(/\.js$/, '_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': engine,
  })
  // the package's own entry imports the .wasm file as a module, which Node does not do without a flag
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapterFor(pool))
}

function adapterFor(pool: Pool) {
  const connect = async () => {
    const adapter = await connectReadingChars(pool)
    // the adapter splits a script at every semicolon, also inside a function or a text
    adapter.executeScript = async script => void (await pool.query(script))
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

// the catalog has columns of PostgreSQL's one-byte "char": the engine wants them, the adapter does not know them
async function connectReadingChars(pool: Pool): Promise<SqlDriverAdapter> {
  let charColumns: number[] = []
  const query = async (statement: QueryConfig) => {
    const result = await pool.query(statement)
    charColumns = result.fields.flatMap((field, i) => (field.dataTypeID === charOid ? [i] : []))
    for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid
    return result
  }
  const readable: Pool = Object.create(pool, { query: { value: query } })
  const adapter = await new PrismaPg(readable).connect()
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

/* oxlint-disable eslint/no-underscore-dangle -- the names of wasm-bindgen */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type { PoolClient } from 'pg'
import { engineAdapter } from './engineAdapter.ts'

export type Engine = {
  engine: SchemaEngine
  /** The error of the database behind an error of the engine, which only gives its number. */
  explain: (error: unknown) => unknown
}

/** Starts Prisma's schema engine as WebAssembly on one connection, so that nothing is ever downloaded. */
export async function startEngine(client: PoolClient): Promise<Engine> {
  loading ??= load()
  const { SchemaEngine } = await loading
  const adapter = engineAdapter(client)
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  const explain = (error: unknown) => {
    const number = /External error id#(\d+)/.exec(String(error))?.[1]
    return number ? adapter.errorRegistry.consumeError(Number(number))?.error : error
  }
  return { engine, explain }
}

// Node has it, and its types leave it to the browser's
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Exports } }>
}
type Exports = { __wbindgen_start(): void }

// once in a process: the package keeps hold of the first instance's memory
let loading: ReturnType<typeof load> | undefined

// the package's own entry imports the .wasm file as a module, which Node does not do without a flag
async function load() {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')).replace(/\.js$/, '_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': engine,
  })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return engine
}

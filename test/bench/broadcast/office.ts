import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServer } from '../durable/server.ts'
import { startChild, startOurs, type Child } from '../lib/child.ts'

const serverUrl = process.env['BENCH_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/test'

/** Everything a broadcast needs: Telegram with so many people, and a database that knows them all. */
export type Office = {
  telegram: Child
  apiRoot: string
  /** Starts our own side, which may be killed and started again. */
  open: (perSecond: number) => Child
}

/** Lets a benchmark work with such an office, on a server or on the embedded database; null where no server answers. */
export async function withOffice<T>(
  { people, embedded = false }: { people: number; embedded?: boolean },
  work: (office: Office) => Promise<T>,
): Promise<T | null> {
  const server = embedded ? null : await openServer(serverUrl, 'phong_trao_bench')
  if (!embedded && !server) return null
  const dir = await mkdtemp(join(tmpdir(), 'phong-trao-bench-'))
  const telegram = startChild(new URL('telegram.ts', import.meta.url))
  const apiRoot = await telegram.ask<string>('url')
  await telegram.ask('people', people)
  const open = (perSecond: number) =>
    startOurs(new URL('ours.ts', import.meta.url), apiRoot, server?.url ?? '', dir, String(perSecond))
  try {
    return await work({ telegram, apiRoot, open })
  } finally {
    await telegram.end()
    await server?.drop()
    await rm(dir, { recursive: true, force: true })
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServer } from './durable/server.ts'
import { startChild } from './lib/child.ts'
import { median } from './lib/numbers.ts'
import type { Imported } from './roster/importing.ts'
import type { Metrics } from './run.ts'

const serverUrl = process.env['BENCH_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/test'

const turns = 3

/**
 * A roster of ten thousand people in three hundred new schools: read from the file, checked, kept, and written after the
 * officer's yes; then the same file once more, which changes nothing. Beside it the library reads the same file alone.
 */
export async function bench(): Promise<Metrics> {
  const dir = await mkdtemp(join(tmpdir(), 'phong-trao-bench-'))
  const file = join(dir, 'roster.xlsx')
  try {
    await alone('making', file)
    const embedded = await alone<Imported>('importing', file, '', join(dir, 'data'))
    return { ...(await onServer(file)), embedded_seconds: embedded.seconds }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function onServer(file: string): Promise<Metrics> {
  const played: Turn[] = []
  for (let turn = 0; turn < turns; turn++) {
    const server = await openServer(serverUrl, 'phong_trao_bench')
    if (!server) return {}
    const reading = await alone<number>('reading', file)
    const first = await alone<Imported>('importing', file, server.url, '')
    played.push({ reading, first, again: await alone<Imported>('importing', file, server.url, '') })
    await server.drop()
  }
  return {
    seconds: median(played.map(({ first }) => first.seconds)),
    again_seconds: median(played.map(({ again }) => again.seconds)),
    rss_mb: Math.max(...played.flatMap(({ first, again }) => [first.rssMb, again.rssMb])),
    reading_seconds: median(played.map(({ reading }) => reading)),
    // neighbours are compared, because a machine that others use is not equally fast all the time
    ratio_to_reading: median(played.map(({ first, reading }) => first.seconds / reading)),
  }
}

type Turn = { reading: number; first: Imported; again: Imported }

/** Does something in a process of its own, so that its memory is its own. */
async function alone<T>(what: string, ...args: string[]): Promise<T> {
  const child = startChild(new URL(`roster/${what}.ts`, import.meta.url), ...args)
  try {
    return await child.ask<T>('run')
  } finally {
    await child.end()
  }
}

import { withOffice, type Office } from './broadcast/office.ts'
import { median } from './lib/numbers.ts'
import type { Metrics } from './run.ts'

const count = 100_000

/** Seconds in which one announcement to a whole province is written down, everybody in a row of their own. */
export async function bench(): Promise<Metrics> {
  const server = await withOffice({ people: 0 }, enqueue)
  const embedded = await withOffice({ people: 0, embedded: true }, enqueue)
  return { ...(server && { seconds: median(server) }), embedded_seconds: median(embedded ?? []) }
}

async function enqueue({ open }: Office): Promise<number[]> {
  const ours = open(30)
  await ours.ask('people', count)
  const seconds: number[] = []
  while (seconds.length < 3) {
    seconds.push(await ours.ask<number>('enqueue', count))
    await ours.ask('clear')
  }
  await ours.ask('close')
  await ours.end()
  return seconds
}

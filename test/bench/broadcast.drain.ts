import { withOffice, type Office } from './broadcast/office.ts'
import type { Tally } from './broadcast/telegram.ts'
import { startChild, type Child } from './lib/child.ts'
import type { Metrics } from './run.ts'

const many = 50_000
const few = 5_000

/** More than Telegram allows anybody: how fast the ledger and the sender themselves are. */
const unlimited = 100_000
const lanes = 250

/** Messages a second with the ledger, beside a bare loop that sends the same with the same concurrency and keeps none. */
export async function bench(): Promise<Metrics> {
  const server = await withOffice({ people: many }, compare)
  const embedded = await withOffice({ people: many, embedded: true }, compare)
  const prefixed = Object.entries(embedded ?? {}).map(([name, value]) => [`embedded_${name}`, value])
  return { ...Object.fromEntries(prefixed), ...server }
}

async function compare({ telegram, apiRoot, open }: Office): Promise<Metrics> {
  const ours = open(unlimited)
  const bare = startChild(new URL('broadcast/bare.ts', import.meta.url), apiRoot)
  await ours.ask('people', many)
  // the first of each only warms up
  await drain(telegram, ours, few)
  await loop(telegram, bare, few)
  const small = await drain(telegram, ours, few)
  const bareSmall = await loop(telegram, bare, few)
  const large = await drain(telegram, ours, many)
  const bareLarge = await loop(telegram, bare, many)
  await ours.ask('close')
  await ours.end()
  await bare.end()
  return {
    ratio_to_bare: large.perSecond / bareLarge.perSecond,
    ratio_to_bare_few: small.perSecond / bareSmall.perSecond,
    per_second: large.perSecond,
    bare_per_second: bareLarge.perSecond,
    // a machine may be slower for a while: what the bare loop lost in the same time is no cost of the ledger's
    cost_many_over_few: small.perSecond / large.perSecond / (bareSmall.perSecond / bareLarge.perSecond),
    cost_many_over_few_plain: small.perSecond / large.perSecond,
    rss_growth_mb: large.growthMb,
    rss_most_mb: large.mostMb,
  }
}

async function drain(telegram: Child, ours: Child, count: number) {
  await ours.ask('enqueue', count)
  await telegram.ask('forget')
  const memory = await ours.ask<{ growthMb: number; mostMb: number }>('drain')
  const perSecond = await speed(telegram, count)
  await ours.ask('clear')
  return { perSecond, ...memory }
}

async function loop(telegram: Child, bare: Child, count: number) {
  await telegram.ask('forget')
  await bare.ask('drain', { count, lanes })
  return { perSecond: await speed(telegram, count) }
}

async function speed(telegram: Child, count: number): Promise<number> {
  const { total, chats, seconds } = await telegram.ask<Tally>('tally')
  if (total !== count || chats !== count)
    throw new Error(`${chats} of ${count} people heard, ${total} messages`)
  return count / seconds
}

import { drawnFrom } from '../bot/forge.ts'
import type { Ledger } from './broadcast/ours.ts'
import { withOffice, type Office } from './broadcast/office.ts'
import type { Tally } from './broadcast/telegram.ts'
import type { Metrics } from './run.ts'

const recipients = 2_000
const kills = 50
const perSecond = 200

/** The process is killed fifty times at random moments of one send, and started again each time. */
export async function bench(): Promise<Metrics> {
  return (
    (await withOffice({ people: recipients }, send)) ??
    (await withOffice({ people: recipients, embedded: true }, send))!
  )
}

async function send({ telegram, open }: Office): Promise<Metrics> {
  const { below } = drawnFrom(20_261_122)
  let ours = open(perSecond)
  await ours.ask('people', recipients)
  await ours.ask('enqueue', recipients)
  await telegram.ask('forget')
  let killed = 0
  for (; killed < kills; killed++) {
    await ours.ask('start')
    const { total } = await telegram.ask<Tally>('tally')
    await telegram.ask('sent', { until: total + 1 + below(60), ms: 5_000 })
    await ours.kill()
    ours = open(perSecond)
  }
  await ours.ask('giveUp')
  await ours.ask('drain')
  const ledger = await ours.ask<Ledger>('ledger')
  await ours.ask('close')
  await ours.end()
  const { chats, twice, total } = await telegram.ask<Tally>('tally')
  return {
    kills: killed,
    recipients: ledger.all,
    accounted: ledger.sent + ledger.uncertain,
    open: ledger.open,
    uncertain: ledger.uncertain,
    reached: chats,
    messaged_twice: twice,
    missed: recipients - chats - (ledger.uncertain - (total - ledger.sent)),
  }
}

import { withOffice, type Office } from './broadcast/office.ts'
import type { Tally } from './broadcast/telegram.ts'
import { quantile } from './lib/numbers.ts'
import type { Metrics } from './run.ts'

const recipients = 3_000
const typing = { count: 20, pauseMs: 3_000 }
const perSecond = 30

/** A send to 3,000 on a Telegram that enforces its limits, while twenty people use the bot. */
export async function bench(): Promise<Metrics> {
  const people = recipients + typing.count
  return (await withOffice({ people }, send)) ?? (await withOffice({ people, embedded: true }, send))!
}

async function send({ telegram, open }: Office): Promise<Metrics> {
  const ours = open(perSecond)
  await ours.ask('people', recipients + typing.count)
  await telegram.ask('limit', { perSecond, perChatPerSecond: 1 })
  await ours.ask('enqueue', recipients)
  await telegram.ask('forget')
  await ours.ask('start')
  await telegram.ask('type', { ...typing, from: recipients + 1, until: recipients })
  await telegram.ask('sent', { until: recipients, ms: 600_000 })
  const { total, seconds, tooMany } = await telegram.ask<Tally>('tally')
  const answers = await telegram.ask<number[]>('waits')
  await ours.ask('stop')
  await ours.ask('close')
  await ours.end()
  return {
    utilisation: total / seconds / perSecond,
    too_many: tooMany,
    reply_p50_ms: quantile(answers, 0.5),
    reply_p95_ms: quantile(answers, 0.95),
    replies: answers.length,
    seconds,
  }
}

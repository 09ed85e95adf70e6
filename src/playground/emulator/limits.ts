import type { Faults } from './faults.ts'
import { type Refusal, tooMany } from './refusal.ts'

const paidPerSecond = 1000

type Sent = {
  readonly chatId: number
  readonly paid: boolean
  /** An album counts for as many messages as it has files. */
  readonly messages: number
  readonly at: number
}

/** The refusal of a message that comes too soon after others; one that is let through is counted. */
export function overLimit(faults: Faults, { chatId, paid, messages, at }: Sent): Refusal | undefined {
  const { perSecond, perChatPerSecond, perGroupPerMinute } = faults.limits
  const overall = paid ? paidPerSecond : perSecond
  const windows = [
    { key: paid ? 'paid' : 'all', max: overall, ms: 1000 },
    { key: `chat ${chatId}`, max: perChatPerSecond, ms: 1000 },
    { key: `group ${chatId}`, max: chatId < 0 ? perGroupPerMinute : undefined, ms: 60_000 },
  ].flatMap(({ key, max, ms }) =>
    max === undefined ? [] : [{ times: windowOf(faults, key, at - ms), max, ms }],
  )
  const full = windows.find(({ times, max }) => times.length + Math.min(messages, max) > max)
  if (!full) {
    for (const { times } of windows) times.push(...Array.from({ length: messages }, () => at))
    return undefined
  }
  faults.tooManyCount++
  return tooMany(Math.max(1, Math.ceil(((full.times[0] ?? at) + full.ms - at) / 1000)))
}

/** When this was done lately, without what is too long ago to matter. */
function windowOf({ recent }: Faults, key: string, after: number): number[] {
  const times = recent.get(key) ?? []
  const old = times.findIndex(time => time > after)
  times.splice(0, old < 0 ? times.length : old)
  recent.set(key, times)
  return times
}

import { createEmulator } from '../../../src/playground/emulator/emulator.ts'
import { serve } from '../../../src/playground/emulator/serve.ts'
import type { Limits } from '../../../src/playground/emulator/api.ts'
import { answering } from '../lib/child.ts'

// the process that stands for Telegram and for everybody's phone

export const token = '1234567:bench'

const emulator = createEmulator({ token, botUsername: 'bench_bot', keep: 20 })
const { url } = await serve(emulator, { port: 0 })

/** How often each chat heard, and when the first and the last was told. */
let heard = new Map<number, number>()
let first = 0
let last = 0
let total = 0
let typed: Promise<number[]> = Promise.resolve([])
const watching: { until: number; resolve: () => void }[] = []

emulator.subscribe(({ kind, chatId }) => {
  if (kind !== 'sent') return
  last = performance.now()
  if (total++ === 0) first = last
  heard.set(chatId, (heard.get(chatId) ?? 0) + 1)
  for (const { resolve } of watching.filter(({ until }) => total >= until)) resolve()
})

answering({
  url: () => url,
  people(count: number) {
    for (let id = 1; id <= count; id++)
      emulator.addUser({ id, first_name: 'Lan', language_code: 'vi' }, { started: true })
  },
  limit: (limits: Limits) => emulator.limit(limits),
  forget() {
    heard = new Map()
    total = 0
  },
  /** Waits until so many messages were sent, at most so long. */
  async sent({ until, ms }: { until: number; ms: number }) {
    if (total >= until) return
    let late: NodeJS.Timeout | undefined
    await new Promise<void>(resolve => {
      watching.push({ until, resolve })
      late = setTimeout(resolve, ms)
    })
    clearTimeout(late)
  },
  tally: () => ({
    total,
    seconds: (last - first) / 1000,
    chats: heard.size,
    twice: [...heard.values()].filter(times => times > 1).length,
    tooMany: emulator.counts.tooMany,
  }),
  /** Lets people begin to type; what they waited for their answers is told by `waits`. */
  type(given: Typing) {
    typed = typing(given)
  },
  waits: () => typed,
})

export type Tally = { total: number; seconds: number; chats: number; twice: number; tooMany: number }

/** People who ask something, read the answer and ask again, until so many messages were sent. */
type Typing = { from: number; count: number; until: number; pauseMs: number }

async function typing({ from, count, until, pauseMs }: Typing): Promise<number[]> {
  const waits: number[] = []
  await Promise.all(Array.from({ length: count }, (_, nth) => type(from + nth, nth * (pauseMs / count))))
  return waits

  async function type(chatId: number, after: number): Promise<void> {
    await pause(after)
    while (total < until) {
      const saidAt = performance.now()
      const answered = answerTo(chatId)
      emulator.say(chatId, '/menu')
      await answered
      waits.push(performance.now() - saidAt)
      await pause(pauseMs)
    }
  }
}

function answerTo(chatId: number): Promise<void> {
  return new Promise(resolve => {
    const stop = emulator.subscribe(event => {
      if (event.kind !== 'sent' || event.chatId !== chatId) return
      stop()
      resolve()
    })
  })
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

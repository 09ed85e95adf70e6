import { GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { App } from '../app.ts'
import { isAway } from '../database/away.ts'
import type { Bot } from './bot.ts'
import { heard } from './chats.ts'
import { createUnderWay } from './underWay.ts'
import { guarded, watchdogMs } from './watchdog.ts'

/** Seconds that Telegram may keep the line open when there is nothing new. */
const longPollSeconds = 30

/** While an update takes longer than this, what has come for others is looked for again and again. */
const momentMs = 1_000

export type Receiver = { stop(): Promise<void> }

/**
 * Asks Telegram for updates and hands them to the bot.
 * 1. Chats are handled side by side, the updates of one chat in order.
 * 2. A request confirms only what was handled, and all before it. One that takes long, perhaps because Telegram asks for quiet,
 *    keeps none of another chat waiting, unless a hundred have come behind it.
 * 3. While the database is away updates are asked for again.
 */
export function startPolling(app: App, bot: Bot, limitMs = watchdogMs): Receiver {
  const stopping = new AbortController()
  const underWay = createUnderWay(update => guarded(app, bot, update, limitMs))
  let confirmed = 0
  const stopped = new Promise<void>(resolve => stopping.signal.addEventListener('abort', () => resolve()))
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      try {
        underWay.begin(await ask())
        await underWay.ended(momentMs)
        failures = 0
      } catch (error) {
        if (stopping.signal.aborted) break
        failures++
        app.log.warn({ err: error, failures }, reason(error))
        if (hasWebhook(error)) await app.api.deleteWebhook().catch(() => {})
        else await Promise.race([app.sleep(pauseMs(error, failures)), stopped])
      }
    }
    await finish().catch(() => {})
  }

  async function ask(): Promise<Update[]> {
    const offset = underWay.offset()
    const timeout = underWay.isEmpty() ? longPollSeconds : 0
    const options = { offset, limit: 100, timeout, allowed_updates: heard }
    // grammY's type is that of an old shim of the same thing
    const signal = stopping.signal as Parameters<typeof app.api.getUpdates>[1]
    const updates = await app.api.getUpdates(options, signal)
    // without an answer nobody knows whether it was heard
    confirmed = offset
    return updates
  }

  /** What was handled while the bot was stopping would otherwise come again at the next start. */
  async function finish(): Promise<void> {
    // whatever fails now comes again at the next start
    await underWay.ended().catch(() => {})
    const offset = underWay.offset()
    if (offset !== confirmed)
      await app.api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: heard })
  }
}

/** Who received by webhook before and now asks has to say so to Telegram. */
const hasWebhook = (error: unknown): boolean =>
  error instanceof GrammyError && error.description.includes('webhook is active')

function reason(error: unknown): string {
  if (isAway(error)) return 'the database does not answer; the updates wait at Telegram'
  if (hasWebhook(error)) return 'the updates of this bot go to a webhook; from now on it asks for them'
  if (error instanceof GrammyError && error.error_code === 409)
    return 'another process is receiving the updates of this bot: stop it, or this one'
  if (error instanceof GrammyError && error.error_code === 401)
    return 'Telegram does not know this token: check BOT_TOKEN in .env'
  return 'Telegram does not answer; asking again'
}

/** Grows from one second to half a minute; what Telegram asks for counts first. */
function pauseMs(error: unknown, failures: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return asked === undefined ? Math.min(30_000, 500 * 2 ** failures) : asked * 1000
}

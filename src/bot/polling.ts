import { GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { App } from '../app.ts'
import { isAway } from '../database/away.ts'
import type { Bot } from './bot.ts'
import { byChat, heard } from './chats.ts'
import { guarded, watchdogMs } from './watchdog.ts'

/** Seconds that Telegram may keep the line open when there is nothing new. */
const longPollSeconds = 30

export type Receiver = { stop(): Promise<void> }

/**
 * Asks Telegram for updates and hands them to the bot.
 * 1. Chats are handled side by side, the updates of one chat in order.
 * 2. The next request, which confirms these updates, leaves only when all of them were handled; while the database is away
 *    they are asked for again.
 */
export function startPolling(app: App, bot: Bot, limitMs = watchdogMs): Receiver {
  const stopping = new AbortController()
  const stopped = new Promise<void>(resolve => stopping.signal.addEventListener('abort', () => resolve()))
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }

  async function run(): Promise<void> {
    let offset = 0
    let failures = 0
    while (!stopping.signal.aborted) {
      try {
        const updates = await ask(offset)
        await allOf(byChat(updates).map(inOrder))
        failures = 0
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
        if (stopping.signal.aborted) await confirm(offset)
      } catch (error) {
        if (stopping.signal.aborted) return
        failures++
        app.log.warn({ err: error, failures }, reason(error))
        if (hasWebhook(error)) await app.api.deleteWebhook().catch(() => {})
        else await Promise.race([app.sleep(pauseMs(error, failures)), stopped])
      }
    }
  }

  async function ask(offset: number): Promise<Update[]> {
    const options = { offset, limit: 100, timeout: longPollSeconds, allowed_updates: heard }
    // grammY's type is that of an old shim of the same thing
    return await app.api.getUpdates(options, stopping.signal as Parameters<typeof app.api.getUpdates>[1])
  }

  /** What was handled while the bot was stopping would otherwise come again at the next start. */
  async function confirm(offset: number): Promise<void> {
    await app.api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: heard })
  }

  async function inOrder(updates: readonly Update[]): Promise<void> {
    for (const update of updates) await guarded(app, bot, update, limitMs)
  }
}

/** Waits for all of them, also when one has failed: those that are under way must not be begun a second time. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(works)
  const failed = ends.find(end => end.status === 'rejected')
  if (failed) throw failed.reason
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

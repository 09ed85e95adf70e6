import { GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { App } from '../app.ts'
import type { Bot } from './bot.ts'
import { byChat, heard } from './chats.ts'

/** Seconds that Telegram may keep the line open when there is nothing new. */
const longPollSeconds = 30

/** An update that takes longer than this no longer holds up the others. */
const watchdogMs = 60_000

export type Receiver = { stop(): Promise<void> }

/**
 * Asks Telegram for updates and hands them to the bot.
 * 1. Chats are handled side by side, the updates of one chat in order.
 * 2. The next request, which confirms these updates, leaves only when all of them were handled.
 */
export function startPolling(app: App, bot: Bot): Receiver {
  const stopping = new AbortController()
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
        failures = 0
        await Promise.all(byChat(updates).map(inOrder))
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
      } catch (error) {
        if (stopping.signal.aborted) return
        failures++
        app.log.warn({ err: error, failures }, reason(error))
        await app.sleep(pauseMs(error, failures))
      }
    }
  }

  async function ask(offset: number): Promise<Update[]> {
    const options = { offset, limit: 100, timeout: longPollSeconds, allowed_updates: heard }
    // grammY's type is that of an old shim of the same thing
    return await app.api.getUpdates(options, stopping.signal as Parameters<typeof app.api.getUpdates>[1])
  }

  async function inOrder(updates: readonly Update[]): Promise<void> {
    for (const update of updates) await guarded(app, bot, update)
  }
}

/** Handles one update, but frees its chat if that never ends. */
async function guarded(app: App, bot: Bot, update: Update): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<void>(resolve => {
    timer = setTimeout(resolve, watchdogMs)
  }).then(() =>
    app.log.error({ updateId: update.update_id }, 'an update took too long; its chat goes on without it'),
  )
  await Promise.race([bot.handle(update), tooLong])
  clearTimeout(timer)
}

function reason(error: unknown): string {
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

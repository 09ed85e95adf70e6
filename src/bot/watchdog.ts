import type { Update } from 'grammy/types'
import type { App } from '../app.ts'
import type { Bot } from './bot.ts'

/** An update that takes longer than this no longer holds up the others. */
export const watchdogMs = 60_000

/** Handles one update, but frees its chat if that never ends. */
export async function guarded(app: App, bot: Bot, update: Update, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<void>(resolve => {
    timer = setTimeout(resolve, limitMs)
  }).then(() =>
    app.log.error({ updateId: update.update_id }, 'an update took too long; its chat goes on without it'),
  )
  const handled = bot.handle(update)
  // what fails after its time was up is nobody's concern any more
  handled.catch(() => {})
  await Promise.race([handled, tooLong]).finally(() => clearTimeout(timer))
}

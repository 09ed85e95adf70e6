import { Bot } from 'grammy'
import { answering } from '../lib/child.ts'
import { token } from './common.ts'

// a bare bot that repeats what it hears: what grammY and the network cost alone

const [, , apiRoot = ''] = process.argv
const bot = new Bot(token, { client: { apiRoot } })
bot.on('message:text', ctx => ctx.reply(ctx.message.text))
await bot.init()

let stop = async () => {}

answering({
  /** Chats side by side, and the next updates fetched meanwhile, as @grammyjs/runner does. */
  startSideBySide() {
    const stopping = new AbortController()
    const running = runSideBySide(stopping.signal)
    stop = async () => {
      stopping.abort()
      await running
    }
  },
  /** One update after the other, as grammY does by itself. */
  start() {
    const running = bot.start()
    stop = async () => {
      await bot.stop()
      await running
    }
  },
  stop: () => stop(),
  cpu: () => process.cpuUsage(),
})

async function runSideBySide(signal: AbortSignal): Promise<void> {
  let offset = 0
  while (!signal.aborted) {
    const updates = await bot.api
      .getUpdates({ offset, limit: 100, timeout: 30 }, signal as Parameters<typeof bot.api.getUpdates>[1])
      .catch((error: unknown) => {
        if (signal.aborted) return []
        throw error
      })
    for (const update of updates) void bot.handleUpdate(update)
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
  }
}

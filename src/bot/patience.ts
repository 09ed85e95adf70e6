import { GrammyError } from 'grammy'
import type { App } from '../app.ts'
import { quieten } from '../outbox/quiet.ts'

/** Seconds that a person's own answer may wait when Telegram asks for quiet. */
const longestWaitSeconds = 60

/** Says something in somebody's chat when it may leave, before all deliveries, and once more after a quiet that Telegram asks for. */
export async function patiently<T>(app: App, chatId: number, call: () => Promise<T>): Promise<T> {
  // more than its share in its own chat is no reason for others to be quiet
  const hurried = app.pace.chatLeft(chatId, 0) > 0
  try {
    return await inItsPlace()
  } catch (error) {
    const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
    if (seconds === undefined) throw error
    if (!hurried) await quieten(app, new Date(app.clock().getTime() + seconds * 1000))
    if (seconds > longestWaitSeconds) throw error
    await app.sleep(seconds * 1000)
    return await inItsPlace()
  }

  async function inItsPlace(): Promise<T> {
    const landed = await app.pace.answer(chatId)
    return await call().finally(landed)
  }
}

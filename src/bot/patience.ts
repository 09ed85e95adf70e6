import { GrammyError } from 'grammy'
import type { App } from '../app.ts'
import { hasNeverLeft } from '../outbox/outcome.ts'
import { quieten } from '../outbox/quiet.ts'

/** Seconds that a person's own answer may wait when Telegram asks for quiet. */
const longestWaitSeconds = 60

/** Where nobody listens at Telegram it is tried again after these milliseconds: who has asked still looks at the chat. */
const pausesMs: readonly number[] = [500, 1_000, 2_000]

/**
 * Says something in somebody's chat when it may leave, before all deliveries; once more after a quiet that Telegram asks for, and
 * some times when it certainly has not arrived.
 */
export async function patiently<T>(app: App, chatId: number, call: () => Promise<T>): Promise<T> {
  // more than its share in its own chat is no reason for others to be quiet
  const hurried = app.pace.chatLeft(chatId, 0) > 0
  try {
    return await reaching(pausesMs)
  } catch (error) {
    const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
    if (seconds === undefined) throw error
    if (!hurried) await quieten(app, new Date(app.clock().getTime() + seconds * 1000))
    if (seconds > longestWaitSeconds) throw error
    await app.sleep(seconds * 1000)
    return await reaching(pausesMs)
  }

  async function reaching([pauseMs, ...later]: readonly number[]): Promise<T> {
    try {
      return await inItsPlace()
    } catch (error) {
      if (pauseMs === undefined || !hasNeverLeft(error)) throw error
      await app.sleep(pauseMs)
      return await reaching(later)
    }
  }

  async function inItsPlace(): Promise<T> {
    const landed = await app.pace.answer(chatId)
    return await call().finally(landed)
  }
}

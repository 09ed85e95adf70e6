import type { App } from '../../app.ts'

/** Goes away from a group; where that cannot be, nothing is said in it all the same. */
export async function leave({ api, log }: App, chatId: number): Promise<void> {
  await api.leaveChat(chatId).catch((error: unknown) => log.warn({ err: error }, 'a group could not be left'))
}

import { createWindow, left, taken, type Window } from './window.ts'

/** When single chats may hear again; a chat that may is forgotten. */
export type Chats = {
  /**
   * For how long nothing more may be said in a chat, when so many other messages are to be said there first; an album is as
   * many `messages` at once as it has files.
   */
  left(chatId: number, now: number, others?: number, messages?: number): number
  /** Where the messages of a chat have their places. */
  windowsOf(chatId: number, now: number): readonly Window[]
  /** How many chats are remembered. */
  size(): number
}

/** From so many chats on those are looked for that can be forgotten. */
const fewChats = 100

export function createChats(): Chats {
  const chats = new Map<number, readonly Window[]>()
  let lookAt = fewChats
  return {
    left: (chatId, now, others = 0, messages = 1) =>
      (chats.get(chatId) ?? []).reduce((longest, each) => {
        // more than a stretch of time has places for leaves when all of them are free
        const besides = Math.min(messages, each.most) - 1
        return Math.max(longest, left(each, now, others + besides))
      }, 0),
    windowsOf,
    size: () => chats.size,
  }

  function windowsOf(chatId: number, now: number): readonly Window[] {
    const known = chats.get(chatId)
    if (known) return known
    forget(now)
    const windows = newWindows(chatId)
    chats.set(chatId, windows)
    return windows
  }

  /** Looking for the forgettable only when their number has doubled costs little for each. */
  function forget(now: number): void {
    if (chats.size < lookAt) return
    for (const [chatId, windows] of chats)
      if (windows.every(window => taken(window, now) === 0)) chats.delete(chatId)
    lookAt = Math.max(fewChats, 2 * chats.size)
  }
}

/** What Telegram asks of bots: one message a second in a chat, and twenty a minute in a group, whose id is negative. */
function newWindows(chatId: number): readonly Window[] {
  const ofAll = createWindow(1, 1000)
  return chatId < 0 ? [ofAll, createWindow(20, 60_000)] : [ofAll]
}

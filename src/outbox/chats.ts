import { createWindow, type Flight, type Window } from './window.ts'

/** When single chats may hear again; a chat that may is forgotten. */
export type Chats = {
  /** For how long nothing more may be said in a chat, when so many other messages are to be said there first. */
  left(chatId: number, now: number, others?: number): number
  /** Says that a message leaves for a chat; to be told by when it has arrived. */
  enter(chatId: number, now: number): (by: number) => void
  /** Promises a message, behind all that were promised before, a moment at which it may leave. */
  promise(chatId: number, now: number, others: number): number
  /** How many chats are remembered. */
  size(): number
}

type Chat = { windows: Window[]; promisedAt: number }

/** From so many chats on those are looked for that can be forgotten. */
const fewChats = 100

export function createChats(): Chats {
  const chats = new Map<number, Chat>()
  let lookAt = fewChats
  return { left, enter, promise, size: () => chats.size }

  function left(chatId: number, now: number, others = 0): number {
    const windows = chats.get(chatId)?.windows ?? []
    return windows.reduce((longest, window) => Math.max(longest, window.left(now, others)), 0)
  }

  function enter(chatId: number, now: number): (by: number) => void {
    const { windows } = known(chatId, now)
    const flights = windows.map((window): [Window, Flight] => [window, window.enter(now)])
    return by => flights.forEach(([window, flight]) => window.land(flight, by))
  }

  function promise(chatId: number, now: number, others: number): number {
    const chat = known(chatId, now)
    chat.promisedAt = Math.max(now + left(chatId, now, others), chat.promisedAt + chatMs)
    return chat.promisedAt
  }

  function known(chatId: number, now: number): Chat {
    const chat = chats.get(chatId) ?? { windows: windowsOf(chatId), promisedAt: Number.NEGATIVE_INFINITY }
    if (!chats.has(chatId)) forget(now)
    chats.set(chatId, chat)
    return chat
  }

  /** Looking for the forgettable only when their number has doubled costs little for each. */
  function forget(now: number): void {
    if (chats.size < lookAt) return
    for (const [chatId, { windows, promisedAt }] of chats)
      if (promisedAt <= now && windows.every(window => window.taken(now) === 0)) chats.delete(chatId)
    lookAt = Math.max(fewChats, 2 * chats.size)
  }
}

/** What Telegram asks of bots: one message a second in a chat, and twenty a minute in a group, whose id is negative. */
function windowsOf(chatId: number): Window[] {
  const ofAll = createWindow(1, chatMs)
  return chatId < 0 ? [ofAll, createWindow(20, 60_000)] : [ofAll]
}

const chatMs = 1000

import { createWindow, type Flight, type Window } from './window.ts'

/** When single chats may hear again; a chat that may is forgotten. */
export type Chats = {
  /** For how long nothing more may be said in a chat, when so many other messages are to be said there first. */
  left(chatId: number, now: number, others?: number): number
  /** Says that a message leaves for a chat; to be told by when it has arrived. */
  enter(chatId: number, now: number): (by: number) => void
  /** How many chats are remembered. */
  size(): number
}

/** From so many chats on those are looked for that can be forgotten. */
const fewChats = 100

export function createChats(): Chats {
  const chats = new Map<number, Window[]>()
  let lookAt = fewChats
  return { left, enter, size: () => chats.size }

  function left(chatId: number, now: number, others = 0): number {
    const windows = chats.get(chatId) ?? []
    return windows.reduce((longest, window) => Math.max(longest, window.left(now, others)), 0)
  }

  function enter(chatId: number, now: number): (by: number) => void {
    const flights = known(chatId, now).map((window): [Window, Flight] => [window, window.enter(now)])
    return by => flights.forEach(([window, flight]) => window.land(flight, by))
  }

  function known(chatId: number, now: number): Window[] {
    const windows = chats.get(chatId) ?? windowsOf(chatId)
    if (!chats.has(chatId)) forget(now)
    chats.set(chatId, windows)
    return windows
  }

  /** Looking for the forgettable only when their number has doubled costs little for each. */
  function forget(now: number): void {
    if (chats.size < lookAt) return
    for (const [chatId, windows] of chats)
      if (windows.every(window => window.taken(now) === 0)) chats.delete(chatId)
    lookAt = Math.max(fewChats, 2 * chats.size)
  }
}

/** What Telegram asks of bots: one message a second in a chat, and twenty a minute in a group, whose id is negative. */
function windowsOf(chatId: number): Window[] {
  const ofAll = createWindow(1, chatMs)
  return chatId < 0 ? [ofAll, createWindow(20, 60_000)] : [ofAll]
}

const chatMs = 1000

import type { Clock, Sleep } from '../app.ts'
import { createSignal } from '../lib/signal.ts'
import { createChats } from './chats.ts'
import { createRoundTrip } from './roundTrip.ts'
import { createWindow, enter, land, left as windowLeft, taken } from './window.ts'

/** Who may leave when; answers to people come before deliveries. */
export type Pace = {
  /** How long no delivery may leave, in milliseconds. */
  left(): number
  /** How long none may leave for this chat, behind so many others. */
  chatLeft(chatId: number, others: number): number
  /** Whether as many deliveries are on their way as may be. */
  isCrowded(): boolean
  /** Waits until one of them has landed. */
  landing(): Promise<void>
  /**
   * Waits until a delivery may leave, and says that it does; throws `Quiet` where that takes too long to hold it. Of an album
   * this is the first of so many messages, for all of which the chat has room.
   */
  turn(chatId: number, messages?: number): Promise<Landed>
  /** Waits until another message may leave together with one for the same chat, such as a file of an album. */
  besides(chatId: number): Promise<Landed>
  /** Waits until an answer may leave, before all deliveries, and says that it does. */
  answer(chatId: number): Promise<Landed>
  /** Lets all deliveries wait while Telegram asks for quiet. */
  hold(until: Date): void
}

/** How many deliveries may be on their way at once: an answer of Telegram's may take half a second. */
export const lanesFor = (perSecond: number): number => Math.min(250, Math.max(8, Math.ceil(perSecond / 2)))

/** Says that Telegram has answered, so that the message has arrived by now. */
export type Landed = () => void

/** Thrown where a delivery should rather be put back than wait: nothing that waits longer stays claimed. */
export class Quiet extends Error {
  readonly until: Date
  constructor(until: Date) {
    super(`nothing may leave until ${until.toISOString()}`)
    this.until = until
  }
}

/** A claim that is held longer than this would look like that of a dead process. */
export const longestHoldMs = 2_000

/** Deliveries that were kept waiting by a slow moment may catch up with so many at once, and then so much faster. */
const catchUp = 4
const hurry = 0.9

/** Timers of a busy process are late by some milliseconds, in which at a high rate more than those few should have left. */
const lateMs = 10

/**
 * Spaces messages so that no more than `perSecond` arrive in any second, answers and deliveries together, and no more in one
 * chat than Telegram allows. An answer takes the next free place, which under full load comes after some thirty
 * milliseconds, and never waits for its chat: Telegram suffers two or three at once. A delivery leaves when nobody waits to
 * answer, and evenly, so that there is always a place soon.
 */
export function createPace(perSecond: number, clock: Clock, sleep: Sleep): Pace {
  const gapMs = 1000 / perSecond
  const most = Math.max(1, Math.floor(perSecond))
  const all = createWindow(most, most * gapMs)
  const chats = createChats()
  const roundTrip = createRoundTrip()
  const lanes = createWindow(lanesFor(perSecond), 0)
  const landings = createSignal()
  let evenAt = 0
  let quietUntil = 0
  let answering = 0
  let turning = 0
  return { left, chatLeft, isCrowded, landing, turn, besides, answer, hold }

  function left(): number {
    return placeLeft(time(), answering + turning)
  }

  function placeLeft(now: number, before: number): number {
    return Math.max(evenAt - now, quietUntil - now, windowLeft(all, now, before), 0)
  }

  function chatLeft(chatId: number, others: number): number {
    return chats.left(chatId, time(), others)
  }

  function isCrowded(): boolean {
    return taken(lanes, time()) >= lanesFor(perSecond)
  }

  async function landing(): Promise<void> {
    await landings.wait(longestHoldMs)
  }

  async function turn(chatId: number, messages = 1): Promise<Landed> {
    return await delivering(chatId, now => chats.left(chatId, now, 0, messages))
  }

  async function besides(chatId: number): Promise<Landed> {
    return await delivering(chatId, () => 0)
  }

  async function delivering(chatId: number, chatLeftAt: (now: number) => number): Promise<Landed> {
    for (;;) {
      const now = time()
      const chatMs = chatLeftAt(now)
      const heldMs = Math.max(chatMs, quietUntil - now)
      if (heldMs > longestHoldMs) throw new Quiet(new Date(now + heldMs))
      const placeMs = isCrowded() ? gapMs : placeLeft(now, answering)
      if (chatMs > 0) await doze(chatMs)
      else if (placeMs > 0) await inTurn(() => doze(placeMs))
      else return begin(chatId, now)
    }
  }

  /** Whoever waits for nothing but a place has it before a delivery that has not begun. */
  async function inTurn(waiting: () => Promise<void>): Promise<void> {
    turning++
    await waiting()
    turning--
  }

  function begin(chatId: number, now: number): Landed {
    evenAt = Math.max(evenAt, now - Math.max(catchUp * gapMs, lateMs)) + gapMs * hurry
    const landed = leave(chatId, now)
    const flight = enter([lanes], now)
    return () => {
      landed()
      land(flight, now)
      landings.ring()
    }
  }

  async function answer(chatId: number): Promise<Landed> {
    answering++
    for (let wait = windowLeft(all, time()); wait > 0; wait = windowLeft(all, time())) await doze(wait)
    answering--
    return leave(chatId, time())
  }

  async function doze(ms: number): Promise<void> {
    await sleep(Math.ceil(ms))
  }

  function leave(chatId: number, now: number): Landed {
    const flight = enter([all, ...chats.windowsOf(chatId, now)], now)
    return () => {
      const landedAt = time()
      land(flight, landedAt - roundTrip.atLeast())
      roundTrip.took(landedAt - now)
    }
  }

  function hold(until: Date): void {
    quietUntil = Math.max(quietUntil, until.getTime())
  }

  function time(): number {
    return clock().getTime()
  }
}

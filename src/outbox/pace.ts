import type { Clock, Sleep } from '../app.ts'

/** Who may leave when; answers to people come before deliveries. */
export type Pace = {
  /** How long no delivery may leave, in milliseconds. */
  left(): number
  /** Waits for that, or a part of it: then look again. */
  nap(): Promise<void>
  /** Says that a delivery leaves now. */
  take(): void
  /** Waits until a delivery may leave, and says that it does. */
  turn(): Promise<void>
  /** Waits until an answer may leave, before all deliveries, and says that it does. */
  answer(): Promise<void>
  /** Lets all deliveries wait while Telegram asks for quiet. */
  hold(until: Date): void
}

/** How many messages may be on their way at once: an answer of Telegram's may take a quarter of a second. */
export const lanesFor = (perSecond: number): number => Math.min(250, Math.max(8, Math.ceil(perSecond / 4)))

/** Waiting goes on in steps of this length, so that whoever wants to stop meanwhile can. */
const longestNapMs = 1000

/** Telegram counts within a second by its own clock; on the way to it two messages may come closer. */
const windowMs = 1012

/** Deliveries that were kept waiting by a slow moment may catch up with so many at once. */
const catchUp = 4

/**
 * Spaces messages so that no more than `perSecond` leave in any second, answers and deliveries together. An answer takes the
 * next free place, which under full load comes after some thirty milliseconds; a delivery leaves when nobody waits to answer.
 */
export function createPace(perSecond: number, clock: Clock, sleep: Sleep): Pace {
  const gapMs = 1000 / perSecond
  const most = Math.max(1, Math.floor(perSecond))
  // when the last messages left, the oldest at `next`
  const times = Array<number>(most).fill(Number.NEGATIVE_INFINITY)
  let next = 0
  let evenAt = 0
  let quietUntil = 0
  let answering = 0
  return { left, nap, take, turn, answer, hold }

  function left(): number {
    const now = clock().getTime()
    const waiting = answering > 0 ? gapMs : 0
    return Math.max(evenAt - now, quietUntil - now, full(now), waiting)
  }

  /** How long the second is full. */
  function full(now: number): number {
    return times[next]! + windowMs * (most / perSecond) - now
  }

  async function nap(): Promise<void> {
    await sleep(Math.ceil(Math.min(left(), longestNapMs)))
  }

  function take(): void {
    const now = clock().getTime()
    evenAt = Math.max(evenAt, now - catchUp * gapMs) + gapMs
    leave(now)
  }

  function leave(now: number): void {
    times[next] = now
    next = (next + 1) % most
  }

  async function turn(): Promise<void> {
    while (left() > 0) await nap()
    take()
  }

  async function answer(): Promise<void> {
    answering++
    for (let wait = full(clock().getTime()); wait > 0; wait = full(clock().getTime()))
      await sleep(Math.ceil(wait))
    answering--
    leave(clock().getTime())
  }

  function hold(until: Date): void {
    quietUntil = Math.max(quietUntil, until.getTime())
  }
}

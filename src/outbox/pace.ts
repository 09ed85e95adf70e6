import type { Clock, Sleep } from '../app.ts'

/** Who may leave when; answers to people come before deliveries. */
export type Pace = {
  /** How long no delivery may leave, in milliseconds. */
  left(): number
  /** Waits for that, or a part of it: then look again. */
  nap(): Promise<void>
  /** Says that a delivery leaves now; to be told when it has landed. */
  take(): Landed
  /** Waits until a delivery may leave, and says that it does. */
  turn(): Promise<Landed>
  /** Waits until an answer may leave, before all deliveries, and says that it does. */
  answer(): Promise<Landed>
  /** Lets all deliveries wait while Telegram asks for quiet. */
  hold(until: Date): void
}

/** How many messages may be on their way at once: an answer of Telegram's may take a quarter of a second. */
export const lanesFor = (perSecond: number): number => Math.min(250, Math.max(8, Math.ceil(perSecond / 4)))

/** Says that Telegram has answered, so that the message has arrived by now. */
export type Landed = () => void

/** Waiting goes on in steps of this length, so that whoever wants to stop meanwhile can. */
const longestNapMs = 1000

/** Telegram counts within a second of its own: from the arrival of a message, which lies between its leaving and the answer. */
const second = { ms: 1000, leastMs: 1012, mostMs: 1040 }

/** Deliveries that were kept waiting by a slow moment may catch up with so many at once. */
const catchUp = 4

/**
 * Spaces messages so that no more than `perSecond` leave in any second, answers and deliveries together. An answer takes the
 * next free place, which under full load comes after some thirty milliseconds; a delivery leaves when nobody waits to answer.
 */
export function createPace(perSecond: number, clock: Clock, sleep: Sleep): Pace {
  const gapMs = 1000 / perSecond
  const most = Math.max(1, Math.floor(perSecond))
  // when the places of the last messages are free again, the oldest at `next`
  const freeAt = Array<number>(most).fill(Number.NEGATIVE_INFINITY)
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
    return freeAt[next]! - now
  }

  async function nap(): Promise<void> {
    await sleep(Math.ceil(Math.min(left(), longestNapMs)))
  }

  function take(): Landed {
    const now = clock().getTime()
    evenAt = Math.max(evenAt, now - catchUp * gapMs) + gapMs
    return leave(now)
  }

  function leave(now: number): Landed {
    const place = next
    const stretch = most / perSecond
    freeAt[place] = now + second.mostMs * stretch
    next = (next + 1) % most
    return () => {
      const landed = clock().getTime() + second.ms * stretch
      freeAt[place] = Math.min(freeAt[place]!, Math.max(landed, now + second.leastMs * stretch))
    }
  }

  async function turn(): Promise<Landed> {
    while (left() > 0) await nap()
    return take()
  }

  async function answer(): Promise<Landed> {
    answering++
    for (let wait = full(clock().getTime()); wait > 0; wait = full(clock().getTime()))
      await sleep(Math.ceil(wait))
    answering--
    return leave(clock().getTime())
  }

  function hold(until: Date): void {
    quietUntil = Math.max(quietUntil, until.getTime())
  }
}

import type { Clock, Sleep } from '../app.ts'

export type Pace = ReturnType<typeof createPace>

/** Waiting goes on in steps of this length, so that whoever wants to stop meanwhile can. */
const longestNapMs = 1000

/** Spaces messages so that no more than `perSecond` leave, and lets all of them wait while Telegram asks for quiet. */
export function createPace(perSecond: number, clock: Clock, sleep: Sleep) {
  let freeAt = 0
  return { left, nap, take, turn, hold }

  /** How long no message may leave. */
  function left(): number {
    return freeAt - clock().getTime()
  }

  async function nap(): Promise<void> {
    await sleep(Math.ceil(Math.min(left(), longestNapMs)))
  }

  /** Says that a message leaves now. */
  function take(): void {
    freeAt = Math.max(freeAt, clock().getTime()) + 1000 / perSecond
  }

  /** Waits until a message may leave; looks again after every nap, for Telegram may have asked for quiet meanwhile. */
  async function turn(): Promise<void> {
    while (left() > 0) await nap()
    take()
  }

  function hold(until: Date): void {
    freeAt = Math.max(freeAt, until.getTime())
  }
}

import type { Clock, Sleep } from '../app.ts'

export type Pace = ReturnType<typeof createPace>

/** Spaces messages so that no more than `perSecond` leave, and lets all of them wait while Telegram asks for quiet. */
export function createPace(perSecond: number, clock: Clock, sleep: Sleep) {
  let nextSlot = 0
  return {
    async turn(): Promise<void> {
      const now = clock().getTime()
      const slot = Math.max(now, nextSlot)
      nextSlot = slot + 1000 / perSecond
      if (slot > now) await sleep(slot - now)
    },
    hold(until: Date): void {
      nextSlot = Math.max(nextSlot, until.getTime())
    },
  }
}

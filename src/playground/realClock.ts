import { setTimeout as pause } from 'node:timers/promises'
import type { StageClock } from './stage.ts'

/** A clock that runs at the pace of the real one, from whatever moment it is set to. */
export function clockFrom(start: Date): StageClock {
  let ahead = start.getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + ahead),
    set: to => {
      ahead = to.getTime() - Date.now()
    },
    sleep: ms => pause(ms),
  }
}

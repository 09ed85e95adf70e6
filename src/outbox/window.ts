/**
 * A stretch of time in which only so many messages may arrive. Telegram counts arrivals, and a message arrives at some moment
 * between its leaving and Telegram's answer: it keeps its place from its leaving until `ms` after the latest moment at which
 * it may have arrived. So there are never more arrivals within `ms` than places, however long messages are on their way.
 */
export type Window = {
  most: number
  ms: number
  /** How many are on their way. */
  flying: number
  /** Those on their way, the oldest first, and some that have landed meanwhile. */
  flights: Flight[]
  /** When the places of those that have landed are free, the next first. */
  freeAt: number[]
}

/** A message on its way, and all windows in which it has a place. */
export type Flight = { leftAt: number; windows: readonly Window[]; hasLanded: boolean }

/** What Telegram has not answered after this time is not waited for any longer. */
const longestWayMs = 5_000

export const createWindow = (most: number, ms: number): Window => ({
  most,
  ms,
  flying: 0,
  flights: [],
  freeAt: [],
})

/** For how long there is no place, when so many others are to have one first. */
export function left(window: Window, now: number, others = 0): number {
  const missing = taken(window, now) + others + 1 - window.most
  if (missing <= 0) return 0
  const { freeAt, flying, most, ms } = window
  if (missing <= freeAt.length) return freeAt[missing - 1]! - now
  // it will be free some time after an answer that may come any moment: look again before that
  if (missing <= freeAt.length + flying) return ms / 2
  return left(window, now, others - most) + ms
}

/** How many places are taken. */
export function taken(window: Window, now: number): number {
  const { flights, freeAt } = window
  while (flights.length > 0) {
    const { hasLanded, leftAt } = flights[0]!
    if (!hasLanded && leftAt + longestWayMs > now) break
    land(flights.shift()!, leftAt + longestWayMs)
  }
  while (freeAt.length > 0 && freeAt[0]! <= now) freeAt.shift()
  return window.flying + freeAt.length
}

/** Takes a place in each window for a message that leaves now. */
export function enter(windows: readonly Window[], now: number): Flight {
  const flight = { leftAt: now, windows, hasLanded: false }
  for (const window of windows) {
    window.flying++
    window.flights.push(flight)
  }
  return flight
}

/** Says by when a message has arrived. */
export function land(flight: Flight, by: number): void {
  if (flight.hasLanded) return
  flight.hasLanded = true
  for (const window of flight.windows) {
    window.flying--
    window.freeAt.push(by + window.ms)
  }
}

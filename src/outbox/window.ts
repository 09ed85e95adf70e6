/**
 * A stretch of time in which only so many messages may arrive. Telegram counts arrivals, and a message arrives at some moment
 * between its leaving and Telegram's answer: it keeps its place from its leaving until `ms` after the latest moment at which
 * it may have arrived. So there are never more arrivals within `ms` than places, however long messages are on their way.
 */
export type Window = {
  /** For how long there is no place, when so many others are to have one first. */
  left(now: number, others?: number): number
  /** Takes a place for a message that leaves now. */
  enter(now: number): Flight
  /** Says by when a message has arrived. */
  land(flight: Flight, by: number): void
  /** How many places are taken. */
  taken(now: number): number
}

/** A message on its way. */
export type Flight = { leftAt: number }

/** What Telegram has not answered after this time is not waited for any longer. */
const longestWayMs = 5_000

export function createWindow(most: number, ms: number): Window {
  // both with the oldest first
  const flying = new Set<Flight>()
  const freeAt: number[] = []
  return { left, enter, land, taken }

  function left(now: number, others = 0): number {
    const missing = taken(now) + others + 1 - most
    if (missing <= 0) return 0
    if (missing <= freeAt.length) return freeAt[missing - 1]! - now
    // it will be free some time after an answer that may come any moment: look again before that
    if (missing <= freeAt.length + flying.size) return ms / 2
    return left(now, others - most) + ms
  }

  function enter(now: number): Flight {
    const flight = { leftAt: now }
    flying.add(flight)
    return flight
  }

  function land(flight: Flight, by: number): void {
    if (flying.delete(flight)) freeAt.push(by + ms)
  }

  function taken(now: number): number {
    sweep(now)
    return flying.size + freeAt.length
  }

  function sweep(now: number): void {
    for (const flight of flying) {
      if (flight.leftAt + longestWayMs > now) break
      land(flight, flight.leftAt + longestWayMs)
    }
    while (freeAt.length > 0 && freeAt[0]! <= now) freeAt.shift()
  }
}

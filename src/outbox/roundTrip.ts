/**
 * Learns how long the way to Telegram and back takes at least. The back of one message and the way there of a later one take
 * that long together, so the later may leave by so much earlier than its turn and still arrives in it.
 */
export type RoundTrip = {
  /** Something went there and back in so many milliseconds. */
  took(ms: number): void
  /** What can be relied on: nothing, until it is known well. */
  atLeast(): number
}

/** So many messages are remembered, and at most twice as many: a network may become faster. */
const remembered = 250

/** Clocks count whole milliseconds. */
const roundedMs = 3

/** More than this is never relied on. */
const mostMs = 400

/** The shortest way there and the shortest way back may never have met: where ways differ much, less is relied on. */
const doubt = 1 / 4

export function createRoundTrip(): RoundTrip {
  let known = { shortest: 0, mean: 0 }
  let shortest = Number.POSITIVE_INFINITY
  let sum = 0
  let count = 0
  return { took, atLeast }

  function took(ms: number): void {
    shortest = Math.min(shortest, ms)
    sum += ms
    if (++count < remembered) return
    known = { shortest, mean: sum / count }
    shortest = Number.POSITIVE_INFINITY
    sum = count = 0
  }

  function atLeast(): number {
    const least = Math.min(known.shortest, shortest, mostMs)
    return Math.max(0, least - (known.mean - known.shortest) * doubt) - roundedMs
  }
}

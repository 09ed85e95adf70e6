/** An update that the model of Telegram keeps until it is confirmed, and how it goes when it is handled. */
export type Queued = { id: number; chat: number; ms: number; failures: number }

/** How the bot asks for updates. */
export type Asking = { offset: number; limit: number; timeout: number }

/**
 * Telegram's queue of updates as its documentation tells it: asking from an offset on forgets all before it that were given out,
 * and gives out at most so many of the rest, the oldest first; with nothing to give it waits for as long as it was asked to.
 */
export function createQueue(onForget: (update: Queued) => void) {
  const given = new Set<Queued>()
  let pending: Queued[] = []
  let nextId = 1
  let unheard = 0
  let unanswered = 0
  let calls = 0
  let ring: (() => void) | undefined
  const hear = () => ring?.()
  return {
    ask,
    calls: () => calls,
    pending: () => pending,
    push(update: Omit<Queued, 'id'>): Queued {
      const queued = { id: nextId++, ...update }
      pending.push(queued)
      hear()
      return queued
    },
    /** Others' updates, or kinds that the bot does not hear, have taken some ids. */
    skip: (ids: number) => void (nextId += ids),
    /** After a week of silence everything has expired, and the ids begin anywhere. */
    silence: (from: number) => {
      pending = []
      nextId = from
    },
    /** Whether something is still to be lost. */
    isCut: () => unheard + unanswered > 0,
    /** So many requests are lost on the way there, and then so many on the way back. */
    breakDown: (there: number, back: number) => void ([unheard, unanswered] = [there, back]),
  }

  async function ask({ offset, limit, timeout }: Asking, signal?: AbortSignal): Promise<Queued[]> {
    calls++
    if (signal?.aborted) throw new Error('aborted')
    if (unheard > 0) throw (unheard--, new Error('the request was lost'))
    const forgotten = pending.filter(update => given.has(update) && update.id < offset)
    pending = pending.filter(update => !forgotten.includes(update))
    forgotten.forEach(onForget)
    if (pending.length === 0 && timeout > 0) await news(timeout * 1000, signal)
    // the answer takes a moment, in which something may have been handled
    await after(20)
    if (unanswered > 0) throw (unanswered--, new Error('the answer was lost'))
    if (signal?.aborted) throw new Error('aborted')
    const answer = pending.slice(0, limit)
    for (const update of answer) given.add(update)
    return answer
  }

  async function news(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.addEventListener('abort', hear)
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms)
      ring = () => (clearTimeout(timer), resolve())
    })
    signal?.removeEventListener('abort', hear)
  }
}

/** Resolves after so many milliseconds of the test's time. */
export const after = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

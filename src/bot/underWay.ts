import type { Update } from 'grammy/types'
import { chatOf } from './chats.ts'

/** The updates that have come and must not be confirmed yet. */
export type UnderWay = {
  /** Begins with those that have not been begun: chats side by side, the updates of one chat in order. */
  begin(updates: readonly Update[]): void
  /** From which update on to ask, which confirms all before it. */
  offset(): number
  /** Whether none is being handled, nor to be handled again. */
  isEmpty(): boolean
  /** Waits until all have ended, or for so many milliseconds; throws what one of them has failed with meanwhile. */
  ended(mostMs?: number): Promise<void>
}

type State = 'begun' | 'failed' | 'handled'

/**
 * Keeps apart what was handled from what is being handled. Telegram confirms all updates before one, never a single one: while
 * one takes long, those behind it come again with each answer, and are passed over.
 */
export function createUnderWay(handle: (update: Update) => Promise<void>): UnderWay {
  const states = new Map<number, State>()
  const chats = new Map<number, Promise<void>>()
  let next = 0
  let failure: { error: unknown } | null = null
  return { begin, offset, isEmpty: () => open().length === 0, ended }

  function begin(updates: readonly Update[]): void {
    forget(updates)
    next = (updates.at(-1)?.update_id ?? next - 1) + 1
    for (const update of updates) if ((states.get(update.update_id) ?? 'failed') === 'failed') start(update)
  }

  /** What does not come again was confirmed, or is over; what was handled while it was on its way here once more is still known. */
  function forget(updates: readonly Update[]): void {
    const come = new Set(updates.map(({ update_id }) => update_id))
    for (const [id, state] of states) if (state !== 'begun' && !come.has(id)) states.delete(id)
  }

  function start(update: Update): void {
    const chat = chatOf(update)
    states.set(update.update_id, 'begun')
    const work = take(update, chats.get(chat) ?? Promise.resolve())
    chats.set(chat, work)
    const leave = () => void (chats.get(chat) === work && chats.delete(chat))
    work.then(leave, (error: unknown) => {
      failure ??= { error }
      leave()
    })
  }

  /** Behind one that has failed none is handled: both come again, in their order. */
  async function take(update: Update, before: Promise<void>): Promise<void> {
    try {
      await before
      await handle(update)
      states.set(update.update_id, 'handled')
    } catch (error) {
      states.set(update.update_id, 'failed')
      throw error
    }
  }

  function open(): number[] {
    return [...states].flatMap(([id, state]) => (state === 'handled' ? [] : [id]))
  }

  function offset(): number {
    const ids = open()
    return ids.length > 0 ? Math.min(...ids) : next
  }

  async function ended(mostMs?: number): Promise<void> {
    await within(Promise.allSettled(chats.values()), mostMs)
    const failed = failure
    failure = null
    if (failed) throw failed.error
  }
}

/** Waits for a work, but for no longer than so many milliseconds. */
async function within(work: Promise<unknown>, mostMs: number | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>(resolve => {
    if (mostMs !== undefined) timer = setTimeout(resolve, mostMs)
  })
  await Promise.race([work, over]).finally(() => clearTimeout(timer))
}

import { longestHoldMs, type Pace } from './pace.ts'
import type { Claimed } from './claims.store.ts'

/** Claimed deliveries that have not begun to leave, in the order in which they were due; that order holds within a chat. */
export type Held = {
  add(claimed: readonly Claimed[]): void
  /** The first whose chat may hear it within so many milliseconds, and where nothing older is leaving or was put off. */
  ready(aheadMs: number): Claimed | undefined
  /** Takes out those behind too many others for their chat; each may come back at a moment of its own. */
  putOff(now: number): { delivery: Claimed; until: Date }[]
  /** Takes out one that leaves now. */
  begin(delivery: Claimed): void
  /** Says that it has left, or was put off until then. */
  end(delivery: Claimed, until: Date | null): void
  /** Takes out all. */
  empty(): Claimed[]
  size(): number
}

/** Telegram wants so much between two messages in a chat. */
const gapMs = 1000

export function createHeld(pace: Pick<Pace, 'chatLeft'>): Held {
  const held = new Set<Claimed>()
  // whose part may still be under way, or who waits for room for a whole album
  const leaving = new Set<number>()
  // the last that was put off for a chat: what is younger goes behind it
  const behind = new Map<number, { id: number; at: number }>()
  return {
    add: claimed => claimed.forEach(delivery => held.add(delivery)),
    ready,
    putOff,
    begin: delivery => void (held.delete(delivery), leaving.add(delivery.chatId)),
    end,
    empty,
    size: () => held.size,
  }

  function ready(aheadMs: number): Claimed | undefined {
    const seen = new Set<number>()
    for (const delivery of held) {
      const { chatId } = delivery
      const isFirst = !seen.has(chatId) && !leaving.has(chatId) && !isBehind(delivery)
      if (isFirst && pace.chatLeft(chatId, 0) <= aheadMs) return delivery
      seen.add(chatId)
    }
    return undefined
  }

  function isBehind({ id, chatId }: Claimed): boolean {
    return id > (behind.get(chatId)?.id ?? Number.POSITIVE_INFINITY)
  }

  function end({ id, chatId }: Claimed, until: Date | null): void {
    leaving.delete(chatId)
    if (!until) return
    const last = behind.get(chatId)
    behind.set(chatId, { id: Math.min(id, last?.id ?? id), at: Math.max(until.getTime(), last?.at ?? 0) })
  }

  function putOff(now: number): { delivery: Claimed; until: Date }[] {
    // what was put off is due now, and a moment later it has been claimed
    for (const [chatId, { at }] of behind) if (at + gapMs <= now) behind.delete(chatId)
    const before = new Map<number, number>()
    return [...held].flatMap(delivery => {
      const { id, chatId } = delivery
      const others = before.get(chatId) ?? 0
      before.set(chatId, others + 1)
      const wait = pace.chatLeft(chatId, others)
      if (wait <= longestHoldMs && !isBehind(delivery)) return []
      held.delete(delivery)
      const last = behind.get(chatId) ?? { id, at: 0 }
      const at = Math.max(now + wait, last.at + gapMs)
      behind.set(chatId, { id: Math.max(id, last.id), at })
      return [{ delivery, until: new Date(at) }]
    })
  }

  function empty(): Claimed[] {
    const all = [...held]
    held.clear()
    return all
  }
}

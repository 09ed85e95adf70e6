import { longestHoldMs, type Pace } from './pace.ts'
import type { Claimed } from './claims.store.ts'

/** Claimed deliveries that have not begun to leave, in the order in which they were due. */
export type Held = {
  add(claimed: readonly Claimed[]): void
  /** The first whose chat may hear it within so many milliseconds. */
  ready(aheadMs: number): Claimed | undefined
  /** Takes out those behind too many others for their chat; each may come back at a moment of its own. */
  putOff(now: number): { delivery: Claimed; until: Date }[]
  remove(delivery: Claimed): void
  /** Takes out all. */
  empty(): Claimed[]
  size(): number
}

/** Telegram wants so much between two messages in a chat. */
const gapMs = 1000

export function createHeld(pace: Pick<Pace, 'chatLeft'>): Held {
  const held = new Set<Claimed>()
  // the last that was put off for a chat: what is younger goes behind it
  const behind = new Map<number, { id: number; at: number }>()
  return {
    add: claimed => claimed.forEach(delivery => held.add(delivery)),
    ready,
    putOff,
    remove: delivery => void held.delete(delivery),
    empty,
    size: () => held.size,
  }

  function ready(aheadMs: number): Claimed | undefined {
    const seen = new Set<number>()
    for (const delivery of held) {
      const { chatId } = delivery
      if (!seen.has(chatId) && pace.chatLeft(chatId, 0) <= aheadMs) return delivery
      seen.add(chatId)
    }
    return undefined
  }

  function putOff(now: number): { delivery: Claimed; until: Date }[] {
    for (const [chatId, { at }] of behind) if (at <= now) behind.delete(chatId)
    const before = new Map<number, number>()
    return [...held].flatMap(delivery => {
      const { id, chatId } = delivery
      const others = before.get(chatId) ?? 0
      before.set(chatId, others + 1)
      const wait = pace.chatLeft(chatId, others)
      const last = behind.get(chatId) ?? { id, at: 0 }
      const isBehind = id > last.id
      if (wait <= longestHoldMs && !isBehind) return []
      held.delete(delivery)
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

import type { Update } from './api.ts'
import { settleIdle } from './idle.ts'
import { type Refusal, conflict } from './refusal.ts'
import type { Core } from './state.ts'
import { allow, confirm, take } from './updates.ts'

/** A getUpdates request that waits for something to happen. */
export type Poll = {
  readonly limit: number
  readonly answer: (updates: Update[]) => void
  readonly refuse: (refusal: Refusal) => void
}

type Asked = {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
  readonly timeout?: number | undefined
  readonly allowed_updates?: unknown
}

/** Answers getUpdates: with what there is, or else with what comes while the request waits. */
export function getUpdates(
  core: Core,
  asked: Asked,
  onGone: (gone: () => void) => void,
): Update[] | Promise<Update[]> {
  if (core.webhook)
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  stopPolling(core, 'terminated by other getUpdates request; make sure that only one bot instance is running')
  allow(core.updates, asked.allowed_updates)
  confirm(core.updates, asked.offset ?? 0)
  const limit = Math.min(Math.max(asked.limit ?? 100, 1), 100)
  const batch = take(core, limit)
  if (batch.length > 0) return batch
  const seconds = Math.min(Math.max(asked.timeout ?? 0, 0), 50)
  if (seconds > 0) return wait(core, limit, seconds, onGone)
  settleIdle(core, true)
  return batch
}

/** Ends a waiting request, because something else takes its place. */
export function stopPolling(core: Core, reason: string): void {
  core.poll?.refuse(conflict(reason))
}

/** Gives a waiting request what there is for it. */
export function deliver(core: Core): void {
  if (!core.poll) return
  const batch = take(core, core.poll.limit)
  if (batch.length > 0) core.poll.answer(batch)
  else settleIdle(core)
}

function wait(
  core: Core,
  limit: number,
  seconds: number,
  onGone: (gone: () => void) => void,
): Promise<Update[]> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      if (core.poll === poll) core.poll = null
      settle()
    }
    const answer = (updates: Update[]) => end(() => resolve(updates))
    const poll: Poll = { limit, answer, refuse: refusal => end(() => reject(refusal)) }
    const timer = setTimeout(() => answer([]), seconds * 1000)
    onGone(() => answer([]))
    core.poll = poll
    settleIdle(core)
  })
}

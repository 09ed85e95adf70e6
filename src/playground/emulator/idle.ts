import type { Core } from './state.ts'

/** Resolves when the bot has nothing left to do; a bot that never gets there is named together with what it left. */
export function whenIdle(core: Core, limitMs: number): Promise<void> {
  if (isIdle(core)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      core.idlers.delete(settle)
      resolve()
    }
    const timer = setTimeout(() => {
      core.idlers.delete(settle)
      reject(new Error(`The bot was not idle after ${limitMs} ms: ${leftOver(core)}`))
    }, limitMs)
    core.idlers.add(settle)
  })
}

/** Wakes those who wait, if there is nothing left to do; hasAsked is for a poll that found nothing and did not stay. */
export function settleIdle(core: Core, hasAsked = false): void {
  if (core.idlers.size > 0 && (isIdle(core) || (hasAsked && core.updates.pending.size === 0)))
    for (const settle of Array.from(core.idlers)) settle()
}

const isIdle = ({ updates, poll, webhook }: Core): boolean =>
  updates.pending.size === 0 && (webhook ? webhook.active === 0 : poll !== null)

function leftOver({ updates }: Core): string {
  const [oldest] = updates.pending
  if (!oldest) return 'it does not ask for updates'
  const state = oldest.delivered ? 'was delivered and not confirmed' : 'was not delivered'
  return `${updates.pending.size} updates are left; the first ${state}: ${JSON.stringify(oldest.update)}`
}

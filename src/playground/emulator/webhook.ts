import type { Update } from './api.ts'
import { settleIdle } from './idle.ts'
import type { Core } from './state.ts'
import type { Entry } from './updates.ts'

/** Where updates are sent to, and how that goes. */
export type Webhook = {
  readonly url: string
  readonly secret: string | undefined
  readonly maxConnections: number
  readonly busy: Set<string>
  readonly retries: Set<NodeJS.Timeout>
  active: number
  lastError: { readonly at: number; readonly message: string } | null
}

/** Delivers one update and resolves when it was taken; rejects when it has to be sent again. */
export type Post = (url: string, secret: string | undefined, update: Update) => Promise<void>

/** Sends what is waiting: of one chat one after the other, of different chats side by side. */
export function pump(core: Core, post: Post): void {
  const { webhook, updates } = core
  if (!webhook) return
  for (const entry of updates.pending) {
    if (webhook.active >= webhook.maxConnections) break
    if (webhook.busy.has(entry.lane)) continue
    if (entry.expiresAt <= core.now()) updates.pending.delete(entry)
    else void send(core, webhook, entry, post)
  }
  settleIdle(core)
}

/** Ends the deliveries to a webhook that is no longer wanted. */
export function closeWebhook(core: Core): void {
  for (const timer of core.webhook?.retries ?? []) clearTimeout(timer)
  core.webhook = null
}

async function send(core: Core, webhook: Webhook, entry: Entry, post: Post): Promise<void> {
  webhook.busy.add(entry.lane)
  webhook.active++
  entry.delivered = true
  const error = await post(webhook.url, webhook.secret, entry.update).then(() => null, asError)
  webhook.active--
  if (error) {
    webhook.lastError = { at: core.now(), message: error.message }
    retryLater(core, webhook, entry, post)
    return
  }
  core.updates.pending.delete(entry)
  webhook.busy.delete(entry.lane)
  pump(core, post)
}

/** The lane stays busy meanwhile: what came later in that chat may not overtake. */
function retryLater(core: Core, webhook: Webhook, entry: Entry, post: Post): void {
  const timer = setTimeout(() => {
    webhook.retries.delete(timer)
    webhook.busy.delete(entry.lane)
    if (core.webhook === webhook) pump(core, post)
  }, core.options.webhookRetryMs ?? 1000)
  webhook.retries.add(timer)
  if (core.webhook === webhook) pump(core, post)
  else clearTimeout(timer)
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

import { method } from '../method.ts'
import { getUpdates as poll, stopPolling } from '../polling.ts'
import { badRequest } from '../refusal.ts'
import { allow } from '../updates.ts'
import { closeWebhook } from '../webhook.ts'
import { seconds } from '../wire.ts'

export const getUpdates = method(
  { offset: 'int', limit: 'int', timeout: 'int', allowed_updates: 'json' },
  (core, given, { onGone }) => poll(core, given, onGone),
)

const webhookFields = {
  url: 'text',
  secret_token: 'text',
  max_connections: 'int',
  allowed_updates: 'json',
  drop_pending_updates: 'flag',
} as const

export const setWebhook = method(webhookFields, (core, { url = '', secret_token: secret, ...given }) => {
  if (url) checkWebhook(url, secret)
  closeWebhook(core)
  if (given.drop_pending_updates) core.updates.pending.clear()
  if (!url) return true
  stopPolling(core, 'terminated by setWebhook request')
  allow(core.updates, given.allowed_updates)
  const maxConnections = Math.min(Math.max(given.max_connections ?? 40, 1), 100)
  core.webhook = {
    url,
    secret,
    maxConnections,
    busy: new Set(),
    retries: new Set(),
    active: 0,
    lastError: null,
  }
  core.onQueued()
  return true
})

export const deleteWebhook = method({ drop_pending_updates: 'flag' }, (core, { drop_pending_updates }) => {
  closeWebhook(core)
  if (drop_pending_updates) core.updates.pending.clear()
  return true
})

export const getWebhookInfo = method({}, ({ webhook, updates }) => ({
  url: webhook?.url ?? '',
  has_custom_certificate: false,
  pending_update_count: updates.pending.size,
  ...(webhook ? { max_connections: webhook.maxConnections } : {}),
  ...(webhook?.lastError
    ? { last_error_date: seconds(webhook.lastError.at), last_error_message: webhook.lastError.message }
    : {}),
  ...(updates.allowed ? { allowed_updates: [...updates.allowed] } : {}),
}))

/** Plain http is taken, as by a Bot API server that one runs oneself. */
function checkWebhook(url: string, secret: string | undefined): void {
  if (!/^https?:\/\/[^/?#\s]+/i.test(url)) throw badRequest('invalid webhook URL specified')
  if (secret === undefined) return
  if (secret.length > 256) throw badRequest('secret token is too long')
  if (!/^[A-Za-z0-9_-]+$/.test(secret)) throw badRequest('secret token contains unallowed characters')
}

import type { IncomingMessage } from 'node:http'

/** The names under which a machine calls itself; another name means that a stranger's page leads here. */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Why a request may not pass, or null: only the playground's own page, on this machine, may look and act. */
export function refusal({ headers, method }: Pick<IncomingMessage, 'headers' | 'method'>): string | null {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  if (!ownNames.has(host.replace(/:\d+$/, ''))) return `The playground does not answer to the name "${host}"`
  if (method === 'GET' || method === 'HEAD') return null
  if (origin !== undefined && origin !== `http://${host}`) return `A page of ${origin} may not act here`
  if (site !== undefined && site !== 'same-origin') return 'A page of another site may not act here'
  return null
}

/** Headers of everything the page gets: nothing from outside may be loaded, and nothing may frame it. */
export const safely = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const

/** Telegram's own reading of an address: the address as it will be stored, or what is wrong with it. */
export function checkedLink(
  link: string,
): { readonly url: string } | { readonly url?: undefined; readonly problem: string } {
  const app = /^(tg|ton|tonsite):(?:\/\/)?(.*)$/is.exec(link)
  if (app) return appLink((app[1] ?? '').toLowerCase(), app[2] ?? '')
  const parts = /^(?:([^:/?#@[\]]*):\/\/)?([^/?#]*)(.*)$/s.exec(link.trim())
  const protocol = (parts?.[1] ?? 'http').toLowerCase()
  if (protocol !== 'http' && protocol !== 'https') return { problem: 'Unsupported URL protocol' }
  const host = (parts?.[2] ?? '').replace(/^.*@/, '').replace(/:\d+$/, '').toLowerCase()
  const problem = hostProblem(host)
  if (problem) return { problem }
  const path = parts?.[3] || '/'
  return { url: `${protocol}://${(parts?.[2] ?? '').toLowerCase()}${path.startsWith('/') ? '' : '/'}${path}` }
}

function appLink(protocol: string, rest: string): { url: string } | { problem: string } {
  const host = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  if (!host) return { problem: 'URL host is empty' }
  if (!/^[\w.-]+$/.test(host)) return { problem: 'Unallowed characters in URL host' }
  return { url: `${protocol}://${rest}` }
}

function hostProblem(host: string): string | undefined {
  if (!host) return 'URL host is empty'
  if (/[\s"<>\\^`{|}@[\]]/.test(host) && !/^\[[0-9a-f:.]+\]$/.test(host))
    return 'Disallowed character in URL host'
  return host.includes('.') || host.startsWith('[') ? undefined : 'Wrong HTTP URL'
}

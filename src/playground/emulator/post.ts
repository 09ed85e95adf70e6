import http from 'node:http'
import https from 'node:https'
import type { Update } from './api.ts'
import { type Loose, parseObject } from './read.ts'

/** Posts an update to a webhook over connections that stay open, and returns the method that its answer asks for. */
export function newPost(onReply: (method: string, params: Loose) => void): Post {
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  }
  return async (url, secret, update) => {
    const target = new URL(url)
    const isSecure = target.protocol === 'https:'
    const body = JSON.stringify(update)
    const request = (isSecure ? https : http).request(target, {
      method: 'POST',
      agent: agents[isSecure ? 'https:' : 'http:'],
      headers: headers(body, secret),
    })
    const { status, text } = await exchange(request, body)
    if (status < 200 || status > 299) throw new Error(`Wrong response from the webhook: ${status}`)
    const { method, ...params } = parseObject(text) ?? {}
    if (typeof method === 'string') onReply(method, params)
  }
}

type Post = (url: string, secret: string | undefined, update: Update) => Promise<void>

const headers = (body: string, secret: string | undefined) => ({
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(body),
  ...(secret ? { 'X-Telegram-Bot-Api-Secret-Token': secret } : {}),
})

function exchange(request: http.ClientRequest, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    request.setTimeout(60_000, () => request.destroy(new Error('Read timeout expired')))
    request.on('error', reject)
    request.on('response', response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      )
    })
    request.end(body)
  })
}

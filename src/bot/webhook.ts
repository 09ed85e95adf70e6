import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Update } from 'grammy/types'
import type { App } from '../app.ts'
import { isAway } from '../database/away.ts'
import type { Bot } from './bot.ts'
import { chatOf, heard } from './chats.ts'
import type { Receiver } from './polling.ts'
import { guarded, watchdogMs } from './watchdog.ts'

/** Telegram's updates are small; whatever is larger is not one. */
const maxBytes = 1_000_000

/** Receives updates that Telegram delivers; each is confirmed only when it was handled, those of one chat in order. */
export async function startWebhook(app: App, bot: Bot, limitMs = watchdogMs): Promise<Receiver> {
  const { WEBHOOK_URL, WEBHOOK_SECRET, WEBHOOK_PORT } = app.config
  const tails = new Map<number, Promise<void>>()
  const server = createServer(
    (request, response) => void receive(request, response).catch(error => fail(response, error)),
  )
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(WEBHOOK_PORT, resolve))
  await app.api.setWebhook(WEBHOOK_URL!, { secret_token: WEBHOOK_SECRET!, allowed_updates: heard })
  return { stop: async () => void (await new Promise(resolve => server.close(resolve))) }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!fromTelegram(request, WEBHOOK_SECRET!)) return void response.writeHead(403).end()
    const update = JSON.parse(await readBody(request)) as Update
    await inOrder(update)
    response.writeHead(200).end()
  }

  async function inOrder(update: Update): Promise<void> {
    const chat = chatOf(update)
    const mine = (tails.get(chat) ?? Promise.resolve()).then(() => guarded(app, bot, update, limitMs))
    // the next in line comes to its turn however this one ends
    const tail = mine.catch(() => {})
    tails.set(chat, tail)
    await mine.finally(() => tails.get(chat) === tail && tails.delete(chat))
  }

  function fail(response: ServerResponse, error: unknown): void {
    app.log.warn({ err: error }, 'a webhook request could not be taken')
    // Telegram brings it again later
    if (!response.headersSent) response.writeHead(isAway(error) ? 503 : 400)
    response.end()
  }
}

function fromTelegram(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(String(request.headers['x-telegram-bot-api-secret-token'] ?? ''))
  const wanted = Buffer.from(secret)
  return request.method === 'POST' && given.length === wanted.length && timingSafeEqual(given, wanted)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw new Error('the request is too large to be an update')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

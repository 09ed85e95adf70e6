import { createServer } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { isObject, parseObject } from '../../src/playground/emulator/read.ts'
import { lan, minh, newTelegram, refusal, result } from './telegram.ts'

type Taken = { readonly secret: string | undefined; readonly text: unknown }
type Reply = { readonly status: number; readonly body?: object }

/** A bot that takes updates at an address, and answers as told. */
async function newBot(replies: Reply[] = []): Promise<{ url: string; taken: Taken[] }> {
  const taken: Taken[] = []
  const server = createServer((request, response) => {
    void textOf(request).then(body => {
      const secret = request.headers['x-telegram-bot-api-secret-token']?.toString()
      const message = parseObject(body)?.['message']
      taken.push({ secret, text: isObject(message) ? message['text'] : undefined })
      const { status, body: answer } = replies.shift() ?? { status: 200 }
      response.writeHead(status).end(answer ? JSON.stringify(answer) : '')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hook`, taken }
}

test('a webhook gets every update, with the secret', async () => {
  const telegram = newTelegram()
  const { url, taken } = await newBot()
  telegram.say(lan, 'before')
  await result(telegram, 'setWebhook', { url, secret_token: 'a-Secret_1' })
  await telegram.idle()
  telegram.say(lan, 'one')
  telegram.say(minh, 'two')
  await telegram.idle()
  expect(taken.map(({ text }) => text)).toEqual(['before', 'one', 'two'])
  expect(new Set(taken.map(({ secret }) => secret))).toEqual(new Set(['a-Secret_1']))
})

test('a delivery that fails comes again, before what was said later in that chat', async () => {
  const telegram = newTelegram({ webhookRetryMs: 1 })
  const { url, taken } = await newBot([{ status: 500 }, { status: 200 }, { status: 302 }])
  await result(telegram, 'setWebhook', { url })
  telegram.say(lan, 'one')
  telegram.say(lan, 'two')
  await telegram.idle()
  expect(taken.map(({ text }) => text)).toEqual(['one', 'one', 'two', 'two'])
  expect(await result(telegram, 'getWebhookInfo')).toMatchObject({
    url,
    pending_update_count: 0,
    last_error_message: 'Wrong response from the webhook: 302',
  })
})

test('a webhook may answer with a method to call', async () => {
  const telegram = newTelegram()
  const { url } = await newBot([{ status: 200, body: { method: 'sendMessage', chat_id: lan, text: 'chào' } }])
  await result(telegram, 'setWebhook', { url })
  telegram.say(lan, 'xin chào')
  await telegram.idle()
  expect(telegram.chat(lan).map(({ text }) => text)).toEqual(['xin chào', 'chào'])
})

test('a bot with a webhook cannot poll, and one that polls is stopped by a webhook', async () => {
  const telegram = newTelegram()
  const polling = refusal(telegram, 'getUpdates', { timeout: 30 })
  await telegram.idle()
  const { url } = await newBot()
  await result(telegram, 'setWebhook', { url })
  expect(await polling).toBe('Conflict: terminated by setWebhook request')
  expect(await refusal(telegram, 'getUpdates', {})).toBe(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  )
  await result(telegram, 'deleteWebhook')
  telegram.say(lan, 'a')
  expect(await result(telegram, 'getUpdates')).toHaveLength(1)
})

test('what waited can be dropped with the webhook', async () => {
  const telegram = newTelegram()
  telegram.say(lan, 'a')
  await result(telegram, 'deleteWebhook', { drop_pending_updates: true })
  expect(await result(telegram, 'getUpdates')).toEqual([])
})

test('a webhook that makes no sense is refused', async () => {
  const telegram = newTelegram()
  const set = (params: object) => refusal(telegram, 'setWebhook', params)
  expect(await set({ url: 'nowhere' })).toBe('Bad Request: invalid webhook URL specified')
  expect(await set({ url: 'https://a.vn', secret_token: 'có dấu' })).toBe(
    'Bad Request: secret token contains unallowed characters',
  )
  expect(await set({ url: 'https://a.vn', secret_token: 'x'.repeat(257) })).toBe(
    'Bad Request: secret token is too long',
  )
})

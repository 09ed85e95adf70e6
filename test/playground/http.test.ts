import { request } from 'node:http'
import { expect, test } from 'vitest'
import { lan, newServer, post, token } from './telegram.ts'

const markup = { inline_keyboard: [[{ text: 'Gửi', callback_data: 'x' }]] }
const params = {
  chat_id: lan,
  text: '<b>Chào</b>',
  parse_mode: 'HTML',
  protect_content: true,
  reply_markup: markup,
}
const asText = (): [string, string][] =>
  Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : `${value}`,
  ])

function form(): FormData {
  const data = new FormData()
  for (const [name, value] of asText()) data.append(name, value)
  return data
}

const ways: [way: string, init: () => RequestInit, query: () => string][] = [
  [
    'JSON',
    () => ({ method: 'POST', body: JSON.stringify(params), headers: { 'content-type': 'application/json' } }),
    () => '',
  ],
  ['urlencoded', () => ({ method: 'POST', body: new URLSearchParams(asText()) }), () => ''],
  ['multipart', () => ({ method: 'POST', body: form() }), () => ''],
  ['GET', () => ({}), () => `?${new URLSearchParams(asText()).toString()}`],
]

test.each(ways)('a request may come as %s', async (_way, init, query) => {
  const { telegram, url } = await newServer()
  await fetch(`${url}/bot${token}/sendMessage${query()}`, init())
  expect(telegram.chat(lan)).toMatchObject([
    { text: 'Chào', html: '<b>Chào</b>', protected: true, buttons: [[{ label: 'Gửi', data: 'x' }]] },
  ])
})

test('a body that is not JSON is refused', async () => {
  const { url } = await newServer()
  const answer = await post(url, 'sendMessage', {}, { body: '{"chat_id":' })
  expect(answer).toEqual({ ok: false, error_code: 400, description: "Bad Request: can't parse JSON object" })
})

test('a token may be written with its colon encoded', async () => {
  const { url } = await newServer()
  const response = await fetch(`${url}/bot${encodeURIComponent(token)}/getMe`)
  expect(response.status).toBe(200)
})

test('a connection serves many requests', async () => {
  const { url } = await newServer()
  const connection = () =>
    new Promise(resolve => {
      request(`${url}/bot${token}/getMe`, response => {
        response.resume().on('end', () => resolve(response.headers.connection))
      }).end()
    })
  expect(await connection()).toBe('keep-alive')
})

import { afterEach, expect, test } from 'vitest'
import { serveWeb } from '../../src/playground/web.ts'
import { cast, lan, openWeb, statusOf } from './web.ts'

let web: Awaited<ReturnType<typeof openWeb>>
const opened = async (...options: Parameters<typeof openWeb>) => (web = await openWeb(...options))
afterEach(() => web.close())

test('the page and its parts are served, and may load nothing from outside', async () => {
  const { url } = await opened()
  const index = await fetch(url)
  expect(await index.text()).toContain('không có tin nhắn thật nào được gửi đi')
  expect(index.headers.get('content-security-policy')).toContain("default-src 'none'")
  for (const part of ['main.js', 'tokens.css', 'mark.svg'])
    expect((await fetch(`${url}/${part}`)).status).toBe(200)
})

test('nothing outside the folder of the page can be read', async () => {
  const { url } = await opened()
  for (const path of ['/..%2fweb.ts', '/%2e%2e/web.ts', '/../web.ts', '/web.ts', '/api', '/nothing.js'])
    expect(await statusOf(url, { host: 'localhost' }, 'GET', path), path).toBe(404)
})

test('a port that is taken is named, with a way out', async () => {
  const { url, emulator, stage } = await opened()
  const port = Number(new URL(url).port)
  await expect(serveWeb({ emulator, cast, stage, port })).rejects.toThrow(
    `Port ${port} is taken by another program. Stop that program, or choose another port`,
  )
})

test('a stranger’s page can neither look nor act', async () => {
  const { url, act, emulator } = await opened()
  const host = new URL(url).host
  expect(await statusOf(url, { host: 'evil.example' })).toBe(403)
  expect(await statusOf(url, { host, origin: 'https://evil.example' }, 'POST', '/api/reset')).toBe(403)
  expect(await statusOf(url, { host, origin: 'null' }, 'POST', '/api/reset')).toBe(403)
  expect(await statusOf(url, { host, 'sec-fetch-site': 'cross-site' }, 'POST', '/api/reset')).toBe(403)
  const own = { origin: url, 'sec-fetch-site': 'same-origin' }
  expect((await act('say', { user: lan, text: 'chào' }, own)).status).toBe(200)
  expect(emulator().chat(lan)).toHaveLength(1)
})

test('a form of another site cannot post, for only JSON is taken', async () => {
  const { act } = await opened()
  expect((await act('block', { user: lan }, { 'content-type': 'text/plain' })).status).toBe(415)
})

test('what is too large is refused', async () => {
  const { act, url } = await opened()
  expect((await act('say', { user: lan, text: 'x'.repeat(70_000) })).status).toBe(413)
  const form = new FormData()
  form.set('user', String(lan))
  form.set('file0', new Blob([new Uint8Array(21 * 1024 * 1024)]), 'a.bin')
  expect((await fetch(`${url}/api/files`, { method: 'POST', body: form })).status).toBe(413)
})

test('what a person cannot do is explained in words', async () => {
  const { act } = await opened()
  expect(await (await act('say', { user: lan, text: 7 })).json()).toMatchObject({ problem: /text/ })
  expect(await (await act('press', { user: lan, message: 9, data: 'x' })).json()).toMatchObject({
    problem: /no button/,
  })
  expect((await act('dance', {})).status).toBe(404)
})

test('another listener on the same port is asked first', async () => {
  const { url } = await opened({ before: (req, res) => !!req.url?.startsWith('/bot') && !!res.end('bot') })
  expect(await (await fetch(`${url}/bot1:x/getMe`)).text()).toBe('bot')
  expect((await fetch(url)).status).toBe(200)
})

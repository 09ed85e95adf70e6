import { expect, test } from 'vitest'
import { isObject } from '../../src/playground/emulator/read.ts'
import { lan, minh, newClock, newServer, post, refusal, resultOf, tick, token } from './telegram.ts'

const ids = (answer: unknown): number[] =>
  Array.isArray(answer) ? answer.map(update => (isObject(update) ? Number(update['update_id']) : 0)) : []

async function ask(url: string, params: object = {}): Promise<number[]> {
  return ids(resultOf(await post(url, 'getUpdates', params)))
}

test('updates come again until a later offset confirms them', async () => {
  const { telegram, url } = await newServer()
  telegram.setNextUpdateId(10)
  for (const text of ['a', 'b', 'c']) telegram.say(lan, text)
  expect(await ask(url, { limit: 2 })).toEqual([10, 11])
  expect(await ask(url)).toEqual([10, 11, 12])
  expect(await ask(url, { offset: 12 })).toEqual([12])
  expect(await ask(url, { offset: 13 })).toEqual([])
})

test('a negative offset keeps only the newest updates', async () => {
  const { telegram, url } = await newServer()
  telegram.setNextUpdateId(10)
  for (const text of ['a', 'b', 'c']) telegram.say(lan, text)
  expect(await ask(url, { offset: -1 })).toEqual([12])
  expect(await ask(url)).toEqual([12])
})

test('a long poll waits, and takes what is said in one go as one answer', async () => {
  const { telegram, url } = await newServer()
  telegram.setNextUpdateId(10)
  const waiting = ask(url, { timeout: 30 })
  await telegram.idle()
  telegram.say(lan, 'a')
  telegram.say(lan, 'b')
  expect(await waiting).toEqual([10, 11])
})

test('an update that jumps backwards is delivered all the same', async () => {
  const { telegram, url } = await newServer()
  telegram.setNextUpdateId(900)
  telegram.say(lan, 'a')
  expect(await ask(url)).toEqual([900])
  telegram.setNextUpdateId(5)
  telegram.say(lan, 'b')
  expect(await ask(url, { offset: 901 })).toEqual([5])
  expect(await ask(url, { offset: 6 })).toEqual([])
})

test('an update can be delivered again under its own id', async () => {
  const { telegram, url } = await newServer()
  telegram.setNextUpdateId(10)
  telegram.say(lan, 'a')
  expect(await ask(url)).toEqual([10])
  telegram.redeliver(10)
  expect(await ask(url, { offset: 11 })).toEqual([10])
  expect(await ask(url, { offset: 11 })).toEqual([])
})

test('a second poller takes the place of the first, who is told why', async () => {
  const { telegram, url } = await newServer()
  const first = post(url, 'getUpdates', { timeout: 30 })
  await telegram.idle()
  const second = ask(url, { timeout: 30 })
  expect(await first).toEqual({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  })
  await telegram.idle()
  telegram.setNextUpdateId(10)
  telegram.say(lan, 'a')
  expect(await second).toEqual([10])
})

test('a poller that goes away loses nothing', async () => {
  const { telegram, url } = await newServer()
  const controller = new AbortController()
  const gone = post(url, 'getUpdates', { timeout: 30 }, { signal: controller.signal }).catch(() => 'gone')
  await telegram.idle()
  controller.abort()
  expect(await gone).toBe('gone')
  telegram.setNextUpdateId(10)
  telegram.say(lan, 'a')
  expect(await ask(url, { timeout: 30 })).toEqual([10])
})

test('only the kinds of update that the bot asked for are queued', async () => {
  const { telegram, url } = await newServer()
  await ask(url, { allowed_updates: ['message'] })
  telegram.block(lan)
  telegram.setNextUpdateId(10)
  telegram.start(lan)
  expect(await ask(url)).toEqual([11])
})

test('messages wait a day for the bot and presses 150 seconds', async () => {
  const clock = newClock()
  const { telegram, url } = await newServer({ now: clock.now })
  telegram.setNextUpdateId(10)
  telegram.press(lan, 1, 'x', { forged: true })
  telegram.say(lan, 'a')
  clock.pass(151)
  expect(await ask(url)).toEqual([11])
  clock.pass(24 * 3600)
  expect(await ask(url)).toEqual([])
})

test('idle means that everything is confirmed and the bot asks for more', async () => {
  const { telegram, url } = await newServer()
  const done: string[] = []
  telegram.setNextUpdateId(10)
  telegram.say(lan, 'a')
  const idle = telegram.idle().then(() => done.push('idle'))
  await ask(url, { timeout: 30 })
  await tick()
  expect(done).toEqual([])
  const waiting = ask(url, { offset: 11, timeout: 30 })
  await idle
  telegram.say(minh, 'b')
  expect(await waiting).toEqual([11])
})

test('a bot that never gets idle is told which update it left', async () => {
  const { telegram } = await newServer()
  await expect(telegram.idle(1)).rejects.toThrow('it does not ask for updates')
  telegram.say(lan, 'một')
  await expect(telegram.idle(1)).rejects.toThrow(/the first was not delivered: .*một/)
})

test('a wrong token and a wrong path are refused', async () => {
  const { telegram, url } = await newServer()
  const get = async (path: string) => (await fetch(`${url}${path}`)).json()
  expect(await get('/bot1:x/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
  expect(await get('/elsewhere')).toEqual({ ok: false, error_code: 404, description: 'Not Found' })
  expect(await get(`/bot${token}/getMe`)).toMatchObject({ ok: true, result: { username: 'phong_trao_bot' } })
  expect(await refusal(telegram, 'logOut', {})).toBe('ok')
})

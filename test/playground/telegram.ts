import { onTestFinished } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../src/playground/emulator/api.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { type Loose, asText, isObject } from '../../src/playground/emulator/read.ts'
import { serve } from '../../src/playground/emulator/serve.ts'

export const token = '4321:test-token'
export const lan = 71
export const minh = 72

/** A Telegram in which Lan has written to the bot and Minh has not. */
export function newTelegram(options: Partial<EmulatorOptions> = {}): Emulator {
  const telegram = createEmulator({ token, botUsername: 'phong_trao_bot', ...options })
  telegram.addUser({ id: lan, first_name: 'Lan', language_code: 'vi' }, { started: true })
  telegram.addUser({ id: minh, first_name: 'Minh' })
  return telegram
}

/** The same with an address, for as long as the test runs. */
export async function newServer(
  options: Partial<EmulatorOptions> = {},
): Promise<{ telegram: Emulator; url: string }> {
  const telegram = newTelegram(options)
  const { url, close } = await serve(telegram, { port: 0 })
  onTestFinished(close)
  return { telegram, url }
}

/** Why Telegram would not, or "ok". */
export async function refusal(telegram: Emulator, method: string, params: object): Promise<string> {
  const answer = await telegram.call(method, { ...params })
  return answer.ok ? 'ok' : answer.description
}

/** What Telegram answered, when it did. */
export async function result(telegram: Emulator, method: string, params: object = {}): Promise<unknown> {
  return resultOf(await telegram.call(method, { ...params }))
}

export function resultOf(answer: Loose): unknown {
  if (!answer['ok']) throw new Error(asText(answer['description']))
  return answer['result']
}

/** Sends a message to Lan and says which it is. */
export async function sent(telegram: Emulator, params: object): Promise<number> {
  const message = await result(telegram, 'sendMessage', { chat_id: lan, ...params })
  return isObject(message) ? Number(message['message_id']) : 0
}

/** Asks over HTTP, as a bot does. */
export async function post(
  url: string,
  method: string,
  params: object = {},
  init: RequestInit = {},
): Promise<Loose> {
  const response = await fetch(`${url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
    ...init,
  })
  const answer: unknown = await response.json()
  return isObject(answer) ? answer : {}
}

/** A clock that a test moves. */
export function newClock(start = '2026-10-29T08:00:00Z') {
  let now = new Date(start).getTime()
  return {
    now: () => new Date(now),
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

export const tick = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

import type { Answer } from './api.ts'
import { faultOf, surprise } from './faults.ts'
import { overLimit } from './limits.ts'
import type { Context, Method } from './method.ts'
import { findMethod } from './methods.ts'
import type { Params } from './params.ts'
import { parseJson } from './read.ts'
import { Refusal } from './refusal.ts'
import type { Core } from './state.ts'

/** Answers one request to the Bot API; only getUpdates may keep its caller waiting. */
export function answer(
  core: Core,
  called: string,
  params: Params,
  context: Context,
): Answer | Promise<Answer> {
  const found = findMethod(called)
  if (!found) return refused(unknownMethod(called))
  const { name, method } = found
  const at = core.now()
  core.callCounts[name] = (core.callCounts[name] ?? 0) + 1
  for (const listener of core.callListeners) listener({ method: name, at, params })
  try {
    const refusal = refusalFor(core, name, method, params, at)
    if (refusal) return refused(refusal)
    const result = method.run(core, name, params, context)
    return result instanceof Promise ? result.then(accepted, refused) : accepted(result)
  } catch (error) {
    return refused(error)
  }
}

function refusalFor(
  core: Core,
  name: string,
  { sends }: Method,
  params: Params,
  at: number,
): Refusal | undefined {
  const chatId = Number(params['chat_id'])
  const { faults } = core
  const request = { method: name.toLowerCase(), sends, chatId, at }
  surprise(faults, request)
  const fault = faultOf(faults, request)
  if (fault || !sends) return fault
  const paid = params['allow_paid_broadcast'] === true
  return overLimit(faults, { chatId, paid, messages: messagesIn(params), at })
}

function messagesIn({ media, message_ids }: Params): number {
  const list: unknown = typeof media === 'string' ? parseJson(media) : (media ?? message_ids)
  return Array.isArray(list) ? list.length : 1
}

const accepted = (result: unknown): Answer => ({ ok: true, result })

function refused(error: unknown): Answer {
  if (!(error instanceof Refusal)) throw error
  const { code, message, parameters } = error
  return { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) }
}

const unknownMethod = (name: string) =>
  new Refusal(
    404,
    `Not Found: the emulator does not know the method "${name}"; its methods are in src/playground/emulator/methods.ts`,
  )

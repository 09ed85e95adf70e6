import type { EmulatorOptions, Limits } from './api.ts'
import { Refusal, tooMany } from './refusal.ts'

type Which = { readonly methods: ReadonlySet<string> | undefined }
type Flood = Which & {
  readonly seconds: number
  readonly endsAt: number
  readonly chatId: number | undefined
  left: number
}
type Failure = { readonly method: string; readonly refusal: Refusal; left: number }
type Drop = Which & { readonly probability: number; left: number }
type Delay = Which & { readonly ms: number }

/** What is wrong between the bot and Telegram at the moment. */
export type Faults = {
  floods: Flood[]
  failures: Failure[]
  drops: Drop[]
  delays: Delay[]
  limits: Limits
  network: 'up' | 'refused' | 'reset'
  tooManyCount: number
  readonly recent: Map<string, number[]>
}

export const noFaults = ({ limits, latencyMs }: Pick<EmulatorOptions, 'limits' | 'latencyMs'>): Faults => ({
  floods: [],
  failures: [],
  drops: [],
  delays: latencyMs ? [{ ms: latencyMs, methods: undefined }] : [],
  limits: limits ?? {},
  network: 'up',
  tooManyCount: 0,
  recent: new Map(),
})

export type Request = {
  readonly method: string
  readonly sends: boolean
  readonly chatId: number | undefined
  readonly at: number
}

/** The refusal that a fault has in store for this request, which counts against the fault. */
export function faultOf(faults: Faults, request: Request): Refusal | undefined {
  const failure = faults.failures.find(
    ({ method, left }) => left > 0 && method.toLowerCase() === request.method,
  )
  if (failure) {
    failure.left--
    return failure.refusal
  }
  const flood = faults.floods.find(one => isFlooded(one, request))
  if (!flood) return undefined
  flood.left--
  faults.tooManyCount++
  return tooMany(
    Number.isFinite(flood.endsAt) ? Math.ceil((flood.endsAt - request.at) / 1000) : flood.seconds,
  )
}

function isFlooded({ methods, chatId, left, endsAt }: Flood, request: Request): boolean {
  if (left <= 0 || request.at >= endsAt) return false
  return (
    (methods?.has(request.method) ?? request.sends) && (chatId === undefined || chatId === request.chatId)
  )
}

/** Whether the answer to this request is lost on its way, which counts against the fault. */
export function losesAnswer(
  { drops }: Faults,
  method: string,
  sends: boolean,
  random: () => number,
): boolean {
  const drop = drops.find(({ methods, left }) => left > 0 && (methods?.has(method) ?? sends))
  if (!drop || random() >= drop.probability) return false
  drop.left--
  return true
}

/** How long the answer to this request takes. */
export const delayOf = ({ delays }: Faults, method: string): number =>
  delays.reduce((ms, delay) => ((delay.methods?.has(method) ?? true) ? ms + delay.ms : ms), 0)

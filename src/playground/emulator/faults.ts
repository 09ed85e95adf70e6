import type { EmulatorOptions, Limits } from './api.ts'
import { Refusal, tooMany } from './refusal.ts'

type Which = { readonly methods: ReadonlySet<string> | undefined }
type Flood = Which & {
  readonly seconds: number
  readonly endsAt: number
  readonly chatId: number | undefined
  left: number
}
type Failure = Which & { readonly refusal: Refusal; readonly chatId: number | undefined; left: number }
type Surprise = Which & { readonly chatId: number | undefined; readonly happens: () => void }
type Drop = Which & { readonly probability: number; left: number }
type Delay = Which & { readonly ms: number }

/** What is wrong between the bot and Telegram at the moment. */
export type Faults = {
  floods: Flood[]
  failures: Failure[]
  surprises: Surprise[]
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
  surprises: [],
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

/** Lets happen what waits for this request, before anything else is looked at. */
export function surprise(faults: Faults, request: Request): void {
  const due = faults.surprises.filter(one => concerns(one, request))
  faults.surprises = faults.surprises.filter(one => !due.includes(one))
  for (const { happens } of due) happens()
}

/** The refusal that a fault has in store for this request, which counts against the fault. */
export function faultOf(faults: Faults, request: Request): Refusal | undefined {
  const failure = faults.failures.find(one => one.left > 0 && concerns(one, request))
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

function isFlooded(flood: Flood, request: Request): boolean {
  return flood.left > 0 && request.at < flood.endsAt && concerns(flood, request)
}

/** Whether a request is of the kind that was named, or else one that sends, and goes to the chat that was named. */
const concerns = (
  { methods, chatId }: Which & { readonly chatId: number | undefined },
  request: Request,
): boolean =>
  (methods?.has(request.method) ?? request.sends) && (chatId === undefined || chatId === request.chatId)

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

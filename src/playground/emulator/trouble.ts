import type { FaultSide } from './api.ts'
import { Refusal } from './refusal.ts'
import type { Core } from './state.ts'
import { queueAgain } from './updates.ts'

type Network = Core['faults']['network']

/** What goes wrong between the bot and Telegram, by order. */
export const trouble = (core: Core): FaultSide => ({
  ...refusals(core),
  dropAfterDelivery: which => {
    const { probability = 1, next = Number.POSITIVE_INFINITY } = which as {
      probability?: number
      next?: number
    }
    core.faults.drops.push({ methods: named(which.methods), probability, left: next })
  },
  delay: (ms, { methods } = {}) => {
    core.faults.delays = ms === 0 ? [] : [...core.faults.delays, { ms, methods: named(methods) }]
  },
  limit: limits => {
    core.faults.limits = limits
  },
  down: (how = 'refused') => setNetwork(core, how),
  up: () => setNetwork(core, 'up'),
  ...lateUpdates(core),
  calm: () => {
    Object.assign(core.faults, { floods: [], failures: [], surprises: [], drops: [], delays: [], limits: {} })
    return setNetwork(core, 'up')
  },
})

const refusals = ({ faults, now }: Core): Pick<FaultSide, 'tooMany' | 'failNext' | 'beforeNext'> => ({
  tooMany: (seconds, { methods, chatId, count } = {}) => {
    // a number of answers is not a matter of time: it may run out sooner or later than the seconds
    const endsAt = count === undefined ? now() + seconds * 1000 : Number.POSITIVE_INFINITY
    const left = count ?? Number.POSITIVE_INFINITY
    faults.floods.push({ seconds, endsAt, left, chatId, methods: named(methods) })
  },
  failNext: (method, { error_code, description, times = 1, chatId }) => {
    const methods = named(typeof method === 'string' ? [method] : method)
    faults.failures.push({ methods, chatId, refusal: new Refusal(error_code, description), left: times })
  },
  beforeNext: ({ methods, chatId }, happens) => {
    faults.surprises.push({ methods: named(methods), chatId, happens })
  },
})

const lateUpdates = (core: Core): Pick<FaultSide, 'redeliver' | 'setNextUpdateId'> => ({
  redeliver: updateId => {
    const found = core.history.findLast(({ update }) => update.update_id === updateId)
    if (!found) throw new Error(`There was no update ${updateId}`)
    queueAgain(core, found.chatId, found.update)
  },
  setNextUpdateId: updateId => {
    core.updates.nextId = updateId
  },
})

const named = (methods: readonly string[] | undefined) =>
  methods && new Set(methods.map(method => method.toLowerCase()))

async function setNetwork(core: Core, network: Network): Promise<void> {
  if (core.faults.network === network) return
  core.faults.network = network
  await Promise.all([...core.lines].map(line => line(network)))
}

import type { App } from '../app.ts'
import { together } from '../database/together.ts'
import { createHeld } from './held.ts'
import type { Outcome } from './outcome.ts'
import { lanesFor, longestHoldMs, Quiet } from './pace.ts'
import { carryOut } from './parts.ts'
import { quieten } from './quiet.ts'
import { claim, release, settle, startClock, type Claimed, type Settling } from './claims.store.ts'

/** With nothing to do the sender looks again after this long, in case another process added rows. */
const restMs = 1_000

export type Sender = {
  /** Resolves when nothing is due and nothing on its way; says how many deliveries have been on their way by then. */
  settled(): Promise<number>
  stop(): Promise<void>
}

/**
 * Starts the one loop that sends deliveries.
 * 1. What may leave soon is claimed, a few at a time.
 * 2. Each leaves when the pace and its chat allow it, several on their way at once.
 * 3. What became of them is written down together.
 */
export function startSender(app: App): Sender {
  const { pace } = app
  const perSecond = app.config.MESSAGES_PER_SECOND
  const lanes = lanesFor(perSecond)
  // long messages wait between their parts without a lane, others for a chat that has just heard something
  const mostBegun = 4 * lanes
  const mostHeld = 2 * lanes
  const begun = new Set<Promise<unknown>>()
  const listeners: (() => void)[] = []
  const record = together<Settling, void>(
    async settlings => (await settle(app.db, app.instance, settlings), settlings.map(() => undefined)),
    ({ id }) => id,
    { everyMs: aheadMs },
  )
  const held = createHeld(pace)
  let sent = 0
  let stopped = false
  const running = run()
  return { settled, stop }

  async function run(): Promise<void> {
    await startClock(app.db, app.clock()).catch((error: unknown) => report(app, error))
    while (!stopped) await step().catch(recover)
    await giveBack().catch((error: unknown) => report(app, error))
    await Promise.all(begun)
    tell(listeners.length)
  }

  async function step(): Promise<void> {
    if (pace.isCrowded()) return await pace.landing()
    if (begun.size >= mostBegun) return await app.outbox.wait(restMs)
    const wait = pace.left()
    if (wait > longestHoldMs) await giveBack()
    if (wait > leadMs) return await doze(wait - leadMs)
    // whoever asks while this looks for work is told by the next look only
    const asking = listeners.length
    const waitMs = held.ready(aheadMs) || held.size() >= mostHeld ? 0 : await take()
    const delivery = held.ready(aheadMs)
    if (delivery) await launch(delivery)
    else if (held.size() > 0) await holdOn()
    else if (waitMs > 0) await doze(waitMs)
    else await rest(asking)
  }

  /** Claims what may leave soon; returns for how long nothing may, because other processes send as well. */
  async function take(): Promise<number> {
    const most = Math.min(lanes, Math.ceil((perSecond * aheadMs) / 1000))
    const { claimed, waitMs } = await claim(app.db, { by: app.instance, most, perSecond }, app.clock())
    held.add(claimed)
    putOff()
    return waitMs
  }

  function putOff(): void {
    for (const { delivery, until } of held.putOff(app.clock().getTime())) begin(delivery, later(until))
  }

  async function holdOn(): Promise<void> {
    putOff()
    await doze(lookAgainMs)
  }

  async function launch(delivery: Claimed): Promise<void> {
    const wait = Math.max(pace.left(), pace.chatLeft(delivery.chatId, 0))
    if (wait > 0) await doze(wait)
    else begin(delivery, send(delivery))
  }

  function begin(delivery: Claimed, ending: Promise<Outcome>): void {
    sent++
    const work = settleLater(delivery, ending).then(() => {
      begun.delete(work)
      app.outbox.ring()
    })
    begun.add(work)
  }

  async function settleLater({ id }: Claimed, ending: Promise<Outcome>): Promise<void> {
    try {
      const outcome = await ending
      await record({ id, outcome, now: app.clock() })
    } catch (error) {
      report(app, error)
    }
  }

  async function send(delivery: Claimed): Promise<Outcome> {
    held.begin(delivery)
    let until: Date | null = null
    try {
      const outcome = await leave(delivery)
      if (outcome.kind === 'wait') ({ until } = outcome)
      return outcome
    } finally {
      held.end(delivery, until)
    }
  }

  async function leave(delivery: Claimed): Promise<Outcome> {
    try {
      const outcome = await carryOut(app, delivery)
      if (outcome.kind === 'wait') await quieten(app, outcome.until)
      return outcome
    } catch (error) {
      if (error instanceof Quiet) return await later(error.until)
      throw error
    }
  }

  /** A look that failed does not say that nothing is due. */
  async function recover(error: unknown): Promise<void> {
    report(app, error)
    await doze(restMs)
  }

  async function giveBack(): Promise<void> {
    const ids = held.empty().map(({ id }) => id)
    await release(app.db, ids, app.instance)
  }

  async function rest(asking: number): Promise<void> {
    if (begun.size === 0) tell(asking)
    if (listeners.length === 0 || begun.size > 0) await app.outbox.wait(restMs)
  }

  async function doze(ms: number): Promise<void> {
    await app.sleep(Math.ceil(Math.min(ms, restMs)))
  }

  function tell(first: number): void {
    for (const resolve of listeners.splice(0, first)) resolve()
  }

  async function settled(): Promise<number> {
    await new Promise<void>(resolve => {
      listeners.push(resolve)
      app.outbox.ring()
    })
    return sent
  }

  async function stop(): Promise<void> {
    stopped = true
    app.outbox.ring()
    await running
  }
}

/** What may leave, or has arrived, within this time shares a statement: all that a process holds when it dies is uncertain. */
const aheadMs = 20

/** So long before its place is free a delivery is claimed: on a busy machine a claim takes its time. */
const leadMs = 50

/** While claimed deliveries wait for their chats, what is due for others is looked for so often. */
const lookAgainMs = 100

const later = async (until: Date): Promise<Outcome> => ({ kind: 'wait', until, cause: 'pace' })

function report(app: App, error: unknown): void {
  app.log.error({ err: error }, 'the sender stumbled')
}

import type { App } from '../app.ts'
import { together } from '../database/together.ts'
import { lanesFor, type Landed } from './pace.ts'
import { carryOut } from './parts.ts'
import {
  claim,
  giveUpClaims,
  keepQuiet,
  release,
  settle,
  startClock,
  type Claimed,
  type Settling,
} from './claims.store.ts'

/** A claim older than this belongs to a process that has died. */
const claimLastsMs = 120_000

/** With nothing to do the sender looks again after this long, in case another process added rows. */
const restMs = 1_000

export type Sender = { settled(): Promise<void>; stop(): Promise<void> }

/**
 * Starts the one loop that sends deliveries.
 * 1. What may leave soon is claimed, a few at a time.
 * 2. Each leaves when the pace allows it, several on their way at once.
 * 3. What became of them is written down together.
 */
export function startSender(app: App): Sender {
  const { pace } = app
  const perSecond = app.config.MESSAGES_PER_SECOND
  const lanes = lanesFor(perSecond)
  const flying = new Set<Promise<unknown>>()
  const listeners: (() => void)[] = []
  const record = together<Settling, void>(
    async settlings => (await settle(app.db, app.instance, settlings), settlings.map(() => undefined)),
    ({ id }) => id,
    { oneAtATime: true },
  )
  let claimed: Claimed[] = []
  let stopped = false
  const running = run()
  return { settled, stop }

  async function run(): Promise<void> {
    await startClock(app.db, app.clock()).catch((error: unknown) => report(app, error))
    while (!stopped) await step().catch(recover)
    await giveBack().catch((error: unknown) => report(app, error))
    await Promise.all(flying)
    tell(listeners.length)
  }

  async function step(): Promise<void> {
    if (flying.size >= lanes) return void (await Promise.race(flying))
    const wait = pace.left()
    // a claim held through a long quiet would look like that of a dead process
    if (wait > longestHoldMs) await giveBack()
    if (wait > 0) return await pace.nap()
    // whoever asks while this looks for work is told by the next look only
    const asking = listeners.length
    const waitMs = claimed.length === 0 ? await take() : 0
    const delivery = claimed.shift()
    if (delivery) launch(delivery)
    else if (waitMs > 0) await app.sleep(Math.min(waitMs, restMs))
    else if (flying.size > 0) await Promise.race(flying)
    else await rest(asking)
  }

  /** Claims what may leave soon; returns for how long nothing may, because other processes send as well. */
  async function take(): Promise<number> {
    const most = Math.min(lanes - flying.size, Math.ceil((perSecond * aheadMs) / 1000))
    const taken = await claim(app.db, { by: app.instance, most, perSecond }, app.clock())
    claimed = taken.claimed
    return taken.waitMs
  }

  /** A look that failed does not say that nothing is due. */
  async function recover(error: unknown): Promise<void> {
    report(app, error)
    await app.sleep(restMs)
  }

  async function giveBack(): Promise<void> {
    const ids = claimed.splice(0).map(({ id }) => id)
    await release(app.db, ids, app.instance)
  }

  function launch(delivery: Claimed): void {
    const flight = deliver(delivery, pace.take())
      .catch((error: unknown) => report(app, error))
      .finally(() => flying.delete(flight))
    flying.add(flight)
  }

  async function deliver(delivery: Claimed, landed: Landed): Promise<void> {
    const outcome = await carryOut(app, delivery, landed)
    if (outcome.kind === 'wait') {
      pace.hold(outcome.until)
      await keepQuiet(app.db, outcome.until)
    }
    await record({ id: delivery.id, outcome, now: app.clock() })
  }

  async function rest(asking: number): Promise<void> {
    tell(asking)
    if (listeners.length === 0) await app.outbox.wait(restMs)
  }

  function tell(first: number): void {
    for (const resolve of listeners.splice(0, first)) resolve()
  }

  /** Resolves when nothing was due and nothing on its way: for tests and for watching. */
  async function settled(): Promise<void> {
    await new Promise<void>(resolve => {
      listeners.push(resolve)
      app.outbox.ring()
    })
  }

  async function stop(): Promise<void> {
    stopped = true
    app.outbox.ring()
    await running
  }
}

/** What may leave within this time is claimed together: all that a process holds when it dies becomes uncertain. */
const aheadMs = 20

/** Longer than this nothing stays claimed that does not leave. */
const longestHoldMs = 2_000

/** Gives up claims of dead processes: what they were sending may or may not have arrived. */
export async function giveUpDeadClaims(app: App): Promise<void> {
  const now = app.clock()
  await giveUpClaims(app.db, new Date(now.getTime() - claimLastsMs), now)
}

function report(app: App, error: unknown): void {
  app.log.error({ err: error }, 'the sender stumbled')
}

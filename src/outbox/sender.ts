import type { App } from '../app.ts'
import { render, type Rendered } from '../lib/render.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { createPace, type Pace } from './pace.ts'
import { claim, giveUpClaims, markPart, settle, type Claimed } from './store.ts'

/** How many messages may be on their way to Telegram at once. */
const lanes = 8

/** A claim older than this belongs to a process that has died. */
const claimLastsMs = 120_000

/** With nothing to do the sender looks again after this long, in case another process added rows. */
const restMs = 1_000

export type Sender = { settled(): Promise<void>; stop(): Promise<void> }

/** Starts the one loop that sends deliveries: claimed one by one, a few on their way at once, paced together. */
export function startSender(app: App): Sender {
  const pace = createPace(app.config.MESSAGES_PER_SECOND, app.clock, app.sleep)
  const flying = new Set<Promise<unknown>>()
  const listeners: (() => void)[] = []
  let stopped = false
  const running = run()
  return { settled, stop }

  async function run(): Promise<void> {
    while (!stopped) {
      if (flying.size >= lanes) await Promise.race(flying)
      // claimed only when it may leave: a claim held through a long quiet would look like that of a dead process
      if (pace.left() > 0) {
        await pace.nap()
        continue
      }
      // whoever asks while this looks for work is told by the next look only
      const asking = listeners.length
      const delivery = await claim(app.db, app.instance, app.clock()).catch(error => report(app, error))
      // a look that failed does not say that nothing is due
      if (delivery === undefined) await app.sleep(restMs)
      else if (delivery) launch(delivery)
      else if (flying.size > 0) await Promise.race(flying)
      else await rest(asking)
    }
    await Promise.all(flying)
    tell(listeners.length)
  }

  function launch(delivery: Claimed): void {
    pace.take()
    const flight = deliver(app, pace, delivery)
      .catch((error: unknown) => report(app, error))
      .finally(() => flying.delete(flight))
    flying.add(flight)
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

/** Gives up claims of dead processes: what they were sending may or may not have arrived. */
export async function giveUpDeadClaims(app: App): Promise<void> {
  const now = app.clock()
  await giveUpClaims(app.db, new Date(now.getTime() - claimLastsMs), now)
}

async function deliver(app: App, pace: Pace, delivery: Claimed): Promise<void> {
  const message = rendered(app, delivery)
  const outcome = message ? await send(app, pace, delivery, message) : failedByBug
  if (outcome.kind === 'wait') pace.hold(outcome.until)
  await settle(app.db, delivery.id, app.instance, outcome, app.clock())
}

const failedByBug: Outcome = { kind: 'failed', cause: 'bug' }

/** The messages of a card; null for one that cannot be said, perhaps because its words went away with a deploy. */
function rendered(app: App, { id, language, card }: Claimed): Rendered | null {
  try {
    return render(language, card)
  } catch (error) {
    app.log.error({ err: error, id }, 'a card cannot be said')
    return null
  }
}

/** Sends the parts of a message that have not arrived yet, in order. */
async function send(
  app: App,
  pace: Pace,
  { id, chatId, attempts, partsSent }: Claimed,
  { parts, markup }: Rendered,
): Promise<Outcome> {
  let messageId = 0
  for (let part = partsSent; part < parts.length; part++) {
    if (part > partsSent) await pace.turn()
    const last = part === parts.length - 1
    try {
      const options = { parse_mode: 'HTML' as const, ...(last && markup ? { reply_markup: markup } : {}) }
      messageId = (await app.api.sendMessage(chatId, parts[part]!, options)).message_id
    } catch (error) {
      return outcomeOf(error, attempts, app.clock())
    }
    if (!last) await markPart(app.db, id, part + 1)
  }
  return { kind: 'sent', messageId }
}

function report(app: App, error: unknown): undefined {
  app.log.error({ err: error }, 'the sender stumbled')
}

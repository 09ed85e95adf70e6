import type { App } from '../app.ts'
import { edit, overwrite, remove, send, type SendOptions } from './calls.ts'
import { sizeOf, type Outgoing } from './compose.ts'
import { messagesOf } from './messages.ts'
import { outcomeOf, refused, type Outcome } from './outcome.ts'
import { Quiet } from './pace.ts'
import { markPart, type Claimed } from './claims.store.ts'

/** Does what a claimed delivery says when it is its turn, once, and says what became of it; throws `Quiet` where that takes too long. */
export async function carryOut(app: App, delivery: Claimed): Promise<Outcome> {
  // nobody who has not heard it need hear that it was taken back
  if (delivery.action === 'send' && delivery.isWithdrawn && !delivery.isErratum)
    return { kind: 'cancelled', cause: 'withdrawn' }
  const messages = messagesOf(app, delivery)
  if (!messages) return { kind: 'failed', cause: 'bug' }
  if (delivery.action === 'send') return await sendParts(app, delivery, messages)
  const change =
    delivery.action === 'withdraw' ? removeParts : delivery.isWithdrawn ? overwriteParts : editParts
  // nobody knows which messages these were, or they stand in a chat that is none any more
  if (!delivery.target?.length) return refused
  try {
    return await change(app, { ...delivery, target: delivery.target }, messages)
  } catch (error) {
    if (error instanceof Quiet) throw error
    return outcomeOf(error, delivery.attempts, app.clock(), { again: true })
  }
}

/** Sends the messages that have not arrived yet, in order. */
async function sendParts(
  app: App,
  { id, chatId, attempts, partsSent, target }: Claimed,
  messages: readonly Outgoing[],
): Promise<Outcome> {
  const paid = app.config.PAID_BROADCAST ? { allow_paid_broadcast: true } : {}
  // a correction that could not be made in its place stands under what it corrects
  const reply = target?.[0] === undefined ? {} : { reply_parameters: under(target[0]) }
  let messageIds: number[] = []
  for (let part = partsSent; part < messages.length; part++) {
    const message = messages[part]!
    const options: SendOptions = { ...paid, ...(part === 0 && reply) }
    try {
      const call = () => send(app.api, chatId, message, options)
      messageIds = await inItsPlace(app, { chatId, messages: sizeOf(message) }, call)
    } catch (error) {
      if (error instanceof Quiet) throw error
      return outcomeOf(error, attempts, app.clock())
    }
    if (part < messages.length - 1) await markPart(app.db, id, part + 1, messageIds)
  }
  return { kind: 'sent', messageIds }
}

const under = (message_id: number) => ({ message_id, allow_sending_without_reply: true as const })

/** Calls Telegram when so many messages may leave for a chat. */
async function inItsPlace<T>(
  { pace }: App,
  { chatId, messages }: { chatId: number; messages: number },
  call: () => Promise<T>,
): Promise<T> {
  const landings = [await pace.turn(chatId, messages)]
  try {
    while (landings.length < messages) landings.push(await pace.besides(chatId))
    return await call()
  } finally {
    for (const landed of landings) landed()
  }
}

type Changing = Claimed & { target: number[] }

/** Lets what has arrived say what is right now; where that is not the same messages any more, it cannot be. */
async function editParts(
  app: App,
  { chatId, target }: Changing,
  messages: readonly Outgoing[],
): Promise<Outcome> {
  const groups = shared(target, messages)
  if (!groups) return refused
  for (const [nth, messageIds] of groups.entries())
    await inItsPlace(app, { chatId, messages: messageIds.length }, () =>
      edit(app.api, chatId, messageIds, messages[nth]!),
    )
  return done
}

/** Which messages in the chat are which now; null where there are more or fewer of them. */
function shared(messageIds: readonly number[], messages: readonly Outgoing[]): number[][] | null {
  let from = 0
  const groups = messages.map(message => messageIds.slice(from, (from += sizeOf(message))))
  return from === messageIds.length ? groups : null
}

/** Lets every message that cannot be taken away any more say that it was taken back. */
async function overwriteParts(
  app: App,
  { chatId, target }: Changing,
  [message]: readonly Outgoing[],
): Promise<Outcome> {
  const html = message?.kind === 'text' ? message.html : ''
  for (const messageId of target)
    await inItsPlace(app, { chatId, messages: 1 }, () => overwrite(app.api, chatId, messageId, html))
  return done
}

async function removeParts(
  app: App,
  { chatId, target }: Changing,
  _messages: readonly Outgoing[],
): Promise<Outcome> {
  await inItsPlace(app, { chatId, messages: 1 }, () => remove(app.api, chatId, target))
  return done
}

const done: Outcome = { kind: 'sent', messageIds: [] }

import type { App } from '../app.ts'
import { edit, overwrite, remove, send, type SendOptions } from './calls.ts'
import type { Outgoing } from './compose.ts'
import { messagesOf } from './messages.ts'
import { outcomeOf, refused, type Outcome } from './outcome.ts'
import { Quiet, type Landed } from './pace.ts'
import { markPart, type Claimed } from './claims.store.ts'

/** Does what a claimed delivery says, once, and says what became of it. */
export async function carryOut(app: App, delivery: Claimed, firstLanded: Landed): Promise<Outcome> {
  // nobody who has not heard it need hear that it was taken back
  if (delivery.action === 'send' && delivery.isWithdrawn && !delivery.isErratum)
    return (firstLanded(), { kind: 'cancelled', cause: 'withdrawn' })
  const messages = messagesOf(app, delivery)
  if (!messages) return { kind: 'failed', cause: 'bug' }
  if (delivery.action === 'send') return await sendParts(app, delivery, messages, firstLanded)
  const change =
    delivery.action === 'withdraw' ? removeParts : delivery.isWithdrawn ? overwriteParts : editParts
  // nobody knows which messages these were, or they stand in a chat that is none any more
  if (!delivery.target?.length) return (firstLanded(), refused)
  try {
    return await change(app, { ...delivery, target: delivery.target }, messages, firstLanded)
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
  firstLanded: Landed,
): Promise<Outcome> {
  const paid = app.config.PAID_BROADCAST ? { allow_paid_broadcast: true } : {}
  // a correction that could not be made in its place stands under what it corrects
  const reply = target?.[0] === undefined ? {} : { reply_parameters: under(target[0]) }
  let messageIds: number[] = []
  for (let part = partsSent; part < messages.length; part++) {
    const message = messages[part]!
    const landed = part === partsSent ? firstLanded : await app.pace.turn(chatId)
    const others = await placesFor(app, chatId, message)
    const options: SendOptions = { ...paid, ...(part === 0 && reply) }
    try {
      const sending = send(app.api, chatId, message, options)
      messageIds = await sending.finally(() => [landed, ...others].forEach(each => each()))
    } catch (error) {
      return outcomeOf(error, attempts, app.clock())
    }
    if (part < messages.length - 1) await markPart(app.db, id, part + 1, messageIds)
  }
  return { kind: 'sent', messageIds }
}

const under = (message_id: number) => ({ message_id, allow_sending_without_reply: true as const })

/** To Telegram an album is as many messages as it has files. */
async function placesFor({ pace }: App, chatId: number, message: Outgoing): Promise<Landed[]> {
  const others = message.kind === 'media' ? message.media.length - 1 : 0
  const landings: Landed[] = []
  while (landings.length < others) landings.push(await pace.besides(chatId))
  return landings
}

type Changing = Claimed & { target: number[] }

/** Lets what has arrived say what is right now; where that is not the same messages any more, it cannot be. */
async function editParts(
  app: App,
  { chatId, target }: Changing,
  messages: readonly Outgoing[],
  firstLanded: Landed,
): Promise<Outcome> {
  const groups = shared(target, messages)
  if (!groups) return (firstLanded(), refused)
  for (const [nth, messageIds] of groups.entries()) {
    const landed = nth === 0 ? firstLanded : await app.pace.turn(chatId)
    const others = await placesFor(app, chatId, messages[nth]!)
    const editing = edit(app.api, chatId, messageIds, messages[nth]!)
    await editing.finally(() => [landed, ...others].forEach(each => each()))
  }
  return done
}

/** Which messages in the chat are which now; null where there are more or fewer of them. */
function shared(messageIds: readonly number[], messages: readonly Outgoing[]): number[][] | null {
  let from = 0
  const groups = messages.map(message => {
    const length = message.kind === 'media' ? message.media.length : 1
    return messageIds.slice(from, (from += length))
  })
  return from === messageIds.length ? groups : null
}

/** Lets every message that cannot be taken away any more say that it was taken back. */
async function overwriteParts(
  app: App,
  { chatId, target }: Changing,
  [message]: readonly Outgoing[],
  firstLanded: Landed,
): Promise<Outcome> {
  const html = message?.kind === 'text' ? message.html : ''
  for (const [nth, messageId] of target.entries()) {
    const landed = nth === 0 ? firstLanded : await app.pace.turn(chatId)
    await overwrite(app.api, chatId, messageId, html).finally(landed)
  }
  return done
}

async function removeParts(
  app: App,
  { chatId, target }: Changing,
  _messages: readonly Outgoing[],
  landed: Landed,
): Promise<Outcome> {
  await remove(app.api, chatId, target).finally(landed)
  return done
}

const done: Outcome = { kind: 'sent', messageIds: [] }

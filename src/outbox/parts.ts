import type { App } from '../app.ts'
import { edit, remove, send, type SendOptions } from './calls.ts'
import type { Outgoing } from './compose.ts'
import { messagesOf } from './messages.ts'
import { outcomeOf, refused, type Outcome } from './outcome.ts'
import type { Landed } from './pace.ts'
import { markPart, type Claimed } from './claims.store.ts'

/** Does what a claimed delivery says, once, and says what became of it. */
export async function carryOut(app: App, delivery: Claimed, firstLanded: Landed): Promise<Outcome> {
  const messages = messagesOf(app, delivery)
  if (!messages) return { kind: 'failed', cause: 'bug' }
  if (delivery.action === 'send') return await sendParts(app, delivery, messages, firstLanded)
  const change = delivery.action === 'edit' ? editParts : removeParts
  return await change(app, delivery, messages, firstLanded)
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
  const reply = target?.[0] === undefined ? {} : { reply_parameters: { message_id: target[0] } }
  const options: SendOptions = { ...paid, ...reply }
  let messageIds: number[] = []
  for (let part = partsSent; part < messages.length; part++) {
    const message = messages[part]!
    const landed = part === partsSent ? firstLanded : await app.pace.turn(chatId)
    const others = await placesFor(app, chatId, message)
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

/** To Telegram an album is as many messages as it has files. */
async function placesFor({ pace }: App, chatId: number, message: Outgoing): Promise<Landed[]> {
  const others = message.kind === 'media' ? message.media.length - 1 : 0
  const landings: Landed[] = []
  while (landings.length < others) landings.push(await pace.besides(chatId))
  return landings
}

/** Lets what has arrived say what is right now; where that is not the same messages any more, it cannot be. */
async function editParts(
  app: App,
  { chatId, attempts, target }: Claimed,
  messages: readonly Outgoing[],
  firstLanded: Landed,
): Promise<Outcome> {
  const groups = shared(target ?? [], messages)
  if (!groups) return (firstLanded(), refused)
  try {
    for (const [nth, messageIds] of groups.entries()) {
      const landed = nth === 0 ? firstLanded : await app.pace.turn(chatId)
      await edit(app.api, chatId, messageIds, messages[nth]!).finally(landed)
    }
  } catch (error) {
    return outcomeOf(error, attempts, app.clock(), { again: true })
  }
  return { kind: 'sent', messageIds: [] }
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

async function removeParts(
  app: App,
  { chatId, attempts, target }: Claimed,
  _messages: readonly Outgoing[],
  landed: Landed,
): Promise<Outcome> {
  try {
    await remove(app.api, chatId, target ?? []).finally(landed)
  } catch (error) {
    return outcomeOf(error, attempts, app.clock(), { again: true })
  }
  return { kind: 'sent', messageIds: [] }
}

import { GrammyError, InputFile } from 'grammy'
import type { Tx } from '../database/client.ts'
import { rememberUpdate } from '../database/handled.ts'
import type { Button, Card, Say } from '../lib/card.ts'
import { plain } from '../lib/fluent.ts'
import { inlineKeyboard, render } from '../lib/render.ts'
import { send as sendMessage } from '../outbox/calls.ts'
import type { Outgoing } from '../outbox/compose.ts'
import type { Ctx } from './context.ts'
import { countable, offer, withdraw } from './offers.ts'
import { patiently } from './patience.ts'

/** Thrown where an update turns out to have been handled before: nothing may change and nobody be told again. */
export class Repeated extends Error {}

/** Runs a change in one transaction that also remembers the update, so that the two are never apart. */
export async function change<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await ctx.app.db.$transaction(async tx => {
    if (!ctx.remembered && !(await rememberUpdate(tx, ctx.update.update_id, ctx.app.instance, ctx.now)))
      throw new Repeated()
    return await work(tx)
  })
  ctx.remembered = true
  ctx.app.outbox.ring()
  return result
}

/** Whether the buttons of a card can be typed from now on: not those of an open form, which understands words by itself. */
export type Showing = { offering?: boolean }

/** Says something in the chat of the update and returns the id of the (last) message. */
export async function reply(ctx: Ctx, card: Card, { offering = true }: Showing = {}): Promise<number> {
  await remember(ctx)
  const shown = countable(ctx, card)
  const { parts, markup } = render(ctx.actor.language, shown)
  let messageId = 0
  for (const [index, text] of parts.entries()) {
    const keyboard = index === parts.length - 1 && markup ? { reply_markup: markup } : {}
    const send = () => ctx.app.api.sendMessage(ctx.actor.chatId, text, { parse_mode: 'HTML', ...keyboard })
    messageId = (await patiently(ctx.app, ctx.actor.chatId, send)).message_id
  }
  if (offering) await offer(ctx, messageId, shown.buttons)
  return messageId
}

/** A file to give to somebody, made in memory. */
export type FileToSend = { name: string; bytes: Uint8Array }

/** Says something together with a file; words and buttons stand under it. */
export async function replyFile(ctx: Ctx, file: FileToSend, card: Card): Promise<void> {
  await remember(ctx)
  const { parts, markup } = render(ctx.actor.language, card)
  const options = {
    caption: parts[0]!,
    parse_mode: 'HTML' as const,
    ...(markup ? { reply_markup: markup } : {}),
  }
  const send = () => ctx.app.api.sendDocument(ctx.actor.chatId, new InputFile(file.bytes, file.name), options)
  const { message_id: messageId } = await patiently(ctx.app, ctx.actor.chatId, send)
  await offer(ctx, messageId, card.buttons)
}

/** Shows messages as they were composed for this person, with the rows of their buttons, or for somebody else: then without any. */
export async function replyMessages(
  ctx: Ctx,
  messages: readonly Outgoing[],
  rows?: NonNullable<Card['buttons']>,
): Promise<void> {
  await remember(ctx)
  let messageIds: number[] = []
  for (const message of messages) {
    const shown = rows ? message : { ...message, markup: null }
    const send = () => sendMessage(ctx.app.api, ctx.actor.chatId, shown, {})
    messageIds = await patiently(ctx.app, ctx.actor.chatId, send)
  }
  if (rows) await offer(ctx, messageIds.at(-1)!, rows)
}

/** Puts a card in the place of the message whose button was tapped; where that cannot be, it is said anew. */
export async function replace(ctx: Ctx, card: Card, { offering = true }: Showing = {}): Promise<void> {
  if (!(await edit(ctx, card))) await reply(ctx, card, { offering })
  else if (offering) await offer(ctx, ctx.pressedIn!, card.buttons)
}

/** Lets the message whose button was tapped show what became of it; if it cannot, that stops nothing. */
export async function settle(ctx: Ctx, card: Card): Promise<void> {
  await remember(ctx)
  await edit(ctx, card).catch(error => notEssential(ctx, error))
}

/** Whether the message whose button was tapped now shows the card: who types looks at the last one. */
async function edit(ctx: Ctx, card: Card): Promise<boolean> {
  const message = ctx.callbackQuery?.message
  const { parts, markup } = render(ctx.actor.language, card)
  if (!message || parts.length > 1) return false
  await remember(ctx)
  const keyboard = markup && 'inline_keyboard' in markup ? { reply_markup: markup } : {}
  const options = { parse_mode: 'HTML' as const, ...keyboard }
  return await editing(ctx, () =>
    ctx.app.api.editMessageText(message.chat.id, message.message_id, parts[0]!, options),
  )
}

/** Gives the message whose button was pressed other buttons, or none. */
export async function rebutton(ctx: Ctx, rows: readonly (readonly Button[])[]): Promise<void> {
  const { actor, pressedIn } = ctx
  if (pressedIn === null) return
  const reply_markup = inlineKeyboard(actor.language, rows)
  const call = () => ctx.app.api.editMessageReplyMarkup(actor.chatId, pressedIn, { reply_markup })
  const changed = await editing(ctx, call).catch(error => notEssential(ctx, error))
  if (changed) await (rows.length > 0 ? offer(ctx, pressedIn, rows) : withdraw(ctx, pressedIn))
}

/**
 * Answers the tap itself with a short line; one that cannot be answered, perhaps because it is too old, stops nothing. Who has
 * typed is told the line as a message.
 */
export async function toast(ctx: Ctx, say?: Say): Promise<void> {
  if (ctx.typed && say) await reply(ctx, { text: [say] })
  if (!ctx.callbackQuery || ctx.toasted) return
  ctx.toasted = true
  const text = say ? { text: plain(ctx.actor.language, say) } : {}
  await ctx.app.api.answerCallbackQuery(ctx.callbackQuery.id, text).catch(error => notEssential(ctx, error))
}

/** Claims the update for this process, unless that has happened. */
export async function remember(ctx: Ctx): Promise<void> {
  if (ctx.remembered) return
  if (!(await rememberUpdate(ctx.app.db, ctx.update.update_id, ctx.app.instance, ctx.now)))
    throw new Repeated()
  ctx.remembered = true
}

/** Whether an edit has reached its aim, as one that changes nothing has; false if the message is gone. */
async function editing(ctx: Ctx, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await patiently(ctx.app, ctx.actor.chatId, call)
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    if (error.description.includes('not modified')) return true
    if (/to edit not found|can't be edited/.test(error.description)) return false
    throw error
  }
}

/** What only decorates an answer must not cost the answer itself. */
function notEssential({ app }: Ctx, error: unknown): void {
  const known = error instanceof GrammyError && /query is too old|query ID is invalid/.test(error.description)
  if (!known) app.log.warn({ err: error }, 'a tap could not be answered or its message not be changed')
}

/** Says politely that this is not for this person, and leaves a trace of who tried what. */
export async function refuse(ctx: Ctx, tried: string, why?: Say): Promise<void> {
  ctx.app.log.info({ tried, personId: ctx.actor.personId }, 'refused')
  await toast(ctx)
  const usual: Say = [ctx.actor.personId === null ? 'bot-refused-stranger' : 'bot-refused']
  await reply(ctx, { text: [why ?? usual] })
}

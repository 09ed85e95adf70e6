import type { Message } from 'grammy/types'
import { readHandled } from '../database/handled.ts'
import { goOnButton, openDrafts } from '../forms/drafts.ts'
import type { AnyForm } from '../forms/form.ts'
import { openDraft } from '../forms/open.ts'
import type { Env, Outcome } from '../forms/outcome.ts'
import { takeInput, takePress } from '../forms/run.ts'
import type { Draft } from '../forms/store.ts'
import type { Input } from '../forms/turn.ts'
import { formattedHtml, type Formatting } from '../lib/formatted.ts'
import { readActor } from '../people/store.ts'
import { publishCommands } from './commands.ts'
import type { Ctx, Waiting } from './context.ts'
import { fileIn } from './files.ts'
import { overtake } from './offers.ts'
import { change, Repeated, replace, reply, settle, toast, type Showing } from './reply.ts'

/** Opens a form for the person who acts, or goes on with it; a command that comes again must not open it again. */
export async function openForm(ctx: Ctx, form: AnyForm, subject: unknown): Promise<void> {
  const env = envOf(ctx)
  await show(ctx, await change(ctx, tx => openDraft({ ...env, db: tx }, form, subject)))
}

/** Gives what was typed or sent to the form that is open in this chat; false if none is. */
export async function typeIntoForm(ctx: Ctx): Promise<boolean> {
  return ctx.message !== undefined && (await give(ctx, inputOf(ctx.message, ctx.from?.id), ctx.draft))
}

/** Shows the question that is open in this chat; false if none is. */
export const showForm = (ctx: Ctx): Promise<boolean> => give(ctx, { kind: 'show' })

/** A press on one of a form's own buttons. */
export async function pressForm(ctx: Ctx, data: string): Promise<void> {
  // a press may bring back a draft that was put aside, before its turn is remembered
  if (await readHandled(ctx.app.db, ctx.update.update_id)) throw new Repeated()
  await show(ctx, await takePress(envOf(ctx), data))
}

/** Corrects the answer that was given with a message which is now edited. */
export async function correctForm(ctx: Ctx): Promise<void> {
  const { message_id: messageId, text = '' } = ctx.editedMessage!
  if (!(await give(ctx, { kind: 'correct', messageId, text })))
    await reply(ctx, { text: [['bot-edited-too-late']] })
}

/** `/huy`: leaves the open form, asking first where answers would be lost. */
export async function cancelForm(ctx: Ctx): Promise<void> {
  if (!(await give(ctx, { kind: 'cancel' }))) await reply(ctx, { text: [['bot-nothing-to-cancel']] })
}

/** What the drafts of a form are about that can be gone on with, the latest first. */
export async function begunWith(ctx: Ctx, { name }: AnyForm): Promise<unknown[]> {
  const open = await openDrafts(envOf(ctx))
  return open.filter(({ draft }) => draft.form === name).map(({ draft }) => draft.subject)
}

/** The drafts that can be gone on with, for the menu. */
export async function waitingDrafts(ctx: Ctx): Promise<Waiting[]> {
  return (await openDrafts(envOf(ctx))).map(goOnButton)
}

async function give(ctx: Ctx, input: Input, draft?: Draft | null): Promise<boolean> {
  const outcome = await takeInput(envOf(ctx), input, draft)
  if (outcome) await show(ctx, outcome)
  return outcome !== null
}

function envOf({ app, bot, actor, now, update, remembered }: Ctx): Env {
  const handling = remembered ? {} : { handling: { updateId: update.update_id, by: app.instance } }
  return { db: app.db, me: app.me, forms: bot.forms, actor, now, ...handling }
}

/** Shows what became of a turn: first the pressed message as it now reads, then what comes next. */
async function show(ctx: Ctx, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'repeated') throw new Repeated()
  ctx.remembered ||= outcome.remembered
  await toast(ctx)
  const showing = await place(ctx, outcome)
  const [card, ...others] = outcome.cards
  if (card && outcome.inPlace) await replace(ctx, card, showing)
  else if (ctx.callbackQuery && outcome.settled) await settle(ctx, outcome.settled)
  for (const each of outcome.inPlace ? others : outcome.cards) await reply(ctx, each, showing)
  if (outcome.kind === 'sent') await afterSending(ctx)
}

/** Whether a turn opened a form, or left it, decides what typed words mean from now on. */
async function place(ctx: Ctx, { kind }: Outcome): Promise<Showing> {
  if (kind === 'open' && !ctx.draft) await overtake(ctx)
  if (kind !== 'open' && kind !== 'closed') ctx.draft = null
  return { offering: kind !== 'open' }
}

/** What was sent may have notices for others, and may have changed what the sender can do. */
async function afterSending(ctx: Ctx): Promise<void> {
  ctx.app.outbox.ring()
  const actor = await readActor(ctx.app.db, ctx.actor.chatId)
  if (actor.memberships.length !== ctx.actor.memberships.length)
    await publishCommands({ app: ctx.app, bot: ctx.bot, actor })
}

/** A message as a form understands it; a contact is the person's own only if Telegram says whose it is. */
function inputOf(message: Message, fromId: number | undefined): Input {
  const { text, caption, contact, message_id: messageId } = message
  if (contact) {
    const own = contact.user_id !== undefined && contact.user_id === fromId && !message.forward_origin
    return { kind: 'contact', phone: contact.phone_number, own, messageId }
  }
  const words = wordsOf(text ?? caption ?? '', message.entities ?? message.caption_entities)
  const file = fileIn(message)
  return file ? { kind: 'file', file, ...words, messageId } : { kind: 'answer', ...words, messageId }
}

/** Words, with their formatting where they have any. */
const wordsOf = (text: string, entities: readonly Formatting[] = []) =>
  entities.length > 0 ? { text, html: formattedHtml(text, entities) } : { text }

import { Context } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import type { App } from '../app.ts'
import { isAway } from '../database/away.ts'
import { readHandled } from '../database/handled.ts'
import { arrivals, type Arrival } from './arrival.ts'
import { indexFeatures, type Ctx, type Feature, type Features } from './context.ts'
import { apologise } from './errors.ts'
import { Repeated, toast } from './reply.ts'
import { dayOf } from '../lib/time.ts'
import { markSeen } from '../people/persons.store.ts'
import { actorOf } from '../people/store.ts'
import { route } from './route.ts'
import { showWhere } from './where.ts'
import { groupNews, type GroupNews } from './groupNews.ts'
import { hearGroup } from './groups.ts'

export type Bot = { handle(update: Update): Promise<void> }

/**
 * Everything that answers people: takes one update, and throws only when the database is away. The update was not handled
 * then, or nobody knows whether it was: whoever brought it brings it again.
 */
export function createBot(app: App, features: readonly Feature[], me: UserFromGetMe): Bot {
  const bot = indexFeatures(features)
  const interrupted = new Set<number>()
  const readArrival = arrivals(app.db)
  return { handle }

  async function handle(update: Update): Promise<void> {
    let ctx: Ctx | null = null
    try {
      ctx = await createContext(app, bot, update, me, readArrival)
      if (ctx) await answer(ctx, interrupted.has(update.update_id))
      interrupted.delete(update.update_id)
    } catch (error) {
      if (isAway(error)) {
        interrupted.add(update.update_id)
        throw error
      }
      const to = ctx && !ctx.news ? { chatId: ctx.actor.chatId, language: ctx.actor.language } : null
      await apologise(app, error, to, update.update_id)
    }
  }
}

async function answer(ctx: Ctx, wasInterrupted: boolean): Promise<void> {
  if (ctx.news) return await hearGroup(ctx, ctx.news)
  try {
    await route(ctx)
    await see(ctx)
  } catch (error) {
    if (!(error instanceof Repeated)) throw error
    await showAgain(ctx, wasInterrupted)
  }
}

async function createContext(
  app: App,
  bot: Features,
  update: Update,
  me: UserFromGetMe,
  readArrival: (chatId: number) => Promise<Arrival>,
): Promise<Ctx | null> {
  const ctx = new Context(update, app.api, me)
  const news = groupNews(update)
  if (ctx.chat?.type !== 'private' && !news) return null
  const arrival = news ? await arrivalOf(news, readArrival) : await readArrival(ctx.chat!.id)
  const pressedIn = news ? null : (ctx.callbackQuery?.message?.message_id ?? null)
  const own = { remembered: false, toasted: false, typed: false, pressedIn, news }
  return Object.assign(ctx, { app, bot, ...arrival, now: app.clock(), ...own })
}

/** Only who gives the bot a place has to be known; nobody goes on with a form in a group. */
async function arrivalOf(news: GroupNews, read: (chatId: number) => Promise<Arrival>): Promise<Arrival> {
  const nobody = { draft: null, seenAt: null }
  if (news.kind !== 'placed') return { actor: actorOf(0, null), ...nobody }
  return { ...(await read(news.by)), ...nobody }
}

/** Once a day is enough to tell who has fallen silent. */
async function see(ctx: Ctx): Promise<void> {
  const { app, actor, seenAt, now, myChatMember } = ctx
  const today = seenAt !== null && dayOf(seenAt) === dayOf(now)
  if (actor.personId === null || today || myChatMember) return
  if (!(await markSeen(app.db, actor.personId, actor.chatId, now))) return
  app.outbox.ring()
  for (const feature of ctx.bot.all) await feature.daily?.(ctx)
}

/** How long another process that took the same update may still be answering it, when several receive a webhook. */
const answeringMs = 15_000

/** An update that was handled before changes nothing; if its answer may have been lost, the person sees where they are. */
async function showAgain(ctx: Ctx, wasInterrupted: boolean): Promise<void> {
  const { app } = ctx
  const handled = await readHandled(app.db, ctx.update.update_id)
  if (!wasInterrupted) {
    if (!handled || handled.by === app.instance) return
    const age = app.clock().getTime() - handled.at.getTime()
    if (app.config.WEBHOOK_URL && age < answeringMs) return
  }
  ctx.remembered = true
  // not earlier: whoever is handling it now has more to say than that the tap has arrived
  await toast(ctx)
  await showWhere(ctx)
}

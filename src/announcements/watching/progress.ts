import { GrammyError } from 'grammy'
import type { App } from '../../app.ts'
import type { Ctx } from '../../bot/context.ts'
import { shownAs } from '../../bot/offers.rules.ts'
import { changeOffer } from '../../bot/offers.store.ts'
import { outcomeOf } from '../../outbox/outcome.ts'
import { quieten } from '../../outbox/quiet.ts'
import { render } from '../../lib/render.ts'
import { markShown } from '../broadcast.store.ts'
import { watchedBroadcasts } from './progress.store.ts'
import { isSettled, type Standing } from '../correcting/account.rules.ts'
import { mine } from '../mine.ts'
import { showBegun } from '../sending/send.ts'
import { progressCard } from './progress.cards.ts'
import { readStanding } from './standing.ts'

/** Shows how a sending goes, in a message that is kept up to date from now on. */
export async function followProgress(ctx: Ctx, id?: string): Promise<void> {
  const broadcast = await mine(ctx, id)
  if (broadcast) await showBegun(ctx, broadcast, await readStanding(ctx.app.db, broadcast, ctx))
}

type Watched = Awaited<ReturnType<typeof watchedBroadcasts>>[number]

/** Keeps the messages that show a sending's progress up to date, until everybody is accounted for. */
export async function showProgress(app: App, now: Date): Promise<void> {
  for (const broadcast of await watchedBroadcasts(app.db)) await refresh(app, broadcast, now)
}

async function refresh(app: App, broadcast: Watched, now: Date): Promise<void> {
  const { id, progressShown, progressChatId, progressMessageId } = broadcast
  const standing = await readStanding(app.db, broadcast, { app, now })
  const shown = shownOf(broadcast, standing)
  if (shown === progressShown || !(await markShown(app.db, id, progressShown, shown))) return
  const person = await app.db.person.findUnique({
    where: { telegramId: progressChatId! },
    select: { language: true },
  })
  const language = person?.language === 'en' ? 'en' : 'vi'
  const card = progressCard(broadcast, standing)
  const { parts, markup } = render(language, card)
  const keyboard = markup && 'inline_keyboard' in markup ? { reply_markup: markup } : {}
  const options = { parse_mode: 'HTML' as const, ...keyboard }
  const chatId = Number(progressChatId)
  const edit = () => app.api.editMessageText(chatId, progressMessageId!, parts[0]!, options)
  // the next beat shows what could not be shown now, also where nothing moves any more
  if (!(await tryEdit(app, chatId, edit))) return void (await markShown(app.db, id, shown, progressShown))
  // what can be typed is what stands there now
  await changeOffer(app.db, chatId, progressMessageId!, shownAs(language, card.buttons ?? []))
}

/** Edits as an answer to whoever looks at it; false where that may work later. */
async function tryEdit(app: App, chatId: number, edit: () => Promise<unknown>): Promise<boolean> {
  // more than its share in its own chat is no reason for others to be quiet
  const hurried = app.pace.chatLeft(chatId, 0) > 0
  const landed = await app.pace.answer(chatId)
  try {
    await edit()
    return true
  } catch (error) {
    const outcome = outcomeOf(error, 0, app.clock(), { again: true })
    if (outcome.kind === 'wait' && !hurried) await quieten(app, outcome.until)
    // an edit that changes nothing has reached its aim, and a message that is gone needs none
    const isOver = error instanceof GrammyError && error.error_code === 400
    if (!isOver) app.log.warn({ err: error }, 'the progress of a sending could not be shown')
    return outcome.kind !== 'wait' && outcome.kind !== 'retry'
  } finally {
    landed()
  }
}

/** What matters of a standing: minutes only pass, so of the time that is left no more than the moment it waits for. */
function shownOf({ version }: Watched, standing: Standing): string {
  const { progress, correction, timeLeft } = standing
  const left = `${progress.left} ${progress.groups.left} ${version} ${correction?.left ?? 0}`
  if (isSettled(standing)) return `done ${left}`
  return timeLeft && 'until' in timeLeft
    ? `left ${left} until ${timeLeft.until.toISOString()}`
    : `left ${left}`
}

import { GrammyError } from 'grammy'
import type { App } from '../../app.ts'
import type { Ctx } from '../../bot/context.ts'
import { shownAs } from '../../bot/offers.rules.ts'
import { changeOffer } from '../../bot/offers.store.ts'
import { refuse } from '../../bot/reply.ts'
import { render } from '../../lib/render.ts'
import { can } from '../../people/can.ts'
import { readUnit } from '../../people/store.ts'
import { markShown, readBroadcast, readProgress, watchedBroadcasts } from '../broadcast.store.ts'
import { showBegun } from '../sending/send.ts'
import { progressCard } from './progress.cards.ts'
import { isFinished } from '../rules.ts'

/** Shows how a sending goes, in a message that is kept up to date from now on. */
export async function followProgress(ctx: Ctx, id = ''): Promise<void> {
  const broadcast = await readBroadcast(ctx.app.db, Number(id))
  const office = broadcast && (await readUnit(ctx.app.db, broadcast.officeId))
  if (!broadcast || !office || !can(ctx.actor, 'campaign.announce', office))
    return await refuse(ctx, 'campaign.announce')
  await showBegun(ctx, broadcast, await readProgress(ctx.app.db, broadcast.id))
}

type Watched = Awaited<ReturnType<typeof watchedBroadcasts>>[number]

/** Keeps the messages that show a sending's progress up to date, until everybody is accounted for. */
export async function showProgress(app: App): Promise<void> {
  for (const broadcast of await watchedBroadcasts(app.db)) await refresh(app, broadcast)
}

async function refresh(
  app: App,
  { id, title, progressShown, progressChatId, progressMessageId, pausedAt }: Watched,
): Promise<void> {
  const progress = await readProgress(app.db, id)
  const shown = `${isFinished(progress) ? 'done' : 'left'} ${progress.left} ${progress.groups.left}`
  if (shown === progressShown || !(await markShown(app.db, id, progressShown, shown))) return
  const person = await app.db.person.findUnique({
    where: { telegramId: progressChatId! },
    select: { language: true },
  })
  const language = person?.language === 'en' ? 'en' : 'vi'
  const card = progressCard(title, id, progress, pausedAt !== null)
  const { parts, markup } = render(language, card)
  const keyboard = markup && 'inline_keyboard' in markup ? { reply_markup: markup } : {}
  await app.api
    .editMessageText(Number(progressChatId), progressMessageId!, parts[0]!, {
      parse_mode: 'HTML',
      ...keyboard,
    })
    .catch(error => {
      // an edit that changes nothing has reached its aim, and a message that is gone needs none
      if (!(error instanceof GrammyError && error.error_code === 400)) throw error
    })
  // what can be typed is what stands there now
  await changeOffer(app.db, Number(progressChatId), progressMessageId!, shownAs(language, card.buttons ?? []))
}

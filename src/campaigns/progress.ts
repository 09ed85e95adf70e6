import { GrammyError } from 'grammy'
import type { App } from '../app.ts'
import { render } from '../lib/render.ts'
import { markShown, readProgress, watchedBroadcasts } from './broadcast.store.ts'
import { progressCard } from './cards.ts'
import { isFinished } from './rules.ts'

type Watched = Awaited<ReturnType<typeof watchedBroadcasts>>[number]

/** Keeps the messages that show a sending's progress up to date, until everybody is accounted for. */
export async function showProgress(app: App): Promise<void> {
  for (const broadcast of await watchedBroadcasts(app.db)) await refresh(app, broadcast)
}

async function refresh(
  app: App,
  { id, campaign, progressShown, progressChatId, progressMessageId, pausedAt }: Watched,
): Promise<void> {
  const progress = await readProgress(app.db, id)
  const shown = `${isFinished(progress) ? 'done' : 'left'} ${progress.left}`
  if (shown === progressShown || !(await markShown(app.db, id, progressShown, shown))) return
  const person = await app.db.person.findUnique({
    where: { telegramId: progressChatId! },
    select: { language: true },
  })
  const language = person?.language === 'en' ? 'en' : 'vi'
  const { parts, markup } = render(language, progressCard(campaign.title, id, progress, pausedAt !== null))
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
}

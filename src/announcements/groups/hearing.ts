import type { Ctx } from '../../bot/context.ts'
import type { GroupNews } from '../../bot/groupNews.ts'
import { change } from '../../bot/reply.ts'
import type { Tx } from '../../database/client.ts'
import type { Card } from '../../lib/card.ts'
import { addNotices } from '../../outbox/store.ts'
import { readUnit } from '../../people/store.ts'
import { resumedCard, unwelcomeCard, whoseCard } from './cards.ts'
import { follow } from './following.ts'
import { leave } from './leaving.ts'
import { leaves, meaningOf } from './rules.ts'
import { schoolsFor } from './scope.ts'
import { enter, groupIn, lose, mayBecome, regain, rename, type SchoolGroup } from './store.ts'
import { tellLost } from './telling.ts'

type Placed = Extract<GroupNews, { kind: 'placed' }>

/** Takes note of where the bot is, what groups are called, and where they are found. */
export async function hear(ctx: Ctx, news: GroupNews): Promise<void> {
  if (news.kind === 'renamed') await change(ctx, tx => rename(tx, news.chat))
  if (news.kind === 'moved') await change(ctx, tx => follow(tx, news.from, news.to))
  if (news.kind === 'placed') await takePlace(ctx, news)
}

async function takePlace(ctx: Ctx, news: Placed): Promise<void> {
  const known = await groupIn(ctx.app.db, news.chat.id)
  // a linked group that has become a supergroup may say once more that the bot came, which was there all the time
  const isNew = !known || (news.came && (known.unitId === null || known.unreachableAt !== null))
  await (isNew && news.place === 'writes' ? arrive(ctx, news, known) : settle(ctx, news))
}

/** Somebody has brought the bot in: whoever leads a school is asked in their own chat, from all others it goes away. */
async function arrive(ctx: Ctx, news: Placed, known: SchoolGroup | null): Promise<void> {
  const home = known?.unitId ? await readUnit(ctx.app.db, known.unitId) : null
  const coming = meaningOf(ctx.actor, home)
  const tell = async (tx: Tx, card: Card) =>
    await addNotices(tx, [{ key: keyOf(news), to: ctx.actor.personId!, card }], ctx.now)
  if (!leaves(coming)) {
    const schools = await schoolsFor(ctx.app.db, ctx.actor)
    return await change(ctx, async tx => {
      const group = await enter(tx, news.chat, ctx.actor.personId!, ctx.now)
      await tell(
        tx,
        known?.unitId ? resumedCard({ ...known, title: group.title }) : whoseCard(group, schools),
      )
    })
  }
  // a supergroup may show up before it is said of which group it was made
  if (await mayBecome(ctx.app.db, news.chat)) return
  if (coming === 'elsewhere' || coming === 'unentitled')
    await change(ctx, async tx => void (await tell(tx, unwelcomeCard(news.chat.title, coming))))
  await leave(ctx.app, news.chat.id)
}

const keyOf = ({ chat, by, at }: Placed): string => `group:${chat.id}:${at}:${by}`

/** The bot has other rights than before in a group, or is not in it any more. */
async function settle(ctx: Ctx, { chat, place, by }: Placed): Promise<void> {
  await change(ctx, async tx => {
    await rename(tx, chat)
    if (place === 'writes') return await regain(tx, chat.id, ctx.now)
    const lost = await lose(tx, chat.id, place === 'out' ? 'kicked' : 'noRights', ctx.now)
    if (lost) await tellLost(tx, lost, ctx.now, by === ctx.actor.chatId ? ctx.actor.personId : null)
  })
}

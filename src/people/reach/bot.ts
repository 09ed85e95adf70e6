import type { App } from '../../app.ts'
import type { Ctx, Feature } from '../../bot/context.ts'
import { refuse, replace, reply } from '../../bot/reply.ts'
import { isId } from '../../lib/id.ts'
import { can, unitsWhere } from '../can.ts'
import { markUnreachable } from '../persons.store.ts'
import { readUnit } from '../store.ts'
import { reachCard, unitCard } from './reach.cards.ts'
import { lostCauses } from './reach.rules.ts'
import { readReached } from './reach.store.ts'

/** Liên lạc: whom the bot reaches, whom not and why, school by school. */
export const reach: Feature = {
  name: 'reach',
  commands: [{ name: 'lienlac', needs: 'person.read', run: showAll }],
  buttons: { reach: showPage, reachof: showUnit },
  beat: notice,
}

/** An office sees its schools; who leads one school sees that school at once. */
async function cardFor(ctx: Ctx, page = 0) {
  const mine = unitsWhere(ctx.actor, 'person.read')
  const units = mine.map(({ id }) => id)
  const people = (await readReached(ctx.app.db, units)).map(person =>
    // who asks is here, though that is written down only after the answer
    person.personId === ctx.actor.personId ? { ...person, lastSeenAt: ctx.now } : person,
  )
  const [only, ...others] = mine
  if (only?.kind === 'school' && others.length === 0) return unitCard(only.name, people, null, ctx.now)
  return reachCard(people, page, ctx.now)
}

async function showAll(ctx: Ctx): Promise<void> {
  await reply(ctx, await cardFor(ctx))
}

async function showPage(ctx: Ctx, page = ''): Promise<void> {
  if (!can(ctx.actor, 'person.read')) return await refuse(ctx, 'person.read')
  await replace(ctx, await cardFor(ctx, Number(page)))
}

async function showUnit(ctx: Ctx, id = '', page = ''): Promise<void> {
  const unit = isId(Number(id)) ? await readUnit(ctx.app.db, Number(id)) : null
  if (!unit || !can(ctx.actor, 'person.read', unit)) return await refuse(ctx, 'person.read')
  const people = await readReached(ctx.app.db, [unit.id])
  const here = people.filter(({ unitId }) => unitId === unit.id)
  await replace(ctx, unitCard(unit.name, here, Math.max(0, Math.trunc(Number(page)) || 0), ctx.now))
}

/** How long a failure is looked back for, should nothing have looked meanwhile. */
const lookBackMs = 2 * 24 * 60 * 60 * 1000

/** What Telegram said of those to whom something was sent. */
async function notice({ db }: App, now: Date): Promise<void> {
  await markUnreachable(db, lostCauses, new Date(now.getTime() - lookBackMs))
}

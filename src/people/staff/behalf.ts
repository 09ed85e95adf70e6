import type { Ctx } from '../../bot/context.ts'
import { refuse, replace, reply } from '../../bot/reply.ts'
import { can, type Action } from '../can.ts'
import type { Unit } from '../store.ts'
import { behalfCard, unitsCard } from './staff.cards.ts'
import { called } from './staff.rules.ts'
import { unitAt } from './staff.store.ts'
import { unitsOf } from './units.ts'

/** The right that opens the door; what is entered asks for its own. */
const right: Action = 'figures.enterFor'

/** `/nhapho` lists the schools for which an officer can enter; `/nhapho hoa mai` looks for one by its name. */
export async function beginBehalf(ctx: Ctx, typed: string): Promise<void> {
  const schools = await schoolsOf(ctx)
  const found = typed === '' ? schools : called(schools, typed)
  if (found.length === 0) return void (await reply(ctx, { text: [['staff-no-school', { typed }]] }))
  if (found.length === 1) return void (await reply(ctx, await cardOf(ctx, found[0]!)))
  await reply(ctx, unitsCard(found, 0, { action: 'behalf', commands: [] }))
}

/** Another page of the schools. */
export async function showBehalfUnits(ctx: Ctx, page = ''): Promise<void> {
  if (!can(ctx.actor, right)) return await refuse(ctx, right)
  await replace(ctx, unitsCard(await schoolsOf(ctx), Number(page), { action: 'behalf', commands: [] }))
}

/** What can be entered for one school now. */
export async function showBehalf(ctx: Ctx, id = ''): Promise<void> {
  const school = await unitAt(ctx.app.db, id)
  if (!school || !can(ctx.actor, right, school)) return await refuse(ctx, right)
  await replace(ctx, await cardOf(ctx, school))
}

async function cardOf({ app, actor, bot, now }: Ctx, school: Unit) {
  const offers = bot.all.map(async feature => (await feature.onBehalf?.(app, actor, school, now)) ?? [])
  return behalfCard(school, (await Promise.all(offers)).flat())
}

async function schoolsOf(ctx: Ctx): Promise<Unit[]> {
  return (await unitsOf(ctx, right)).filter(({ kind }) => kind === 'school')
}

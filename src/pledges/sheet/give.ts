import type { Ctx } from '../../bot/context.ts'
import { refuse, replace, reply, toast } from '../../bot/reply.ts'
import { giveTable } from '../../bot/tables/give.ts'
import { plain } from '../../lib/fluent.ts'
import { audit } from '../../people/audit.store.ts'
import { unitsWhere } from '../../people/can.ts'
import { called } from '../../people/staff/staff.rules.ts'
import type { Unit } from '../../people/store.ts'
import { foundCard, givenCard, nobodyCard, tooManyCard, whichCard } from './cards.ts'
import { factsAt, schoolsFor } from './scope.ts'
import { pledgeSheets } from './template.ts'

/** `/dangkyexcel` gives the table of a school, or asks of which; `/dangkyexcel hoa mai` looks for one by its name. */
export async function beginSheet(ctx: Ctx, typed: string): Promise<void> {
  const schools = await schoolsFor(ctx.app.db, ctx.actor)
  const found = typed === '' ? schools : called(schools, typed)
  if (found.length === 0) return void (await reply(ctx, { text: [['pledges-sheet-no-school', { typed }]] }))
  if (found.length === 1) return await give(ctx, found, found[0]!.name)
  await reply(ctx, typed === '' ? whichCard(schools, 0, mayAll(schools)) : foundCard(found))
}

/** Another page of the schools. */
export async function showSheets(ctx: Ctx, page = ''): Promise<void> {
  const schools = await schoolsFor(ctx.app.db, ctx.actor)
  if (schools.length === 0) return await refuse(ctx, 'pledge.enterFor')
  await replace(ctx, whichCard(schools, Number(page), mayAll(schools)))
}

/** The table of the school that a button names, or of all. */
export async function giveSheet(ctx: Ctx, named = ''): Promise<void> {
  const schools = await schoolsFor(ctx.app.db, ctx.actor)
  const all = named === 'all' && mayAll(schools)
  const found = all ? schools : schools.filter(({ id }) => String(id) === named)
  if (found.length === 0) return await refuse(ctx, 'pledge.enterFor')
  await toast(ctx)
  await give(ctx, found, all ? null : found[0]!.name)
}

/** A province has thousands of schools, whose people are not even read for one file. */
const mayAll = (schools: readonly Unit[]): boolean => schools.length <= 300

/** As many people as can be looked over; for more there are the schools one by one. */
const mostLines = 5_000

async function give(ctx: Ctx, schools: readonly Unit[], school: string | null): Promise<void> {
  const { app, actor, now } = ctx
  const all = await factsAt(app.db, schools, now)
  const rows = all.reduce((sum, { campaigns }) => sum + campaigns.length, 0)
  if (rows === 0) return void (await reply(ctx, nobodyCard))
  if (rows > mostLines) return void (await reply(ctx, tooManyCard(rows, mostLines)))
  // a copy is kept by the office that takes it: that is where it is written down
  const offices = unitsWhere(actor, 'pledge.enterFor').map(({ id }) => id)
  const about = offices.filter(id => schools.some(({ lineage }) => lineage.includes(id)))
  const deed = { action: 'pledge.export', actorId: actor.personId, after: { rows } }
  const name = `${plain(actor.language, ['pledges-sheet-file'])}.xlsx`
  const sheets = pledgeSheets(all, actor.language)
  await giveTable(ctx, { name, sheets }, givenCard(rows, school), tx =>
    audit(tx, now, ...about.map(unitId => ({ ...deed, unitId }))),
  )
}

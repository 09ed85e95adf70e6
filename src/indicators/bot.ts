import type { App } from '../app.ts'
import type { Ctx, Feature, Waiting } from '../bot/context.ts'
import { openForm } from '../bot/forms.ts'
import { refuse, replace, reply } from '../bot/reply.ts'
import { lastDay } from '../lib/time.ts'
import { can, unitsWhere, type Actor } from '../people/can.ts'
import { absorbedBy, type Unit } from '../people/store.ts'
import { areaForm } from './area.form.ts'
import { dueCard, missedCard, reportsCard, sentCard } from './cards.ts'
import { owedBy, type Owed } from './due.store.ts'
import { excusedSay } from './excuse.ts'
import { expectForm } from './expect.form.ts'
import { figuresForm } from './figures.form.ts'
import { readFiled } from './filed.store.ts'
import { isDue, latestOfEach } from './owed.ts'
import { periodForm } from './period.form.ts'
import { newestPeriod } from './periods.store.ts'
import { isOnBehalf, reportsAs } from './reporting.ts'
import { sendSheet } from './sheet/give.ts'
import { figuresTable } from './sheet/take.ts'

/** The word of the start link that leads to the figures that are due. */
const figuresWord = 'sl'

/** Chỉ tiêu: the office opens a period, every school reports its figures, the office adds what only it knows. */
export const indicators: Feature = {
  name: 'indicators',
  commands: [
    { name: 'kybaocao', needs: 'period.open', inMenu: true, run: ctx => openForm(ctx, periodForm, {}) },
    { name: 'solieu', needs: 'figures.write', inMenu: true, run: report },
    // those who read figures and may not report them are told so
    { name: 'solieuexcel', needs: 'figures.read', run: sendSheet },
    { name: 'mauso', needs: 'area.write', run: enterArea },
  ],
  buttons: {
    sent: showSent,
    enterfor: (ctx, id) => openReport(ctx, Number(id)),
    expect: (ctx, id) => openForm(ctx, expectForm, { periodId: Number(id) }),
  },
  links: { [figuresWord]: follow },
  forms: [periodForm, figuresForm, areaForm, expectForm],
  tables: [figuresTable],
  waiting,
  onBehalf,
}

/** The same from outside, by a link. */
async function follow(ctx: Ctx): Promise<void> {
  await (can(ctx.actor, 'figures.write') ? report(ctx, '') : refuse(ctx, 'figures.write'))
}

/** `/solieu` opens the one report that is due, or lists several; `/solieu_12` opens that one. */
async function report(ctx: Ctx, typed: string): Promise<void> {
  if (typed !== '') return await openReport(ctx, Number(typed))
  const owed = await owedByActor(ctx.app, ctx.actor)
  const due = owed.filter(each => isDue(each, ctx.now))
  if (due.length === 1) return await openForm(ctx, figuresForm, { submissionId: due[0]!.id })
  if (due.length > 1) return void (await reply(ctx, dueCard(due)))
  const latest = latestOfEach(owed)
  if (latest.length === 1) return await openReport(ctx, latest[0]!.id)
  await reply(ctx, reportsCard(latest))
}

/** Opens a report where it can still be filled in; one that was sent is shown, one that was missed explained. */
async function openReport(ctx: Ctx, id: number): Promise<void> {
  const filed = await readFiled(ctx.app.db, id)
  if (!filed || reportsAs(ctx.actor, filed.school) === null) return await refuse(ctx, 'figures.write')
  const { period, school, sent, excuse } = filed
  if (sent) return void (await reply(ctx, sentCard(filed)))
  const names = { school: school.name, period: period.name }
  if (excuse) return void (await reply(ctx, { text: [excusedSay({ ...names, excuse })] }))
  if (ctx.now < period.closesAt) return await openForm(ctx, figuresForm, { submissionId: id })
  await reply(ctx, missedCard({ ...names, closesAt: period.closesAt }))
}

async function showSent(ctx: Ctx, id = '', page = ''): Promise<void> {
  const filed = await readFiled(ctx.app.db, Number(id))
  if (!filed || !can(ctx.actor, 'figures.read', filed.school)) return await refuse(ctx, 'figures.read')
  await (page === '' ? reply : replace)(ctx, sentCard(filed, Number(page)))
}

/** `/mauso` is about the newest period; a button names its own. */
async function enterArea(ctx: Ctx, typed: string): Promise<void> {
  if (typed !== '') return await openForm(ctx, areaForm, { periodId: Number(typed) })
  const { db } = ctx.app
  const own = unitsWhere(ctx.actor, 'area.write').map(({ id }) => id)
  // the periods of an office that was merged into one's own stay with it
  const absorbed = (await absorbedBy(db, own)).map(({ id }) => id)
  const period = (await newestPeriod(db, own)) ?? (await newestPeriod(db, absorbed))
  if (!period) return void (await reply(ctx, { text: [['area-no-period']] }))
  await openForm(ctx, areaForm, { periodId: period.id })
}

/** Reports that are due; one that was begun is offered by its draft. */
async function waiting(app: App, actor: Actor, now: Date): Promise<Waiting[]> {
  const owed = can(actor, 'figures.write') ? await owedByActor(app, actor) : []
  const due = owed.filter(each => isDue(each, now) && !each.begun)
  return due.map(({ id, school, period, closesAt }) => ({
    label: ['indicators-waiting', { school, period, day: lastDay(closesAt) }],
    press: `run:solieu:${id}`,
  }))
}

/** The reports that an officer can enter for a school. */
async function onBehalf({ db }: App, actor: Actor, school: Unit, now: Date): Promise<Waiting[]> {
  if (!isOnBehalf(actor, school)) return []
  const due = (await owedBy(db, [school.id], actor.chatId)).filter(each => isDue(each, now))
  return due.map(({ id, period, closesAt }) => ({
    label: ['indicators-on-behalf', { period, day: lastDay(closesAt) }],
    press: `enterfor:${id}`,
  }))
}

async function owedByActor({ db }: App, actor: Actor): Promise<Owed[]> {
  const schools = unitsWhere(actor, 'figures.write').map(({ id }) => id)
  return await owedBy(db, schools, actor.chatId)
}

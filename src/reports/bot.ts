import type { Ctx, Feature } from '../bot/context.ts'
import { refuse, replace, reply } from '../bot/reply.ts'
import { readCampaign } from '../campaigns/store.ts'
import { readFiled } from '../indicators/filed.store.ts'
import { readPeriod, withPeriods } from '../indicators/periods.store.ts'
import { unexpectedSchools } from '../indicators/submissions.store.ts'
import { indicatorsOf } from '../indicators/store.ts'
import { warningsOf } from '../indicators/warnings.ts'
import type { Period } from '../generated/client.ts'
import { isId } from '../lib/id.ts'
import { can, unitsWhere } from '../people/can.ts'
import { absorbedBy, readUnit } from '../people/store.ts'
import { oddCard, officesCard, overviewCard, tableCard, type Place } from './cards.ts'
import { pagesOf, resultOf } from './overview.ts'
import { pledgesCard, schoolCard, schoolsCard } from './school.cards.ts'
import { readCampaignSummary, readPeriodSummary, readPledges } from './store.ts'
import { readReported, readSchools } from './table.store.ts'

/** Tổng hợp: the office sees what came of it, from the whole area down to one school. */
export const reports: Feature = {
  name: 'reports',
  commands: [{ name: 'tonghop', needs: 'overview.read', inMenu: true, run: begin }],
  buttons: {
    overview: showOverview,
    table: showTable,
    schools: showSchools,
    school: showSchool,
    odd,
    pledged,
  },
}

async function begin(ctx: Ctx): Promise<void> {
  const [office, ...others] = unitsWhere(ctx.actor, 'overview.read')
  if (!office) return await refuse(ctx, 'overview.read')
  if (others.length > 0) return void (await reply(ctx, officesCard([office, ...others])))
  await reply(ctx, await overview(ctx, office, null))
}

async function showOverview(ctx: Ctx, officeId = '', periodId = ''): Promise<void> {
  const office = await readUnit(ctx.app.db, numberIn(officeId))
  if (!office || !can(ctx.actor, 'overview.read', office)) return await refuse(ctx, 'overview.read')
  await replace(ctx, await overview(ctx, office, periodId === '' ? null : numberIn(periodId)))
}

async function overview(
  { app: { db }, now }: Ctx,
  office: { id: number; name: string },
  periodId: number | null,
) {
  const campaign = await readCampaignSummary(db, office.id)
  const period = await readPeriodSummary(db, office.id, periodId)
  const rows = period ? await indicatorsOf(db, period.setId) : []
  const absorbed = await withPeriods(db, await absorbedBy(db, [office.id]))
  return overviewCard({ office, campaign, period, rows, absorbed }, now)
}

async function showTable(ctx: Ctx, periodId = '', page = ''): Promise<void> {
  const found = await periodOf(ctx, periodId)
  if (!found) return
  const rows = await indicatorsOf(ctx.app.db, found.period.setId)
  const pages = pagesOf(rows)
  const here = Math.min(numberIn(page), pages.length - 1)
  if (here < 0) return await refuse(ctx, 'overview.read')
  const reported = await readReported(ctx.app.db, found.period.id, pages[here]!.rows)
  await replace(ctx, tableCard(found.place, rows, here, reported.map(resultOf)))
}

async function showSchools(ctx: Ctx, periodId = '', page = ''): Promise<void> {
  const found = await periodOf(ctx, periodId)
  if (!found) return
  const { db } = ctx.app
  const schools = await readSchools(db, found.period.id)
  const mayAdd = ctx.now < found.period.closesAt && (await unexpectedSchools(db, found.period)).length > 0
  await replace(ctx, schoolsCard(found.place, found.period.name, { schools, mayAdd }, numberIn(page)))
}

async function showSchool(ctx: Ctx, submissionId = '', page = '', from = ''): Promise<void> {
  const filed = await readFiled(ctx.app.db, numberIn(submissionId))
  const office = filed && (await readUnit(ctx.app.db, filed.period.officeId))
  // a school that has moved away since still stands in the periods of its old office
  const mayGoBack = office !== null && can(ctx.actor, 'overview.read', office)
  if (!filed || !(mayGoBack || can(ctx.actor, 'figures.read', filed.school)))
    return await refuse(ctx, 'figures.read')
  await replace(ctx, schoolCard(filed, { page: numberIn(page), from: numberIn(from), mayGoBack }))
}

async function odd(ctx: Ctx, periodId = ''): Promise<void> {
  const found = await periodOf(ctx, periodId)
  if (!found) return
  await replace(ctx, oddCard(found.place, warningsOf(await indicatorsOf(ctx.app.db, found.period.setId))))
}

async function pledged(ctx: Ctx, campaignId = '', page = ''): Promise<void> {
  const campaign = await readCampaign(ctx.app.db, numberIn(campaignId))
  const office = campaign && (await readUnit(ctx.app.db, campaign.officeId))
  if (!campaign || !office || !can(ctx.actor, 'overview.read', office))
    return await refuse(ctx, 'overview.read')
  const schools = await readPledges(ctx.app.db, campaign.id)
  await replace(ctx, pledgesCard(campaign, schools, numberIn(page)))
}

/** The period that a button is about, if this person may see it; otherwise they are told so. */
async function periodOf(ctx: Ctx, id: string): Promise<{ period: Period; place: Place } | null> {
  const period = await readPeriod(ctx.app.db, numberIn(id))
  const office = period && (await readUnit(ctx.app.db, period.officeId))
  if (period && office && can(ctx.actor, 'overview.read', office))
    return { period, place: { officeId: office.id, periodId: period.id } }
  await refuse(ctx, 'overview.read')
  return null
}

/** A number out of a button; whatever no button of ours carries is 0, which is the id of nothing. */
const numberIn = (part: string): number => (/^\d+$/.test(part) && isId(Number(part)) ? Number(part) : 0)

import type { App } from '../app.ts'
import type { Ctx, Feature, Waiting } from '../bot/context.ts'
import { begunWith, openForm } from '../bot/forms.ts'
import { refuse, replace, reply } from '../bot/reply.ts'
import { goesOnIn, pledgeWord } from '../campaigns/rules.ts'
import { openCampaigns, readCampaign } from '../campaigns/store.ts'
import { isId } from '../lib/id.ts'
import { compareNames } from '../lib/vietnamese/names.ts'
import { can, servesSeveral, type Actor } from '../people/can.ts'
import { membersOf, unitAt } from '../people/staff/staff.store.ts'
import { readUnit, type Unit } from '../people/store.ts'
import { pledgeCard, pledgesCard, receiptCard, schoolPledgesCard, whomCard } from './cards.ts'
import { pledgeForm } from './pledge.form.ts'
import { other } from './pledger.store.ts'
import { beginSheet, giveSheet, showSheets } from './sheet/give.ts'
import { giveReceipts } from './sheet/receipts.ts'
import { pledgesTable } from './sheet/take.ts'
import { dropSheet, writeSheet } from './sheet/write.ts'
import { forgetWords, pledgesAt, pledgesOf, readPledge } from './store.ts'

/** Đăng ký thi đua: teachers pledge, the principal is told, everybody can fetch the own receipt again. */
export const pledges: Feature = {
  name: 'pledges',
  commands: [
    { name: 'dangky', needs: 'pledge.write', inMenu: true, run: begin },
    { name: 'bienlai', needs: 'pledge.write', inMenu: true, run: list },
    { name: 'dangkyexcel', needs: 'pledge.enterFor', run: beginSheet },
  ],
  buttons: {
    pledge: show,
    pledgesat: showSchool,
    pledgewho: showWhom,
    pledgefor: openFor,
    pledgesheet: giveSheet,
    pledgesheets: showSheets,
    pledgewrite: writeSheet,
    pledgedrop: dropSheet,
    pledgereceipts: giveReceipts,
  },
  links: { [pledgeWord]: follow },
  forms: [pledgeForm],
  tables: [pledgesTable],
  onBehalf,
  sweep: ({ db }) => forgetWords(db),
}

/** `/dangky` goes on with what was begun, or asks for which campaign; `/dangky_5`, and the button under an announcement, go straight to that one. */
async function begin(ctx: Ctx, typed: string): Promise<void> {
  const campaignId = Number(typed)
  const begun = (await begunWith(ctx, pledgeForm)).find(subject => !isBehalf(subject))
  await openForm(ctx, pledgeForm, isId(campaignId) ? { campaignId } : (begun ?? {}))
}

const isBehalf = (subject: unknown): boolean =>
  typeof subject === 'object' && subject !== null && 'whom' in subject

/** The same from outside, by a link. */
async function follow(ctx: Ctx, id = ''): Promise<void> {
  await (can(ctx.actor, 'pledge.write') ? begin(ctx, id) : refuse(ctx, 'pledge.write'))
}

async function list(ctx: Ctx): Promise<void> {
  const all = ctx.actor.personId === null ? [] : await pledgesOf(ctx.app.db, ctx.actor.personId)
  const several = servesSeveral(ctx.actor)
  await reply(ctx, all.length === 1 ? receiptCard(all[0]!, several) : pledgesCard(all, several))
}

/** A pledge is shown to who made it, to those who lead the school, and to the office whose campaign it is for. */
async function show(ctx: Ctx, id = ''): Promise<void> {
  const pledge = await readPledge(ctx.app.db, Number(id))
  const unit = pledge && (await readUnit(ctx.app.db, pledge.unitId))
  const own = pledge?.personId === ctx.actor.personId
  if (!pledge || !unit || !(own || (await mayRead(ctx, unit, pledge.campaign))))
    return await refuse(ctx, 'pledge.read')
  await reply(ctx, own ? receiptCard(pledge, servesSeveral(ctx.actor)) : pledgeCard(pledge))
}

/** A school may have moved away from the office since it pledged. */
async function mayRead({ app, actor }: Ctx, unit: Unit, campaign: { officeId: number }): Promise<boolean> {
  if (can(actor, 'pledge.read', unit)) return true
  const office = await readUnit(app.db, campaign.officeId)
  return office !== null && can(actor, 'pledge.read', office)
}

/** The pledges of a school for a campaign, for those who lead it and the campaign's office. */
async function showSchool(ctx: Ctx, unitId = '', campaignId = '', page = ''): Promise<void> {
  const unit = await unitAt(ctx.app.db, unitId)
  const campaign = await readCampaign(ctx.app.db, Number(campaignId))
  if (!unit || !campaign || !(await mayRead(ctx, unit, campaign))) return await refuse(ctx, 'pledge.read')
  const made = await pledgesAt(ctx.app.db, unit.id, campaign.id)
  const sorted = made.toSorted((one, another) => compareNames(one.person.name, another.person.name))
  // the notice that led here stays; only pages take each other's place
  await (page === '' ? reply : replace)(ctx, schoolPledgesCard(unit, sorted, Number(page)))
}

/** An officer can enter the pledge of anybody at a school while a campaign is open. */
async function onBehalf({ db }: App, actor: Actor, school: Unit): Promise<Waiting[]> {
  const open = can(actor, 'pledge.enterFor', school) ? await openCampaigns(db, [...school.lineage]) : []
  if (!open.some(campaign => goesOnIn(campaign, school))) return []
  return [
    { label: ['pledges-on-behalf'], press: `pledgewho:${school.id}:0` },
    { label: ['pledges-on-behalf-sheet'], press: `pledgesheet:${school.id}` },
  ]
}

async function showWhom(ctx: Ctx, id = '', page = ''): Promise<void> {
  const unit = await unitAt(ctx.app.db, id)
  if (!unit || !can(ctx.actor, 'pledge.enterFor', unit)) return await refuse(ctx, 'pledge.enterFor')
  const members = await membersOf(ctx.app.db, unit.id)
  const people = [...new Map(members.map(member => [member.personId, member])).values()]
  const sorted = people.toSorted((one, another) => compareNames(one.name, another.name))
  await replace(ctx, whomCard(unit, sorted, Number(page)))
}

async function openFor(ctx: Ctx, unitId = '', personId = ''): Promise<void> {
  const whom = { personId: Number(personId), unitId: Number(unitId) }
  if (!(await other(ctx.app.db, whom, ctx.actor))) return await refuse(ctx, 'pledge.enterFor')
  await openForm(ctx, pledgeForm, { whom })
}

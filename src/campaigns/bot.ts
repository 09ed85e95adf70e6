import type { Ctx, Feature } from '../bot/context.ts'
import { openForm } from '../bot/forms.ts'
import { refuse, reply } from '../bot/reply.ts'
import { lastBroadcast } from '../announcements/sending/last.store.ts'
import { can, unitsWhere } from '../people/can.ts'
import { officesUnder, readUnit } from '../people/store.ts'
import { announce, preview } from './announce.ts'
import { campaignForm } from './campaign.form.ts'
import { campaignCard, campaignsCard } from './cards.ts'
import { goesOnIn, phase } from './rules.ts'
import { campaignsOf, readCampaign } from './store.ts'

/** Phong trào: written by the office, announced to the schools, acknowledged by everybody. */
export const campaigns: Feature = {
  name: 'campaigns',
  commands: [
    { name: 'phongtrao', needs: 'campaign.read', inMenu: true, run: list },
    { name: 'phatdong', needs: 'campaign.write', run: ctx => openForm(ctx, campaignForm, {}) },
  ],
  buttons: { campaign: show, preview, announce },
  forms: [campaignForm],
}

async function list(ctx: Ctx): Promise<void> {
  const mine = unitsWhere(ctx.actor, 'campaign.read')
  const above = mine.flatMap(({ lineage }) => lineage)
  const written = unitsWhere(ctx.actor, 'campaign.write').map(({ id }) => id)
  const own = await officesUnder(ctx.app.db, written)
  const all = await campaignsOf(ctx.app.db, [...above, ...own])
  const announced = all.filter(each => phase(each) !== 'draft' && mine.some(unit => goesOnIn(each, unit)))
  const shown = all.filter(each => own.includes(each.officeId) || announced.includes(each))
  await reply(ctx, campaignsCard(shown, written.length > 0))
}

async function show(ctx: Ctx, id = ''): Promise<void> {
  const campaign = await readCampaign(ctx.app.db, Number(id))
  const office = campaign && (await readUnit(ctx.app.db, campaign.officeId))
  const mayAnnounce = office !== null && can(ctx.actor, 'campaign.announce', office)
  const reads =
    mayAnnounce || (campaign && unitsWhere(ctx.actor, 'campaign.read').some(unit => goesOnIn(campaign, unit)))
  if (!campaign || !reads || (phase(campaign) === 'draft' && !mayAnnounce))
    return await refuse(ctx, 'campaign.read')
  await reply(
    ctx,
    campaignCard(campaign, {
      mayAnnounce,
      broadcastId: await lastBroadcast(ctx.app.db, campaign.id),
      bot: ctx.app.me.username,
    }),
  )
}

import type { Ctx, Feature } from '../bot/context.ts'
import { openForm } from '../bot/forms.ts'
import { change, rebutton, refuse, reply, toast } from '../bot/reply.ts'
import { button } from '../lib/card.ts'
import { plain } from '../lib/fluent.ts'
import { isId } from '../lib/id.ts'
import { sameWords } from '../lib/vietnamese/fold.ts'
import { can, unitsWhere } from '../people/can.ts'
import { officesUnder, readUnit } from '../people/store.ts'
import { announce, preview } from './announce.ts'
import { acknowledge, isRecipient, lastBroadcast, unacknowledged } from './broadcast.store.ts'
import { campaignForm } from './campaign.form.ts'
import { campaignCard, campaignsCard } from './cards.ts'
import { decisions } from './deciding.ts'
import { answerForm, inquiryForm } from './inquiry.form.ts'
import { answerto, inquire, inquiriesWaiting, listInquiries } from './inquiries.ts'
import { forgetInquiries } from './inquiries.store.ts'
import { showProgress } from './progress.ts'
import { phase } from './rules.ts'
import { giveReport } from './report.ts'
import { remindSilent, showSilent } from './silent.ts'
import { campaignsOf, readCampaign } from './store.ts'

/** Phong trào: written by the office, announced to the schools, acknowledged by everybody. */
export const campaigns: Feature = {
  name: 'campaigns',
  commands: [
    { name: 'phongtrao', needs: 'campaign.read', inMenu: true, run: list },
    { name: 'cauhoi', needs: 'campaign.announce', run: listInquiries },
    { name: 'phatdong', needs: 'campaign.write', run: ctx => openForm(ctx, campaignForm, {}) },
  ],
  buttons: {
    campaign: show,
    preview,
    announce,
    ack,
    silent: showSilent,
    remind: remindSilent,
    sendings: giveReport,
    inquire,
    answerto,
    ...decisions,
  },
  forms: [campaignForm, inquiryForm, answerForm],
  hears: hearAck,
  waiting: inquiriesWaiting,
  async beat(app) {
    await showProgress(app)
    await forgetInquiries(app.db)
  },
}

async function list(ctx: Ctx): Promise<void> {
  const above = unitsWhere(ctx.actor, 'campaign.read').flatMap(({ lineage }) => lineage)
  const written = unitsWhere(ctx.actor, 'campaign.write').map(({ id }) => id)
  const own = await officesUnder(ctx.app.db, written)
  const all = await campaignsOf(ctx.app.db, [...above, ...own])
  const shown = all.filter(each => phase(each) !== 'draft' || own.includes(each.officeId))
  await reply(ctx, campaignsCard(shown, written.length > 0))
}

async function show(ctx: Ctx, id = ''): Promise<void> {
  const campaign = await readCampaign(ctx.app.db, Number(id))
  const office = campaign && (await readUnit(ctx.app.db, campaign.officeId))
  const mayAnnounce = office !== null && can(ctx.actor, 'campaign.announce', office)
  const reads =
    mayAnnounce ||
    (office && unitsWhere(ctx.actor, 'campaign.read').some(({ lineage }) => lineage.includes(office.id)))
  if (!campaign || !reads || (phase(campaign) === 'draft' && !mayAnnounce))
    return await refuse(ctx, 'campaign.read')
  await reply(
    ctx,
    campaignCard(campaign, { mayAnnounce, broadcastId: await lastBroadcast(ctx.app.db, campaign.id) }),
  )
}

async function ack(ctx: Ctx, id = ''): Promise<void> {
  const { personId } = ctx.actor
  const broadcastId = Number(id)
  const meant = personId !== null && isId(broadcastId)
  if (!meant || !(await isRecipient(ctx.app.db, broadcastId, personId)))
    return await refuse(ctx, 'campaign.acknowledge')
  const first = await change(ctx, tx => acknowledge(tx, broadcastId, personId, ctx.now))
  await toast(ctx, [first ? 'campaigns-acknowledged' : 'campaigns-acknowledged-before'])
  if (first) await rebutton(ctx, acknowledgedButtons(broadcastId))
}

/** "Đã nhận" can also be typed; it means the newest announcement that has not been acknowledged. */
async function hearAck(ctx: Ctx, text: string): Promise<boolean> {
  const { personId, language } = ctx.actor
  if (personId === null || !sameWords(text, plain(language, ['campaigns-acknowledge']))) return false
  const broadcastId = await unacknowledged(ctx.app.db, personId)
  if (broadcastId !== null) await change(ctx, tx => acknowledge(tx, broadcastId, personId, ctx.now))
  await reply(ctx, {
    text: [[broadcastId === null ? 'campaigns-nothing-to-acknowledge' : 'campaigns-acknowledged']],
  })
  return true
}

/** The pressed button stays to show that it was pressed; the way to a pledge stays open. */
const acknowledgedButtons = (broadcastId: number) => [
  [
    button(['campaigns-acknowledged-button'], 'ack', broadcastId),
    button(['campaigns-inquire'], 'inquire', broadcastId),
  ],
  [button(['campaigns-pledge'], 'run', 'dangky')],
]

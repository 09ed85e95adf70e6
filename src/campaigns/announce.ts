import type { Ctx } from '../bot/context.ts'
import { change, rebutton, refuse, reply, toast } from '../bot/reply.ts'
import type { Campaign } from '../generated/client.ts'
import { addBroadcast } from '../outbox/store.ts'
import { audit } from '../people/audit.store.ts'
import { can } from '../people/can.ts'
import { readUnit } from '../people/store.ts'
import {
  createBroadcast,
  readProgress,
  recipientsOf,
  restricted,
  setProgressMessage,
  withoutChat,
} from './broadcast.store.ts'
import { announcementCard, previewCard, progressCard } from './cards.ts'
import { rolesOf, type Progress } from './rules.ts'
import { launch, readCampaign } from './store.ts'

/** Shows an officer what would be sent and to how many. */
export async function preview(ctx: Ctx, id = ''): Promise<void> {
  const campaign = await mine(ctx, id)
  if (!campaign) return
  if (campaign.launchedAt) return void (await reply(ctx, { text: [['campaigns-already-announced']] }))
  const people = await recipientsOf(ctx.app.db, campaign.officeId, rolesOf(campaign.audience))
  const notJoined = await withoutChat(ctx.app.db, people)
  const excluded = await restricted(ctx.app.db, people)
  const seconds = (people.length - notJoined - excluded) / ctx.app.config.MESSAGES_PER_SECOND
  await reply(ctx, previewCard(campaign, { people: people.length, notJoined, excluded, seconds }))
}

/** Announces a campaign, once, to everybody in its audience, and shows how the sending goes. */
export async function announce(ctx: Ctx, id = ''): Promise<void> {
  const campaign = await mine(ctx, id)
  if (!campaign) return
  const sending = await send(ctx, campaign)
  if (!sending) return await toast(ctx, ['campaigns-already-announced'])
  await rebutton(ctx, [])
  const messageId = await reply(ctx, progressCard(campaign.title, sending.id, sending.progress))
  await setProgressMessage(ctx.app.db, sending.id, { chatId: ctx.actor.chatId, messageId, shown: '' })
}

/** Writes everything down in one transaction; the progress is that of the moment before anything leaves. */
async function send(ctx: Ctx, campaign: Campaign): Promise<{ id: number; progress: Progress } | null> {
  const personId = ctx.actor.personId!
  return await change(ctx, async tx => {
    if (!(await launch(tx, campaign.id, ctx.now))) return null
    const people = await recipientsOf(tx, campaign.officeId, rolesOf(campaign.audience))
    const card = (id: number) => announcementCard(campaign, id)
    const draft = { campaignId: campaign.id, createdById: personId, recipients: people.length, card }
    const { id } = await createBroadcast(tx, draft, ctx.now)
    await addBroadcast(tx, id, people, ctx.now)
    await audit(tx, ctx.now, {
      action: 'campaign.announce',
      actorId: personId,
      unitId: campaign.officeId,
      after: { title: campaign.title, recipients: people.length },
    })
    return { id, progress: await readProgress(tx, id) }
  })
}

/** The campaign, if this person may announce it; otherwise they are told so. */
async function mine(ctx: Ctx, id: string): Promise<Campaign | null> {
  const campaign = await readCampaign(ctx.app.db, Number(id))
  const office = campaign && (await readUnit(ctx.app.db, campaign.officeId))
  if (campaign && office && can(ctx.actor, 'campaign.announce', office)) return campaign
  await refuse(ctx, 'campaign.announce')
  return null
}

import type { Ctx } from '../bot/context.ts'
import { reply, toast } from '../bot/reply.ts'
import { createAnnouncement } from '../announcements/announcements.store.ts'
import { ifMine } from '../announcements/mine.ts'
import { rolesOf } from '../announcements/rules.ts'
import { countGroups } from '../announcements/groups/reading.store.ts'
import { minutesToSend } from '../announcements/sending/duration.ts'
import { groupsMeant } from '../announcements/sending/issue.ts'
import { begin } from '../announcements/sending/send.ts'
import { meantBy } from '../announcements/writing/audience.store.ts'
import type { Campaign } from '../generated/client.ts'
import { contentOf, previewCard } from './cards.ts'
import { launch, readCampaign } from './store.ts'

/** Shows an officer what would be sent and to how many. */
export async function preview(ctx: Ctx, id = ''): Promise<void> {
  const campaign = await mine(ctx, id)
  if (!campaign) return
  if (campaign.launchedAt) return void (await reply(ctx, { text: [['campaigns-already-announced']] }))
  const people = await meantBy(ctx.app.db, campaign.officeId, audienceOf(campaign))
  const excluded = people.filter(({ restricted }) => restricted).length
  const notJoined = people.filter(({ joined, restricted }) => !joined && !restricted).length
  const groups = await countGroups(ctx.app.db, groupsMeant(people, audienceOf(campaign)))
  const minutes = await minutesToSend(ctx, { content: contentOf(campaign), people, groups })
  await reply(ctx, previewCard(campaign, { people: people.length, notJoined, excluded, minutes, groups }))
}

/** Announces a campaign, once, to everybody in its audience and, if wanted, in the schools' groups; shows how the sending goes. */
export async function announce(ctx: Ctx, id = '', where = ''): Promise<void> {
  const campaign = await mine(ctx, id)
  if (!campaign) return
  const written = {
    officeId: campaign.officeId,
    campaignId: campaign.id,
    launchOfId: campaign.id,
    title: campaign.title,
    content: contentOf(campaign),
    audience: { ...audienceOf(campaign), ...(where === 'groups' && { groups: true }) },
    createdById: ctx.actor.personId!,
  }
  const done = await begin(ctx, { launch }, tx => createAnnouncement(tx, written, ctx.now))
  if (!done) await toast(ctx, ['campaigns-already-announced'])
}

const audienceOf = ({ audience }: Campaign) => ({ roles: [...rolesOf(audience)] })

/** The campaign, if this person may announce it. */
async function mine(ctx: Ctx, id: string): Promise<Campaign | null> {
  return await ifMine(ctx, await readCampaign(ctx.app.db, Number(id)))
}

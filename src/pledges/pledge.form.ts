import { z } from 'zod'
import { isMeantFor } from '../campaigns/rules.ts'
import { openCampaigns } from '../campaigns/store.ts'
import { form } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import { optional } from '../forms/questions/optional.ts'
import { text } from '../forms/questions/text.ts'
import type { Campaign, Title } from '../generated/client.ts'
import { dayOf } from '../lib/time.ts'
import { audit } from '../people/audit.store.ts'
import { can, unitsWhere, type Actor, type ActorMembership } from '../people/can.ts'
import { headsOf } from '../people/store.ts'
import { pledgedCard, receiptCard } from './cards.ts'
import { needsInitiative, noTitle, titlesFor, titlesOn } from './rules.ts'
import { createPledge, pledgedCampaigns, titlesOf } from './store.ts'

/** Registering for a campaign: a title to aim at or none, targets in one's own words, an initiative where the title needs one. */
export const pledgeForm = form('pledge', {
  command: 'dangky',
  subject: z.object({}),
  async load({ db }, _subject, actor: Actor): Promise<Facts> {
    const units = unitsWhere(actor, 'pledge.write')
    const offices = units.flatMap(({ lineage }) => lineage)
    const done = actor.personId === null ? [] : await pledgedCampaigns(db, actor.personId)
    const posts = actor.memberships.filter(({ unit }) => units.some(({ id }) => id === unit.id))
    const open = (await openCampaigns(db, offices)).filter(each => isMeantFor(each, posts))
    const campaigns = open.filter(({ id }) => !done.includes(id))
    return { units, campaigns, open, titles: await titlesOf(db, offices) }
  },
  openWhile: ({ campaigns, open }) =>
    campaigns.length > 0 || [open.length > 0 ? 'pledges-all-done' : 'pledges-nothing-open'],
})
  .ask('campaign', ({ campaigns }) =>
    choice(
      campaigns.map(({ id, title }) => option(id, ['campaigns-title', { title }])),
      { columns: 1 },
    ),
  )
  .ask(
    'unit',
    context =>
      choice(
        unitsFor(context).map(({ id, name }) => option(id, ['people-unit', { name }])),
        { columns: 1 },
      ),
    { when: context => unitsFor(context).length > 1 },
  )
  .ask('title', context =>
    choice(
      [
        ...offered(context).map(({ code, name }) => option(code, ['pledges-title-name', { name }])),
        withoutTitle,
      ],
      { columns: 1 },
    ),
  )
  .ask('targets', text({ max: 1500, lines: true, hint: ['pledge-targets.hint'] }))
  .ask('initiative', text({ max: 500, hint: ['pledge-initiative.hint'] }), {
    when: context => needsInitiative(offered(context), context.title),
  })
  .ask('note', optional(text({ max: 500, lines: true })))
  .submit(async ({ tx, actor, now }, { campaign, unit, title, targets, initiative, note }, facts) => {
    const place = placeOf({ ...facts, campaign, unit })
    const chosen = facts.campaigns.find(({ id }) => String(id) === campaign)
    if (!place || !chosen || actor.personId === null || !can(actor, 'pledge.write', place))
      return { problems: [{ step: 'campaign', message: ['pledges-not-yours'] }] }
    const content = {
      campaignId: chosen.id,
      personId: actor.personId,
      unitId: place.id,
      targets,
      initiative: initiative ?? null,
      note,
    }
    const titles = titlesOn(titlesFor(facts.titles, place), dayOf(now))
    const aim = titles.find(({ code }) => code === title) ?? null
    const pledge = await createPledge(tx, content, aim, now)
    if (!pledge) return { problems: [{ step: 'campaign', message: ['pledges-sent-before'] }] }
    const who = { actorId: actor.personId, personId: actor.personId, unitId: place.id }
    await audit(tx, now, { action: 'pledge.send', ...who, after: { campaign: chosen.title } })
    const heads = (await headsOf(tx, place.id)).filter(id => id !== actor.personId)
    const tell = heads.map(to => ({
      key: `pledge:${pledge.id}:${to}`,
      to,
      unitId: place.id,
      card: pledgedCard(pledge),
    }))
    return { say: receiptCard(pledge), tell }
  })

type Facts = {
  units: ActorMembership['unit'][]
  campaigns: Campaign[]
  open: Campaign[]
  titles: Title[]
}
type Chosen = Facts & { campaign: string; unit?: string | undefined }

/** The person's units that the campaign is about: those below its office. */
function unitsFor({ units, campaigns, campaign }: Chosen): ActorMembership['unit'][] {
  const office = campaigns.find(({ id }) => String(id) === campaign)?.officeId
  return units.filter(({ lineage }) => office !== undefined && lineage.includes(office))
}

const placeOf = (chosen: Chosen) =>
  unitsFor(chosen).find(({ id }) => chosen.unit === undefined || String(id) === chosen.unit)

function offered(chosen: Chosen): Title[] {
  const place = placeOf(chosen)
  return place ? titlesFor(chosen.titles, place) : []
}

const option = (value: string | number, label: readonly [string, Record<string, string>?]) => ({
  value: String(value),
  label,
})
const withoutTitle = { value: noTitle, label: ['pledges-no-title'] as const }

import { z } from 'zod'
import type { AnyDb, Tx } from '../database/client.ts'
import { goesOnIn, isMeantFor } from '../campaigns/rules.ts'
import { openCampaigns } from '../campaigns/store.ts'
import { form } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import { optional } from '../forms/questions/optional.ts'
import { text } from '../forms/questions/text.ts'
import type { Campaign, Title } from '../generated/client.ts'
import type { Say } from '../lib/card.ts'
import { dayOf } from '../lib/time.ts'
import type { Notice } from '../outbox/store.ts'
import { audit } from '../people/audit.store.ts'
import { can, type Actor, type ActorMembership } from '../people/can.ts'
import { headsOf } from '../people/store.ts'
import { enteredForYouCard, pledgedCard, receiptCard, receiptForCard } from './cards.ts'
import { other, self, type Pledger } from './pledger.store.ts'
import { needsInitiative, noTitle, titlesFor, titlesOn } from './rules.ts'
import { createPledge, pledgedCampaigns, titlesOf, type PledgeWithWords } from './store.ts'

/** Registering for a campaign: a title to aim at or none, targets in one's own words, an initiative where the title needs one. */
export const pledgeForm = form('pledge', {
  command: 'dangky',
  subject: z.object({ whom: z.object({ personId: z.number(), unitId: z.number() }).optional() }),
  async load({ db }, { whom }, actor: Actor): Promise<Facts | null> {
    const pledger = whom ? await other(db, whom, actor) : self(actor)
    return pledger && (await factsOf(db, pledger))
  },
  openWhile,
  title: ({ pledger, units }) =>
    pledger.behalf
      ? ['pledge-form-behalf', { name: pledger.name, unit: units[0]?.name ?? '' }]
      : ['pledge-form'],
})
  .ask('campaign', ({ campaigns, pledger, units }) =>
    choice(
      campaigns.map(({ id, title }) => option(id, ['campaigns-title', { title }])),
      { columns: 1, vars: { head: pledger.behalf ? forWhom(pledger, units) : '' } },
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
      { columns: 1, vars: headOf(context) },
    ),
  )
  .ask('targets', context =>
    text({ max: 1500, lines: true, hint: ['pledge-targets.hint'], vars: headOf(context) }),
  )
  .ask('initiative', context => text({ max: 500, hint: ['pledge-initiative.hint'], vars: headOf(context) }), {
    when: context => needsInitiative(offered(context), context.title),
  })
  .ask('note', context => optional(text({ max: 500, lines: true, vars: headOf(context) })))
  .submit(async ({ tx, actor, now }, { campaign, unit, title, targets, initiative, note }, facts) => {
    const place = placeOf({ ...facts, campaign, unit })
    const chosen = facts.campaigns.find(({ id }) => String(id) === campaign)
    const { personId, behalf } = facts.pledger
    const right = behalf ? 'pledge.enterFor' : 'pledge.write'
    if (!place || !chosen || !can(actor, right, place))
      return { problems: [{ step: 'campaign', message: ['pledges-not-yours'] }] }
    const content = {
      campaignId: chosen.id,
      personId,
      unitId: place.id,
      enteredById: behalf ? actor.personId : null,
      targets,
      initiative: initiative ?? null,
      note,
    }
    const titles = titlesOn(titlesFor(facts.titles, place), dayOf(now))
    const aim = titles.find(({ code }) => code === title) ?? null
    const pledge = await createPledge(tx, content, aim, now)
    if (!pledge) return { problems: [{ step: 'campaign', message: ['pledges-sent-before'] }] }
    const who = { actorId: actor.personId, personId, unitId: place.id, behalfOf: behalf ? place.id : null }
    await audit(tx, now, { action: 'pledge.send', ...who, after: { campaign: chosen.title } })
    const say = behalf ? receiptForCard(pledge) : receiptCard(pledge, facts.units.length > 1)
    return { say, tell: await notices(tx, pledge) }
  })

async function factsOf(db: AnyDb, pledger: Pledger): Promise<Facts> {
  const units = [...new Map(pledger.posts.map(({ unit }) => [unit.id, unit])).values()]
  const offices = units.flatMap(({ lineage }) => lineage)
  const done = await pledgedCampaigns(db, pledger.personId)
  const open = (await openCampaigns(db, offices)).filter(each => isMeantFor(each, pledger.posts))
  const campaigns = open.filter(({ id }) => !done.includes(id))
  return { pledger, units, campaigns, open, titles: await titlesOf(db, offices) }
}

function openWhile({ pledger, campaigns, open }: Facts): boolean | Say {
  if (campaigns.length > 0) return true
  if (open.length === 0) return ['pledges-nothing-open']
  return pledger.behalf ? ['pledges-all-done-for', { name: pledger.name }] : ['pledges-all-done']
}

/** Tells who leads the school, and the person themselves where the office entered it. */
async function notices(tx: Tx, pledge: PledgeWithWords): Promise<Notice[]> {
  const { id, unitId, personId, enteredById } = pledge
  const heads = (await headsOf(tx, unitId)).filter(head => head !== personId)
  const told = heads.map(to => ({ key: `pledge:${id}:${to}`, to, unitId, card: pledgedCard(pledge) }))
  const own = { key: `pledge-for:${id}:${personId}`, to: personId, card: enteredForYouCard(pledge) }
  return enteredById === null ? told : [...told, own]
}

type Facts = {
  pledger: Pledger
  units: ActorMembership['unit'][]
  campaigns: Campaign[]
  open: Campaign[]
  titles: Title[]
}
type Chosen = Facts & { campaign: string; unit?: string | undefined }

/** The person's units that the campaign is about. */
function unitsFor({ units, campaigns, campaign }: Chosen): ActorMembership['unit'][] {
  const chosen = campaigns.find(({ id }) => String(id) === campaign)
  return chosen ? units.filter(unit => goesOnIn(chosen, unit)) : []
}

const placeOf = (chosen: Chosen) =>
  unitsFor(chosen).find(({ id }) => chosen.unit === undefined || String(id) === chosen.unit)

function offered(chosen: Chosen): Title[] {
  const place = placeOf(chosen)
  return place ? titlesFor(chosen.titles, place) : []
}

/** Names the school above a question for those who have several, and the person for whom an officer enters. */
function headOf(chosen: Chosen): { head: Say | '' } {
  const { pledger, units } = chosen
  if (pledger.behalf) return { head: forWhom(pledger, units) }
  const place = units.length > 1 ? placeOf(chosen) : undefined
  return { head: place ? ['pledges-at', { unit: place.name }] : '' }
}

const forWhom = ({ name }: Pledger, units: Facts['units']): Say => [
  'pledges-for-whom',
  { name, unit: units[0]?.name ?? '' },
]

const option = (value: string | number, label: readonly [string, Record<string, string>?]) => ({
  value: String(value),
  label,
})
const withoutTitle = { value: noTitle, label: ['pledges-no-title'] as const }

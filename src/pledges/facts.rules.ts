import { goesOnIn, isMeantFor } from '../campaigns/rules.ts'
import type { Campaign, Title } from '../generated/client.ts'
import { can, type Actor, type ActorMembership } from '../people/can.ts'
import { titlesFor, type PledgeContent } from './rules.ts'

/** Whose pledge it is, with the posts in which they can pledge; an officer may enter it for them. */
export type Pledger = { personId: number; name: string; posts: readonly ActorMembership[]; behalf: boolean }

/** What is known of many who pledge: the campaigns that are open, the titles of the day, and who has pledged for what. */
export type Known = {
  open: readonly Campaign[]
  titles: readonly Title[]
  /** What stands above the offices whose campaigns somebody has taken along from there. */
  left: ReadonlyMap<number, readonly number[]>
  done: ReadonlySet<string>
}

/** How it is remembered that somebody has pledged for a campaign. */
export const doneKey = (campaignId: number, personId: number): string => `${campaignId}:${personId}`

/** All that the questions to one person need to know. */
export type Facts = {
  pledger: Pledger
  units: ActorMembership['unit'][]
  /** The campaigns for which they can still pledge, and all that are meant for them. */
  campaigns: Campaign[]
  open: Campaign[]
  titles: readonly Title[]
  left: Known['left']
  /** The campaign for which they came. */
  campaignId?: number | undefined
}

/** What the questions to one of these people need to know. */
export function factsOf(pledger: Pledger, { open: all, titles, left, done }: Known): Facts {
  const units = [...new Map(pledger.posts.map(({ unit }) => [unit.id, unit])).values()]
  const open = all.filter(each => isMeantFor(each, pledger.posts))
  const campaigns = open.filter(({ id }) => !done.has(doneKey(id, pledger.personId)))
  return { pledger, units, campaigns, open, titles, left }
}

/** The facts, and what was answered so far. */
export type Chosen = Facts & { campaign: string; unit?: string | undefined }

/** The person's units that the campaign is about. */
export function unitsFor({ units, campaigns, campaign }: Chosen): ActorMembership['unit'][] {
  const chosen = campaigns.find(({ id }) => String(id) === campaign)
  return chosen ? units.filter(unit => goesOnIn(chosen, unit)) : []
}

/** The unit in which somebody pledges. */
export const placeOf = (chosen: Chosen): ActorMembership['unit'] | undefined =>
  unitsFor(chosen).find(({ id }) => chosen.unit === undefined || String(id) === chosen.unit)

/** The titles that can be aimed at there: what was taken along goes on with those of the office that it was announced by. */
export function offered(chosen: Chosen): Title[] {
  const { titles, left, campaigns, campaign } = chosen
  const place = placeOf(chosen)
  const officeId = campaigns.find(({ id }) => String(id) === campaign)?.officeId ?? 0
  if (!place) return []
  return titlesFor(titles, place.lineage.includes(officeId) ? place : { lineage: left.get(officeId) ?? [] })
}

/** What was answered, once all is. */
export type Answers = {
  campaign: string
  unit: string | undefined
  title: string
  targets: string
  initiative: string | undefined
  note: string | null
}

/** A pledge that is ready to be stored. */
export type Ready = {
  content: Omit<PledgeContent, 'sentAt' | 'title'> & { enteredById: number | null }
  campaign: Campaign
  title: Title | null
}

/** What complete answers come to; null where the campaign or the unit is not theirs (any more). */
export function readyPledge(actor: Actor, answers: Answers, facts: Facts): Ready | null {
  const { campaign, unit, targets, initiative = null, note } = answers
  const { personId, behalf } = facts.pledger
  const chosen = { ...facts, campaign, unit }
  const place = placeOf(chosen)
  const found = facts.campaigns.find(({ id }) => String(id) === campaign)
  if (!found || !place || !can(actor, behalf ? 'pledge.enterFor' : 'pledge.write', place)) return null
  const whose = { campaignId: found.id, personId, unitId: place.id }
  const content = { ...whose, enteredById: behalf ? actor.personId : null, targets, initiative, note }
  return {
    content,
    campaign: found,
    title: offered(chosen).find(({ code }) => code === answers.title) ?? null,
  }
}

import { z } from 'zod'
import { openCampaigns } from '../campaigns/store.ts'
import { form } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import { optional } from '../forms/questions/optional.ts'
import { text } from '../forms/questions/text.ts'
import { dayOf } from '../lib/time.ts'
import { can, unitsWhere, type Actor } from '../people/can.ts'
import { headsOf } from '../people/store.ts'
import { pledgedCard, receiptCard } from './cards.ts'
import { needsInitiative, noTitle, titlesOn } from './rules.ts'
import { createPledge, pledgedCampaigns, titlesOf } from './store.ts'

/** Registering for a campaign: a title to aim at or none, targets in one's own words, an initiative where the title needs one. */
export const pledgeForm = form('pledge', {
  command: 'dangky',
  subject: z.object({}),
  async load({ db }, _subject, actor: Actor) {
    const units = unitsWhere(actor, 'pledge.write')
    const offices = units.flatMap(({ lineage }) => lineage)
    const roles = actor.memberships.map(({ role }) => role)
    const done = actor.personId === null ? [] : await pledgedCampaigns(db, actor.personId)
    const open = await openCampaigns(db, offices, roles)
    return {
      units,
      campaigns: open.filter(({ id }) => !done.includes(id)),
      open,
      titles: await titlesOf(db, offices),
    }
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
    ({ units }) =>
      choice(
        units.map(({ id, name }) => option(id, ['people-unit', { name }])),
        { columns: 1 },
      ),
    {
      when: ({ units }) => units.length > 1,
    },
  )
  .ask('title', ({ titles }) =>
    choice(
      [...titles.map(({ code, name }) => option(code, ['pledges-title-name', { name }])), withoutTitle],
      { columns: 1 },
    ),
  )
  .ask('targets', text({ max: 1500, lines: true, hint: ['pledge-targets.hint'] }))
  .ask('initiative', text({ max: 500, hint: ['pledge-initiative.hint'] }), {
    when: ({ title, titles }) => needsInitiative(titles, title),
  })
  .ask('note', optional(text({ max: 500, lines: true })))
  .submit(
    async (
      { tx, actor, now },
      { campaign, unit, title, targets, initiative, note },
      { units, campaigns, titles },
    ) => {
      const place = units.find(({ id }) => unit === undefined || String(id) === unit)
      const chosen = campaigns.find(({ id }) => String(id) === campaign)
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
      const pledge = await createPledge(
        tx,
        content,
        titlesOn(titles, dayOf(now)).find(({ code }) => code === title) ?? null,
        now,
      )
      if (!pledge) return { problems: [{ step: 'campaign', message: ['pledges-sent-before'] }] }
      const heads = (await headsOf(tx, place.id)).filter(id => id !== actor.personId)
      const tell = heads.map(to => ({ key: `pledge:${pledge.id}:${to}`, to, card: pledgedCard(pledge) }))
      return { say: receiptCard(pledge), tell }
    },
  )

const option = (value: string | number, label: readonly [string, Record<string, string>?]) => ({
  value: String(value),
  label,
})
const withoutTitle = { value: noTitle, label: ['pledges-no-title'] as const }

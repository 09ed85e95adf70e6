import { z } from 'zod'
import type { Tx } from '../database/client.ts'
import { form } from '../forms/form.ts'
import { choice } from '../forms/questions/choice.ts'
import { optional } from '../forms/questions/optional.ts'
import { text } from '../forms/questions/text.ts'
import type { Say } from '../lib/card.ts'
import type { Notice } from '../outbox/store.ts'
import type { Actor } from '../people/can.ts'
import { headsOf } from '../people/store.ts'
import { enteredForNotice, pledgedCard, receiptCard, receiptForCard } from './cards.ts'
import {
  factsOf,
  offered,
  placeOf,
  readyPledge,
  unitsFor,
  type Chosen,
  type Facts,
  type Pledger,
} from './facts.rules.ts'
import { other, readKnown, self } from './pledger.store.ts'
import { needsInitiative, noTitle } from './rules.ts'
import { sendPledges } from './send.ts'
import type { PledgeWithWords } from './store.ts'

/** Registering for a campaign: a title to aim at or none, targets in one's own words, an initiative where the title needs one. */
export const pledgeForm = form('pledge', {
  command: 'dangky',
  subject: z.object({
    whom: z.object({ personId: z.number(), unitId: z.number() }).optional(),
    campaignId: z.number().optional(),
  }),
  async load({ db, now }, { whom, campaignId }, actor: Actor): Promise<Facts | null> {
    const pledger = whom ? await other(db, whom, actor) : self(actor)
    return pledger && { ...factsOf(pledger, await readKnown(db, [pledger], now)), campaignId }
  },
  given: ({ campaignId }) => (campaignId === undefined ? {} : { campaign: String(campaignId) }),
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
  .submit(async ({ tx, actor, now }, answers, facts) => {
    const ready = readyPledge(actor, answers, facts)
    if (!ready) return { problems: [{ step: 'campaign', message: ['pledges-not-yours'] }] }
    const [pledge] = await sendPledges(tx, { actor, now }, [ready])
    if (!pledge) return { problems: [{ step: 'campaign', message: ['pledges-sent-before'] }] }
    const { behalf } = facts.pledger
    const say = behalf ? receiptForCard(pledge) : receiptCard(pledge, facts.units.length > 1)
    return { say, tell: await notices(tx, pledge) }
  })

function openWhile({ pledger, campaigns, open, campaignId }: Facts): boolean | Say {
  const isOne = ({ id }: { id: number }) => campaignId === undefined || id === campaignId
  if (campaigns.some(isOne)) return true
  if (campaignId !== undefined) return [open.some(isOne) ? 'pledges-done' : 'pledges-not-open']
  if (open.length === 0) return ['pledges-nothing-open']
  return pledger.behalf ? ['pledges-all-done-for', { name: pledger.name }] : ['pledges-all-done']
}

/** Tells who leads the school, and the person themselves where the office entered it. */
async function notices(tx: Tx, pledge: PledgeWithWords): Promise<Notice[]> {
  const { id, unitId, personId, enteredById } = pledge
  const heads = (await headsOf(tx, unitId)).filter(head => head !== personId)
  const told = heads.map(to => ({ key: `pledge:${id}:${to}`, to, unitId, card: pledgedCard(pledge) }))
  return enteredById === null ? told : [...told, enteredForNotice(pledge)]
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

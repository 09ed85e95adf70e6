import { button, type Button, type Card, type Say } from '../../../lib/card.ts'
import { pageOf, pageRow, pageSay } from '../../../lib/pages.ts'
import type { Obstacle } from '../rules.ts'
import type { Plan } from './store.ts'
import { decisionSay } from './wording.ts'

type Planned = Pick<Plan, 'id' | 'decision' | 'effectiveOn'> & { unit: { name: string } }

/** One line of what is to come. */
export const planSay = ({ unit, decision, effectiveOn }: Planned): Say => [
  'units-plan-line',
  { day: effectiveOn, name: unit.name, what: decisionSay(decision) },
]

/** The button that leads to one of them. */
export const planButton = (plan: Planned): Button =>
  button(['units-plan-open', { name: plan.unit.name, what: decisionSay(plan.decision) }], 'plan', plan.id)

/** Confirms that something will happen on its day. */
export const plannedCard = (plan: Planned): Card => ({
  text: [
    ['units-planned', { name: plan.unit.name, what: decisionSay(plan.decision), day: plan.effectiveOn }],
    ['units-planned-next'],
  ],
  buttons: [[button(['units-plan-see'], 'plan', plan.id)]],
})

/** How many plans stand on one page. */
const plansOnPage = 8

/** What is to come below an office, the nearest day first. */
export function plansCard(office: { id: number; name: string }, plans: readonly Plan[], asked: number): Card {
  const { pages, page, shown } = pageOf(plans, plansOnPage, asked)
  const lines = shown.map(planSay)
  return {
    text: [
      ['units-plans', { name: office.name, count: plans.length }],
      ...(lines.length > 0 ? [lines] : []),
      ...pageSay(page, pages),
    ],
    buttons: [
      ...shown.map(plan => [planButton(plan)]),
      pageRow(page, pages, 'plans', office.id),
      [button(['units-back'], 'units', office.id)],
    ],
  }
}

/** One of them, with the way to take it back while it waits. */
export function planCard(plan: Plan): Card {
  const { id, unit, planner, decision, effectiveOn, reason, plannedAt } = plan
  const state = stateSay(plan)
  return {
    text: [
      ['units-plan', { name: unit.name, what: decisionSay(decision) }],
      [
        ['units-plan-day', { day: effectiveOn }],
        ['units-plan-by', { who: planner.name, moment: plannedAt.toISOString() }],
        ...(reason ? [['units-plan-reason', { reason }] as const] : []),
        ...(state ? [state] : []),
      ],
    ],
    buttons: [
      ...(state ? [] : [[button(['units-plan-cancel'], 'plancancel', id)]]),
      [button(['units-see'], unit.kind === 'office' ? 'units' : 'unit', unit.id)],
    ],
  }
}

/** What became of a plan; null while it waits. */
export function stateSay({ doneAt, cancelledAt, failedAt, obstacle }: Plan): Say | null {
  if (doneAt) return ['units-plan-is-done']
  if (cancelledAt) return ['units-plan-is-cancelled', { moment: cancelledAt.toISOString() }]
  return failedAt ? ['units-plan-is-failed', { why: whySay(obstacle as Obstacle) }] : null
}

/** Why something could not be done on its day. */
const whySay = (obstacle: Obstacle): Say => [`units-cannot-${obstacle}`]

/** Says to whoever decided it that it has been done. */
export const doneCard = (plan: Planned, say: Card): Card => ({
  ...say,
  text: [['units-plan-done', { day: plan.effectiveOn }], ...say.text],
})

/** Tells the office what could not be done, and why. */
export const failedCard = (plan: Planned & { unit: { id: number } }, obstacle: Obstacle): Card => ({
  text: [
    ['units-plan-failed', { name: plan.unit.name, what: decisionSay(plan.decision), day: plan.effectiveOn }],
    ['units-plan-why', { why: whySay(obstacle) }],
    ['units-plan-failed-next'],
  ],
  buttons: [[button(['units-plan-see'], 'plan', plan.id)]],
})

/** Confirms that nothing will happen. */
export const cancelledCard = (plan: Planned): Card => ({
  text: [
    [
      'units-plan-cancelled',
      { name: plan.unit.name, what: decisionSay(plan.decision), day: plan.effectiveOn },
    ],
  ],
})

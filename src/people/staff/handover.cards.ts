import type { Inherited } from '../../forms/inherit.ts'
import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { lastDay } from '../../lib/time.ts'
import type { Waiting } from './store.ts'

export type Successor = {
  unit: string
  name: string
  oldBecomes: 'deputy' | 'teacher' | null
  inherited: Inherited
}

/** Tells a principal that somebody else leads the school now, and what became of what was begun. */
export function relievedCard({ unit, name, oldBecomes, inherited: { moved } }: Successor): Card {
  const stays: Paragraph[] = oldBecomes ? [['staff-stays', { role: [`role-${oldBecomes}`] }]] : []
  const drafts: Paragraph[] = moved > 0 ? [['staff-drafts-gone', { count: moved, name }]] : []
  return {
    text: [['staff-relieved', { unit, name }], ...stays, ...drafts, ['staff-old-buttons']],
    buttons: [[button(['bot-open-menu'], 'run', 'menu')]],
  }
}

type Led = { unit: string; before: string | null; waiting: readonly Waiting[]; inherited: Inherited }

/** Tells the new principal what waits, each with a button to go on. */
export function leadsNowCard({ unit, before, waiting, inherited }: Led): Card {
  const first: Say =
    before === null ? ['staff-leads', { unit }] : ['staff-leads-after', { unit, name: before }]
  const dropped: Paragraph[] =
    inherited.dropped > 0 ? [['staff-drafts-dropped', { count: inherited.dropped }]] : []
  return {
    text: [first, ...waitingSay(waiting), ...dropped],
    buttons: [...waitingButtons(waiting), [button(['bot-open-menu'], 'run', 'menu')]],
  }
}

/** What waits, line by line. */
export function waitingSay(waiting: readonly Waiting[]): Paragraph[] {
  if (waiting.length === 0) return [['staff-nothing-waits']]
  const lines = waiting.map(({ period, closesAt, begun }): Say => [
    'staff-waiting-line',
    { period, day: lastDay(closesAt), state: begun ? 'begun' : 'new' },
  ])
  return [[['staff-waiting', { count: waiting.length }], ...lines]]
}

/** A button to each of them. */
export const waitingButtons = (waiting: readonly Waiting[]): Button[][] =>
  waiting.map(({ submissionId, period, begun }) => [
    button([begun ? 'staff-go-on' : 'staff-begin', { period }], 'run', 'solieu', submissionId),
  ])

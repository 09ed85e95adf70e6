import type { Role } from '../../generated/enums.ts'
import { button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import type { Waiting } from './store.ts'
import { waitingButtons, waitingSay } from './handover.cards.ts'

type Place = { name: string; unit: string; role: Role }
type Done = 'staff-post-added' | 'staff-post-ended' | 'staff-renamed'

/** Tells the office that a school has another principal, and what is still to do. */
export function handedOverCard(unit: { id: number; name: string }, name: string, joined: boolean): Card {
  const invite: Paragraph[] = joined ? [] : [['staff-invite-principal']]
  return {
    text: [['staff-handed-over', { unit: unit.name, name }], ...invite],
    buttons: [[button(['staff-back-unit'], 'staff', unit.id)]],
  }
}

/** Tells the office that a change of somebody's role or name is made. */
export const doneCard = (done: Done, unit: { id: number }, place: Place): Card => ({
  text: [[done, said(place)]],
  buttons: [[button(['staff-back-unit'], 'staff', unit.id)]],
})

/** Tells somebody of one more role. */
export const postAddedCard = (place: Place): Card => ({
  text: [['staff-you-got', said(place)]],
  buttons: [[button(['bot-open-menu'], 'run', 'menu')]],
})

/** Tells somebody that a role of theirs has ended, and why. */
export const postEndedCard = (place: Place, reason: string): Card => ({
  text: [['staff-you-lost', { ...said(place), reason }]],
  buttons: [[button(['bot-open-menu'], 'run', 'menu')]],
})

/** Tells somebody how their name is written now. */
export const renamedCard = (name: string): Card => ({ text: [['staff-you-are-called', { name }]] })

/** Tells a deputy or clerk that the figures are theirs to report, and what waits. */
export const givenCard = (unit: string, waiting: readonly Waiting[]): Card => ({
  text: [['staff-you-report', { unit }], ...waitingSay(waiting)],
  buttons: [...waitingButtons(waiting), [button(['bot-open-menu'], 'run', 'menu')]],
})

/** Tells them that it no longer is. */
export const takenCard = (unit: string): Card => ({ text: [['staff-you-report-no-more', { unit }]] })

const said = ({ name, unit, role }: Place) => ({ name, unit, role: [`role-${role}`] as Say })

import { button, type Card, type Say } from '../../lib/card.ts'
import type { Place } from './store.ts'

/** Greets somebody who came in with their own invitation, with every role they have. */
export const arrivedCard = (name: string, places: readonly Place[]): Card => ({
  text: [['invited-welcome', { name, places: placesSay(places) }], ['joining-next']],
  buttons: [[button(['bot-open-menu'], 'run', 'menu')]],
})

/** All the roles of a person, in one line. */
export function placesSay([first, ...others]: readonly Place[]): Say {
  if (!first) return ['invited-nowhere']
  const place: Say = ['invited-place', { role: [`role-${first.role}`], unit: first.unit }]
  return others.length > 0 ? ['invited-places', { place, others: placesSay(others) }] : place
}

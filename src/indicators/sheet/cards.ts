import { button, type Card, type Say } from '../../lib/card.ts'
import type { Facts } from '../figures.form.ts'

/** Stands under the table that is to be filled in. */
export const givenCard = (reports: number): Card => ({ text: [['figures-sheet-given', { reports }]] })

/** Says that there is nothing to fill in. */
export const nothingOwedCard: Card = { text: [['figures-sheet-nothing-owed']] }

/** What became of the lines about one report: so many answers, or why it takes none. */
export type Taken = { facts: Facts; taken: number; why?: Say }

/** More would be no list that anybody reads; the others wait in the menu. */
const shown = 30

/** What was understood of a file, with a way to look at each report and send it. */
export function takenCard(file: string, all: readonly Taken[], foreign: readonly number[]): Card {
  const filled = all.filter(({ taken }) => taken > 0)
  const lines = all.slice(0, shown).flatMap(lineOf)
  const others: Say[] = foreign.slice(0, 5).map(id => ['figures-sheet-foreign', { id: String(id) }])
  const more = all.length + foreign.length - Math.min(all.length, shown) - others.length
  const rest: Say[] = more > 0 ? [['figures-sheet-more', { count: more }]] : []
  return {
    text: [
      [['figures-sheet-read', { file: file.slice(0, 80) }], ...lines, ...others, ...rest],
      [filled.length > 0 ? 'figures-sheet-not-sent' : 'figures-sheet-nothing'],
    ],
    buttons: filled.slice(0, shown).map(({ facts }) => [openButton(facts)]),
  }
}

function lineOf({ facts: { school, period }, taken, why }: Taken): Say[] {
  const names = { school: school.name, period: period.name }
  if (why) return [['figures-sheet-refused', { ...names, why }]]
  return taken > 0 ? [['figures-sheet-taken', { ...names, count: taken }]] : []
}

function openButton({ id, behalf, school, period }: Facts) {
  const label: Say = ['figures-open', { school: school.name, period: period.name }]
  return behalf ? button(label, 'enterfor', id) : button(label, 'run', 'solieu', id)
}

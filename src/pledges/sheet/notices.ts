import type { AnyDb } from '../../database/client.ts'
import { button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { groupBy } from '../../lib/group.ts'
import type { Notice } from '../../outbox/store.ts'
import { leadersOf } from '../../people/store.ts'
import { enteredForNotice } from '../cards.ts'
import type { PledgeWithWords } from '../store.ts'
import { morePeople, titleSay } from './cards.ts'

/** Tells everybody of their own pledge, and who leads a school of all its pledges at once. */
export async function noticesOf(
  db: AnyDb,
  importId: number,
  pledges: readonly PledgeWithWords[],
): Promise<Notice[]> {
  const schools = groupBy(pledges, ({ unitId }) => unitId)
  const told = (await leadersOf(db, [...schools.keys()])).flatMap(({ unitId, personId: to }) => {
    const all = schools.get(unitId) ?? []
    // who has nothing but their own hears of it once
    if (all.every(({ personId }) => personId === to)) return []
    return [{ key: `pledges-entered:${importId}:${unitId}:${to}`, to, unitId, card: schoolCard(all) }]
  })
  return [...pledges.map(enteredForNotice), ...told]
}

/** So many are named; the others stand behind the button. */
const named = 40

function schoolCard(all: readonly PledgeWithWords[]): Card {
  const { unit, unitId } = all[0]!
  const campaigns = [...groupBy(all, ({ campaignId }) => campaignId).values()]
  return {
    text: [['pledges-sheet-school-told', { count: all.length, unit: unit.name }], ...campaigns.map(linesOf)],
    buttons: campaigns.map(([first]) => {
      const { id, title } = first!.campaign
      const label: Say = campaigns.length > 1 ? ['campaigns-title', { title }] : ['pledges-sheet-see-each']
      return [button(label, 'pledgesat', unitId, id)]
    }),
  }
}

const linesOf = (all: readonly PledgeWithWords[]): Paragraph => [
  ['pledges-sheet-campaign', { campaign: all[0]!.campaign.title, count: all.length }],
  ...all
    .slice(0, named)
    .map(({ person, title }): Say => ['pledges-sheet-person', { name: person.name, title: titleSay(title) }]),
  ...morePeople(all.length - named),
]

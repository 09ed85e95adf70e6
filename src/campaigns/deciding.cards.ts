import { button, type Card, type Paragraph } from '../lib/card.ts'
import { groupBy } from '../lib/group.ts'
import type { Uncertain } from '../outbox/broadcasts.store.ts'

/** Asks whether those who have not been reached yet are really not to be reached. */
export const cancelCard = (title: string, broadcastId: number, left: number): Card => ({
  text: [['campaigns-cancel-sure', { title, count: left }]],
  buttons: [
    [{ ...button(['campaigns-cancel-yes', { count: left }], 'cancelrest', broadcastId), style: 'danger' }],
    [button(['campaigns-cancel-no'], 'resume', broadcastId)],
  ],
})

/** Names everybody of whom nobody knows whether it has arrived, for a person to decide. */
export function uncertainCard(title: string, broadcastId: number, people: readonly Uncertain[]): Card {
  const count = people.length
  if (count === 0) return { text: [['campaigns-nobody-uncertain', { title }]] }
  const schools = groupBy(people, ({ school }) => school)
  return {
    text: [
      ['campaigns-uncertain', { title, count }],
      ...[...schools].map(uncertainSchool),
      ['campaigns-uncertain-how'],
    ],
    buttons: [
      [button(['campaigns-send-again', { count }], 'sendagain', broadcastId)],
      [button(['campaigns-take-as-sent'], 'takeassent', broadcastId)],
    ],
  }
}

const uncertainSchool = ([school, people]: [string, Uncertain[]]): Paragraph => [
  ['campaigns-silent-school', { school, count: people.length }],
  ...people.map(({ name }) => ['campaigns-silent-person', { person: name }] as const),
]

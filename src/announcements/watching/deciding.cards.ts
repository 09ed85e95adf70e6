import type { Broadcast } from '../../generated/client.ts'
import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { groupBy } from '../../lib/group.ts'
import type { Uncertain } from '../../outbox/broadcasts.store.ts'

type Left = { count: number; groups: number }

/** Asks whether those who have not been reached yet are really not to be reached. */
export const cancelCard = (title: string, broadcastId: number, left: Left): Card => ({
  text: [['announcements-cancel-sure', { title, ...left }]],
  buttons: [
    [
      {
        ...button(['announcements-cancel-yes', left], 'cancelrest', broadcastId),
        style: 'danger',
      },
    ],
    [button(['announcements-cancel-no'], 'resume', broadcastId)],
  ],
})

/** Names everybody of whom nobody knows whether it has arrived, for a person to decide. */
export function uncertainCard({ id, title, withdrawnAt }: Sent, people: readonly Uncertain[]): Card {
  const groups = people.filter(({ isGroup }) => isGroup).length
  const count = people.length - groups
  const again: Button = {
    ...button(['announcements-send-again', { count, groups }], 'sendagain', id),
    style: 'success',
  }
  if (people.length === 0) return { text: [['announcements-nobody-uncertain', { title }]] }
  const schools = groupBy(people, ({ school }) => school)
  return {
    text: [
      ['announcements-uncertain', { title, count, groups }],
      ...[...schools].map(uncertainSchool),
      ['announcements-uncertain-how'],
    ],
    buttons: [
      ...(withdrawnAt ? [] : [[again]]),
      [{ ...button(['announcements-take-as-sent'], 'takeassent', id), style: 'success' }],
    ],
  }
}

type Sent = Pick<Broadcast, 'id' | 'title' | 'withdrawnAt'>

const uncertainSchool = ([school, people]: [string, Uncertain[]]): Paragraph => [
  ['announcements-silent-school', { school, count: people.length }],
  ...people.map(({ name, isGroup }): Say =>
    isGroup
      ? ['announcements-group-named', { title: name }]
      : ['announcements-silent-person', { person: name }],
  ),
]

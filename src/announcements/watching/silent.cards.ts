import { button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { groupBy } from '../../lib/group.ts'
import type { Silent } from '../broadcast.store.ts'

type Heard = { broadcastId: number; title: string; recipients: number }

/** Everybody who has not acknowledged, grouped by school, with the reason where they cannot be reached. */
export function silentCard({ broadcastId, title, recipients }: Heard, silent: readonly Silent[]): Card {
  const acknowledged = recipients - silent.length
  const report = button(['announcements-get-report'], 'sendings', broadcastId)
  if (silent.length === 0)
    return { text: [['announcements-nobody-silent', { title, recipients }]], buttons: [[report]] }
  const schools = groupBy(silent, ({ school }) => school)
  const count = silent.filter(({ reached }) => reached).length
  const remind = button(['announcements-remind', { count }], 'remind', broadcastId)
  return {
    text: [['announcements-silent', { title, acknowledged, recipients }], ...[...schools].map(silentSchool)],
    buttons: [...(count > 0 ? [[remind]] : []), [report]],
  }
}

function silentSchool([name, people]: [string, Silent[]]): Paragraph {
  const lines = people.map(({ name: person, cause }): Say =>
    cause === null
      ? ['announcements-silent-person', { person }]
      : ['announcements-silent-unreachable', { person, why: causeSay(cause) }],
  )
  return [['announcements-silent-school', { school: name, count: people.length }], ...lines]
}

/** Why somebody was not reached, in words. */
export const causeSay = (cause: string): Say => [
  `announcements-cause-${named.includes(cause) ? cause : 'other'}`,
]

const named = ['notJoined', 'blocked', 'deactivated', 'neverStarted', 'interrupted', 'takenAsSent']

/** Reminds somebody who has received an announcement and has not said so. */
export const silentReminderCard = (title: string, broadcastId: number): Card => ({
  text: [['announcements-please-answer', { title }]],
  buttons: [
    [{ ...button(['announcements-acknowledge'], 'ack', broadcastId), style: 'success' }],
    [button(['campaigns-pledge'], 'run', 'dangky')],
  ],
})

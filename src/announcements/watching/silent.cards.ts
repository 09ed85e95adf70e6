import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { groupBy } from '../../lib/group.ts'
import type { Silent } from './told.store.ts'
import { linkRow, type Content } from '../content.ts'

type Heard = { broadcastId: number; title: string; recipients: number; canRemind: boolean }

/** Everybody who has not acknowledged, grouped by school, with the reason where they cannot be reached. */
export function silentCard(
  { broadcastId, title, recipients, canRemind }: Heard,
  silent: readonly Silent[],
): Card {
  const acknowledged = recipients - silent.length
  const report = getReport(broadcastId)
  if (silent.length === 0)
    return { text: [['announcements-nobody-silent', { title, recipients }]], buttons: [[report]] }
  const schools = groupBy(silent, ({ school }) => school)
  const count = silent.filter(({ reached }) => reached).length
  const remind: Button = {
    ...button(['announcements-remind', { count }], 'remind', broadcastId),
    style: 'success',
  }
  const escalate: Button = {
    ...button(['announcements-escalate-now'], 'escalate', broadcastId),
    style: 'success',
  }
  return {
    text: [
      ['announcements-silent', { title, acknowledged, recipients }],
      ...[...schools].map(silent.length > mostNamed ? countedSchool : silentSchool),
    ],
    buttons: [...(count > 0 && canRemind ? [[remind]] : []), ...(canRemind ? [[escalate]] : []), [report]],
  }
}

/** Says that there is nobody to look for: the readers were not asked to acknowledge. */
export const notAskedCard = ({ id, title }: { id: number; title: string }): Card => ({
  text: [['announcements-not-asked', { title }]],
  buttons: [[getReport(id)]],
})

/** The button that gives the whole account of a sending. */
export const getReport = (broadcastId: number): Button =>
  button(['announcements-get-report'], 'sendings', broadcastId)

/** With more people than this only schools are counted: the names stand in the report. */
const mostNamed = 150

const countedSchool = ([school, people]: [string, Silent[]]): Paragraph => [
  'announcements-silent-school',
  { school, count: people.length },
]

export function silentSchool([name, people]: [string, Silent[]]): Paragraph {
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

const ofGroups = ['kicked', 'noRights', 'chatNotFound', 'unlinked']
const named = [
  'notJoined',
  'blocked',
  'deactivated',
  'neverStarted',
  'interrupted',
  'takenAsSent',
  ...ofGroups,
  'withdrawn',
]

/** Reminds somebody who has received an announcement and has not said so. */
export const silentReminderCard = (
  title: string,
  broadcastId: number,
  { link, campaignId }: Content,
): Card => ({
  text: [['announcements-please-answer', { title }]],
  buttons: [
    [{ ...button(['announcements-acknowledge'], 'ack', broadcastId), style: 'success' }],
    ...linkRow(link, campaignId),
  ],
})

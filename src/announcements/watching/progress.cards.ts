import { button, type Button, type Card, type Say } from '../../lib/card.ts'
import { bar, isFinished, type GroupProgress, type Progress } from '../rules.ts'

/** How far the sending has come; it edits itself until everybody is accounted for. */
export function progressCard(title: string, broadcastId: number, progress: Progress, paused = false): Card {
  const { recipients, left } = progress
  const done = recipients - left
  const lines: Say[] = [
    ['announcements-progress-bar', { bar: bar(done, recipients), done, recipients }],
    ['announcements-progress-sent', { count: progress.sent }],
    ...(['uncertain', 'unreachable', 'failed', 'cancelled'] as const)
      .filter(part => progress[part] > 0)
      .map(part => [`announcements-progress-${part}`, { count: progress[part] }] as const),
    ...groupLines(progress.groups),
  ]
  return {
    text: [
      [
        `announcements-progress-${isFinished(progress) ? 'finished' : paused ? 'paused' : 'running'}`,
        { title },
      ],
      lines,
    ],
    buttons: [
      ...decisionButtons(broadcastId, progress, paused),
      [button(['announcements-who-is-silent'], 'silent', broadcastId)],
    ],
  }
}

/** What went to groups is counted apart. */
const groupLines = ({ all, sent, uncertain, lost }: GroupProgress): Say[] => [
  ...(all > 0 ? [['announcements-groups-sent', { sent, all }] as const] : []),
  ...(uncertain > 0 ? [['announcements-groups-uncertain', { count: uncertain }] as const] : []),
  ...(lost > 0 ? [['announcements-groups-lost', { count: lost }] as const] : []),
]

/** What can be decided at this moment: about what has not left, or about what is unclear. */
function decisionButtons(broadcastId: number, progress: Progress, paused: boolean): Button[][] {
  const uncertain = progress.uncertain + progress.groups.uncertain
  const next = paused
    ? { ...button(['announcements-resume'], 'resume', broadcastId), style: 'primary' as const }
    : button(['announcements-pause'], 'pause', broadcastId)
  return [
    ...(isFinished(progress) ? [] : [[next, button(['announcements-cancel'], 'cancelsure', broadcastId)]]),
    ...(uncertain > 0
      ? [[button(['announcements-see-uncertain', { count: uncertain }], 'uncertain', broadcastId)]]
      : []),
  ]
}

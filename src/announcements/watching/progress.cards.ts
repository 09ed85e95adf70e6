import type { Broadcast } from '../../generated/client.ts'
import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { wereAsked } from '../content.ts'
import {
  correctionEnds,
  isSettled,
  type CorrectionProgress,
  type Standing,
} from '../correcting/account.rules.ts'
import { correctingRows } from '../correcting/correct.cards.ts'
import { bar, isFinished, type GroupProgress, type Progress } from '../rules.ts'
import { getReport } from './silent.cards.ts'
import type { TimeLeft } from './timeLeft.rules.ts'

/** What is shown of a broadcast. */
type Shown = Pick<Broadcast, 'id' | 'title' | 'version' | 'withdrawnAt' | 'pausedAt' | 'content'>

/** How far the sending has come, and its correction; it edits itself until everybody is accounted for. */
export function progressCard(broadcast: Shown, standing: Standing): Card {
  const { id, title } = broadcast
  const { correction, timeLeft } = standing
  const state = stateOf(broadcast, standing)
  const moves = state === 'running' || state === 'correcting'
  return {
    text: [
      [`announcements-progress-${state}`, { title }],
      sendingSay(standing.progress),
      ...(correction ? [correctionSay(broadcast, correction)] : []),
      ...(moves && timeLeft ? [timeLeftSay(timeLeft)] : []),
    ],
    buttons: [
      ...decisionButtons(broadcast, standing),
      [wereAsked(broadcast) ? button(['announcements-who-is-silent'], 'silent', id) : getReport(id)],
      ...correctingRows(broadcast),
    ],
  }
}

function stateOf({ withdrawnAt, pausedAt }: Shown, standing: Standing): string {
  const settled = isSettled(standing)
  if (withdrawnAt) return settled ? 'withdrawn' : 'withdrawing'
  if (settled) return 'finished'
  if (pausedAt) return 'paused'
  return isFinished(standing.progress) ? 'correcting' : 'running'
}

function sendingSay(progress: Progress): Say[] {
  const { recipients, left } = progress
  const done = recipients - left
  return [
    ['announcements-progress-bar', { bar: bar(done, recipients), done, recipients }],
    ['announcements-progress-sent', { count: progress.sent }],
    ...(['uncertain', 'unreachable', 'failed', 'cancelled'] as const)
      .filter(part => progress[part] > 0)
      .map(part => [`announcements-progress-${part}`, { count: progress[part] }] as const),
    ...groupLines(progress.groups),
  ]
}

/** Those who had it before, and how many of them have the newest version by now. */
function correctionSay({ version, withdrawnAt }: Shown, correction: CorrectionProgress): Paragraph {
  const { readers, left } = correction
  const done = readers - left
  return [
    [`corrections-progress-${withdrawnAt ? 'withdrawn' : 'version'}`, { version }],
    ['announcements-progress-bar', { bar: bar(done, readers), done, recipients: readers }],
    ...correctionEnds
      .filter(end => end !== 'left' && correction[end] > 0)
      .map((end): Say => [`corrections-end-${end}`, { count: correction[end] }]),
  ]
}

const timeLeftSay = (left: TimeLeft): Say =>
  'until' in left
    ? ['announcements-progress-waits', { moment: left.until.toISOString() }]
    : ['announcements-progress-time-left', left]

/** What went to groups is counted apart. */
const groupLines = ({ all, sent, uncertain, lost }: GroupProgress): Say[] => [
  ...(all > 0 ? [['announcements-groups-sent', { sent, all }] as const] : []),
  ...(uncertain > 0 ? [['announcements-groups-uncertain', { count: uncertain }] as const] : []),
  ...(lost > 0 ? [['announcements-groups-lost', { count: lost }] as const] : []),
]

/** What can be decided at this moment: about what has not left, or about what is unclear. */
function decisionButtons({ id, pausedAt }: Shown, standing: Standing): Button[][] {
  const { progress, correction } = standing
  const next = pausedAt
    ? { ...button(['announcements-resume'], 'resume', id), style: 'primary' as const }
    : button(['announcements-pause'], 'pause', id)
  const cancel =
    progress.left + progress.groups.left > 0 ? [button(['announcements-cancel'], 'cancelsure', id)] : []
  const count = progress.uncertain + progress.groups.uncertain + (correction?.uncertain ?? 0)
  return [
    ...(isSettled(standing) ? [] : [[next, ...cancel]]),
    ...(count > 0 ? [[button(['announcements-see-uncertain', { count }], 'uncertain', id)]] : []),
  ]
}

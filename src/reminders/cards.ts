import { deadlineSay } from '../indicators/period.cards.ts'
import type { Indicator } from '../indicators/rules.ts'
import { labelIn } from '../indicators/wording.ts'
import { button, type Card, type Say } from '../lib/card.ts'
import { listSay } from '../lib/list.ts'
import type { Day } from '../lib/time.ts'

type Left = { rows: readonly Indicator[]; missing: readonly Indicator[]; today: Day }

/** Reminds the head of a school of figures that are not sent: by when, what is missing, and a button that leads there. */
export function reminderCard(
  { name, closesAt }: { name: string; closesAt: Date },
  { school, submissionId }: { school: string; submissionId: number },
  left: Left,
): Card {
  const begun = left.missing.length < left.rows.length
  return {
    text: [
      ['reminders-not-sent', { school, period: name }],
      [deadlineSay(closesAt, left.today), ...leftSay(left)],
    ],
    buttons: [
      [
        {
          ...button([begun ? 'reminders-go-on' : 'indicators-begin'], 'run', 'solieu', submissionId),
          style: 'primary',
        },
      ],
    ],
  }
}

function leftSay({ rows, missing }: Left): Say[] {
  const count = { answered: rows.length - missing.length, rows: rows.length }
  if (missing.length === 0) return [['reminders-only-send', count]]
  const begun: Say =
    missing.length < rows.length ? ['reminders-begun', count] : ['reminders-not-begun', count]
  return [begun, ['figures-missing', { missing: listSay(missing.map(labelIn(rows))) }]]
}

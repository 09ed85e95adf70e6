import { button, type Card, type Paragraph, type Say } from '../lib/card.ts'
import { listSay } from '../lib/list.ts'
import { daysBetween, lastDay, type Day } from '../lib/time.ts'
import type { Owing } from './submissions.store.ts'

type Opened = { name: string; closesAt: Date; openedAt: Date }

/** Asks a school's heads for its figures: by when, how many, and a button to begin. */
export function periodNoticeCard(
  { name, closesAt }: Opened,
  { school, submissionId, rows }: Owing,
  today: Day,
): Card {
  return {
    text: [
      ['indicators-asked', { period: name, school }],
      [['indicators-asked-rows', { rows }], deadlineSay(closesAt, today)],
      ['indicators-asked-how', { id: String(submissionId) }],
    ],
    buttons: [[{ ...button(['indicators-begin'], 'run', 'solieu', submissionId), style: 'primary' }]],
  }
}

/** A deadline with its weekday and how long that is. */
export function deadlineSay(closesAt: Date, today: Day): Say {
  const day = lastDay(closesAt)
  return ['indicators-deadline', { day, days: daysBetween(today, day) }]
}

/** Tells the office whom the new period asks, whom it cannot, and what is odd about the table. */
export function periodOpenedCard(
  { name, closesAt, openedAt }: Opened,
  owing: readonly Owing[],
  dueAt: Date,
  warnings: readonly Say[],
): Card {
  const nobody = owing.filter(({ heads }) => !heads.some(({ joined }) => joined))
  const later: Paragraph[] = dueAt > openedAt ? [['period-told-later', { moment: dueAt.toISOString() }]] : []
  const silent: Paragraph[] = nobody.length > 0 ? [silentSay(nobody)] : []
  return {
    text: [
      ['period-opened', { period: name, day: lastDay(closesAt) }],
      ['period-asked', { schools: owing.length, told: owing.length - nobody.length }],
      ...later,
      ...silent,
      ...oddities(warnings),
    ],
    buttons: [
      [button(['period-enter-area'], 'run', 'mauso')],
      [button(['period-see-overview'], 'run', 'tonghop')],
      ...(nobody.length > 0 ? [[button(['period-make-code'], 'run', 'mathamgia')]] : []),
    ],
  }
}

/** Confirms that one more school is asked. */
export const expectedCard = ({ name }: { name: string }, { school, heads }: Owing): Card => ({
  text: [['expect-asked', { period: name, school, heads: heads.filter(({ joined }) => joined).length }]],
  buttons: [[button(['period-see-overview'], 'run', 'tonghop')]],
})

/** An office can act on so many names at once. */
const mostSchools = 20

function silentSay(schools: readonly Owing[]): Say {
  return [
    'period-nobody-to-ask',
    { count: schools.length, schools: listSay(schools.map(schoolSay), mostSchools) },
  ]
}

const schoolSay = ({ school }: Owing): Say => ['indicators-school', { school }]

/** What is odd about the printed table is said and explained, and stays as it is. */
export function oddities(warnings: readonly Say[]): Paragraph[] {
  if (warnings.length === 0) return []
  return [
    ['indicators-odd', { count: warnings.length }],
    ...warnings.map((warning): Say => ['indicators-odd-line', { warning }]),
  ]
}

import { oddities } from '../indicators/period.cards.ts'
import { nameOf, levelOf } from '../indicators/wording.ts'
import type { Indicator } from '../indicators/rules.ts'
import { button, type Button, type Card, type Paragraph, type Say } from '../lib/card.ts'
import { pageSay } from '../lib/pages.ts'
import { lastDay } from '../lib/time.ts'
import { pagesOf, type Result } from './overview.ts'
import { coverageSay, judgementSay, resultSay } from './wording.ts'
import type { CampaignSummary, PeriodSummary } from './store.ts'

/** Which office and period a screen is about, so that every button leads back to it. */
export type Place = { officeId: number; periodId: number }

type Overview = {
  office: { id: number; name: string }
  campaign: CampaignSummary | null
  period: PeriodSummary | null
  rows: readonly Indicator[]
  /** The offices that were merged into it, whose periods it may finish. */
  absorbed: readonly { id: number; name: string }[]
}

/** The first screen of the office: how far people, schools and figures have come. */
export function overviewCard({ office, campaign, period, rows, absorbed }: Overview, now: Date): Card {
  return {
    text: [['overview-title', { office: office.name }], campaignSay(campaign), periodSay(period, now)],
    buttons: [
      ...(period ? periodRows(office.id, period, rows) : []),
      ...(campaign ? [pledgesRow(campaign)] : []),
      ...absorbed.map(({ id, name }) => [button(['overview-absorbed', { name }], 'overview', id)]),
    ],
  }
}

/** The offices of somebody who serves several, to choose from. */
export const officesCard = (offices: readonly { id: number; name: string }[]): Card => ({
  text: [['overview-which-office']],
  buttons: offices.map(({ id, name }) => [button(['people-unit', { name }], 'overview', id)]),
})

/** One page of the table: what each indicator comes to, out of how many schools, against baseline and target. */
export function tableCard(
  place: Place,
  rows: readonly Indicator[],
  page: number,
  results: readonly Result[],
): Card {
  const pages = pagesOf(rows)
  const { group, rows: here } = pages[page]!
  const lines = here.map((row, index) => linesOf(row, results[index]!))
  return {
    text: [['overview-group', { group }], ...lines, ...pageSay(page, pages.length)],
    buttons: [
      besides(place, page, pages.length),
      ...(results.some(isMissing) ? [[button(['overview-enter-area'], 'run', 'mauso', place.periodId)]] : []),
      [button(['overview-by-school'], 'schools', place.periodId, 0)],
      [back(place)],
    ],
  }
}

/** What is odd about the printed table. */
export function oddCard(place: Place, warnings: readonly Say[]): Card {
  return {
    text: warnings.length > 0 ? oddities(warnings) : [['overview-nothing-odd']],
    buttons: [[back(place)]],
  }
}

/** The button to the first screen. */
export const back = ({ officeId, periodId }: Place): Button =>
  button(['overview-back'], 'overview', officeId, periodId)

/** Whether a result only waits for the office. */
const isMissing = ({ byOffice, fraction, of, counted }: Result): boolean =>
  fraction === null && (byOffice || (of === null && counted > 0))

function besides({ periodId }: Place, page: number, pages: number): Button[] {
  const before = page > 0 ? [button(['indicators-page-before'], 'table', periodId, page - 1)] : []
  const after = page < pages - 1 ? [button(['indicators-page-after'], 'table', periodId, page + 1)] : []
  return [...before, ...after]
}

function campaignSay(campaign: CampaignSummary | null): Paragraph {
  if (!campaign) return ['overview-no-campaign']
  const { title, recipients, acknowledged, asked, pledged } = campaign
  return [
    ['overview-campaign', { title }],
    ['overview-acknowledged', share(acknowledged, recipients)],
    ['overview-pledged', share(pledged, asked)],
  ]
}

function periodSay(period: PeriodSummary | null, now: Date): Paragraph {
  if (!period) return ['overview-no-period']
  const { name, closesAt, sent, schools, excused, answered, expected } = period
  const state = now < closesAt ? 'open' : 'closed'
  return [
    ['overview-period', { name, day: lastDay(closesAt), state }],
    ['overview-sent', share(sent, schools)],
    ...(excused > 0 ? [['overview-excused', { count: excused }] as const] : []),
    ['overview-answered', share(answered, expected)],
  ]
}

const share = (part: number, whole: number) => ({ part, whole, fraction: `${part}/${whole}` })

function periodRows(
  officeId: number,
  { id, before, after }: PeriodSummary,
  rows: readonly Indicator[],
): Button[][] {
  const pages = pagesOf(rows)
  const groups = [...new Set(pages.map(({ group }) => group))]
  const first = (group: string) => pages.findIndex(page => page.group === group)
  const other = (label: string, periodId: number | null) =>
    periodId === null ? [] : [button([label], 'overview', officeId, periodId)]
  return [
    ...groups.map(group => [button(['overview-open-group', { group }], 'table', id, first(group))]),
    [button(['overview-by-school'], 'schools', id, 0), button(['overview-odd'], 'odd', id)],
    [...other('overview-period-before', before), ...other('overview-period-after', after)],
  ]
}

const pledgesRow = ({ id }: CampaignSummary): Button[] => [button(['overview-pledges'], 'pledged', id, 0)]

function linesOf(row: Indicator, result: Result): Say[] {
  const name: Say = ['overview-row', { name: nameOf(row), level: levelOf(row) }]
  const judged = judgementSay(row, result)
  return [
    name,
    ['overview-result', { result: resultSay(row, result), coverage: coverageSay(result) }],
    ...judged,
  ]
}

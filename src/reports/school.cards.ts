import { sentText } from '../indicators/cards.ts'
import { excuseSay, readExcuse } from '../indicators/excuse.ts'
import type { Filed } from '../indicators/filed.store.ts'
import { button, type Button, type Card, type Say } from '../lib/card.ts'
import { pageOf, pageRow, pageSay } from '../lib/pages.ts'
import { back, type Place } from './cards.ts'
import { inOrder } from './overview.ts'
import type { SchoolPledges } from './store.ts'
import type { SchoolState } from './table.store.ts'

/** How many schools stand on one page. */
const schoolsOnPage = 10

/** Every school that is expected to report, first those that have not, and those that need not, with the reason. */
export function schoolsCard(
  place: Place,
  period: string,
  { schools, mayAdd }: { schools: readonly SchoolState[]; mayAdd: boolean },
  asked: number,
): Card {
  const { pages, page, shown } = pageOf(inOrder(schools), schoolsOnPage, asked)
  const expected = schools.filter(({ excuse }) => excuse === null)
  const sent = expected.filter(({ sentAt }) => sentAt !== null).length
  const open = shown.map(({ submissionId, school }) => [
    button(['indicators-school', { school }], 'school', submissionId, 0, page),
  ])
  return {
    text: [
      ['overview-schools', { period, sent, schools: expected.length }],
      shown.map(schoolLine),
      ...pageSay(page, pages),
    ],
    buttons: [
      ...open,
      pageRow(page, pages, 'schools', place.periodId),
      ...(mayAdd ? [[button(['overview-expect'], 'expect', place.periodId)]] : []),
      [back(place)],
    ],
  }
}

/** One school's report as the office (or the school itself) reads it. */
export function schoolCard(filed: Filed, { page: asked, from, mayGoBack }: SchoolPage): Card {
  const { text, page, pages } = sentText(filed, asked)
  const list = button(['overview-by-school'], 'schools', filed.period.id, from)
  return { text, buttons: [pageButtons(filed.id, page, pages, from), ...(mayGoBack ? [[list]] : [])] }
}

export type SchoolPage = { page: number; from: number; mayGoBack: boolean }

/** Who has pledged for a campaign, school by school. */
export function pledgesCard(
  { id, officeId, title }: { id: number; officeId: number; title: string },
  schools: readonly SchoolPledges[],
  asked: number,
): Card {
  const { pages, page, shown } = pageOf(inOrder(schools), schoolsOnPage * 2, asked)
  const total = (pick: (each: SchoolPledges) => number) => schools.reduce((sum, each) => sum + pick(each), 0)
  const sums = { pledged: total(each => each.pledged), asked: total(each => each.asked) }
  const lines = shown.map((each): Say => ['overview-pledges-line', { ...each, ...placed(each) }])
  return {
    text: [['overview-pledges-title', { title, ...sums }], lines, ...pageSay(page, pages)],
    buttons: [pageRow(page, pages, 'pledged', id), [button(['overview-back'], 'overview', officeId)]],
  }
}

function schoolLine({ school, place, sentAt, sentAs, excuse, answered, expected }: SchoolState): Say {
  const name = placed({ school, place })
  const excused = readExcuse(excuse)
  if (excused) return ['overview-school-excused', { ...name, why: excuseSay(excused) }]
  if (sentAt === null) return ['overview-school-waiting', name]
  const sent = { moment: sentAt.toISOString(), as: sentAs ?? 'none', answered, expected }
  return ['overview-school-sent', { ...name, ...sent }]
}

/** Schools of the same name are told apart by their ward. */
const placed = ({ school, place }: { school: string; place: string | null }) => ({
  school,
  place: place ?? 'none',
})

function pageButtons(id: number, page: number, pages: number, from: number): Button[] {
  const before = page > 0 ? [button(['indicators-page-before'], 'school', id, page - 1, from)] : []
  const after = page < pages - 1 ? [button(['indicators-page-after'], 'school', id, page + 1, from)] : []
  return [...before, ...after]
}

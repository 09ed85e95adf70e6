import { badCell, moreSay, namedUnderFile, type CellName } from '../../bot/tables/cards.ts'
import { button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { inOrder } from '../../lib/complaints.ts'
import { groupBy } from '../../lib/group.ts'
import { listSay } from '../../lib/list.ts'
import { pageOf, pageRow, pageSay } from '../../lib/pages.ts'
import type { Good, Judged } from './judge.rules.ts'

type School = { id: number; name: string }

const schoolsOnPage = 8

/** For which school a table is wanted, or for all of them where one file can hold them. */
export function whichCard(schools: readonly School[], asked: number, mayAll: boolean): Card {
  const { page, pages, shown } = pageOf(schools, schoolsOnPage, asked)
  const count = schools.length
  return {
    text: [['pledges-sheet-which', { count }], ...pageSay(page, pages)],
    buttons: [
      ...shown.map(schoolRow),
      pageRow(page, pages, 'pledgesheets'),
      mayAll ? [button(['pledges-sheet-all', { count }], 'pledgesheet', 'all')] : [],
    ],
  }
}

const mostFound = 40

/** Which of several schools is meant whose names contain what was typed. */
export const foundCard = (schools: readonly School[]): Card => ({
  text: [['pledges-sheet-found', { count: schools.length }]],
  buttons: schools.slice(0, mostFound).map(schoolRow),
})

const schoolRow = ({ id, name }: School) => [button(['people-unit', { name }], 'pledgesheet', id)]

/** Stands under the table that is to be filled in. */
export const givenCard = (lines: number, school: string | null): Card => ({
  text: [
    school === null
      ? ['pledges-sheet-given-all', { count: lines }]
      : ['pledges-sheet-given', { count: lines, school }],
    ['pledges-sheet-how'],
  ],
})

/** Why there is no table: nobody is left who can pledge, or there are too many for one file. */
export const nobodyCard: Card = { text: [['pledges-sheet-nobody']] }
export const tooManyCard = (lines: number, most: number): Card => ({
  text: [['pledges-sheet-too-many', { count: lines, most }]],
})

/** More would be no list that anybody reads. */
const shown = 10
const shownCells = 40

/** What was understood of a file, before any of it is written. */
export function understoodCard(
  { id, file, cell }: { id: number; file: string; cell: CellName },
  judged: Judged,
): Card {
  const { good, before, empty, bad } = judged
  const counts = { good: good.length, before: before.length, empty, bad }
  const lines = good.length + before.length + empty + bad
  return {
    text: [
      [
        ['pledges-sheet-read', { file: file.slice(0, 80), count: lines }],
        ['pledges-sheet-counts', counts],
      ],
      ...sections(good),
      ...(before.length > 0 ? [beforeSay(before)] : []),
      ...otherCells(judged, cell),
      [good.length > 0 ? 'tables-not-yet' : 'pledges-sheet-nothing'],
    ],
    ...(good.length > 0 && {
      buttons: [[writeButton(id, good.length), button(['tables-drop'], 'pledgedrop', id)]],
    }),
  }
}

const writeButton = (id: number, count: number) =>
  button(['pledges-sheet-write', { count }], 'pledgewrite', id)

function sections(good: readonly Good[]): Paragraph[] {
  const byCampaign = [...groupBy(good, ({ ready }) => ready.campaign.id).values()]
  return byCampaign.map(all => [
    ['pledges-sheet-campaign', { campaign: all[0]!.ready.campaign.title, count: all.length }],
    ...all.slice(0, shown).map(lineOf),
    ...morePeople(all.length - shown),
  ])
}

const lineOf = ({ ready: { title }, facts: { pledger, units } }: Good): Say => [
  'pledges-sheet-line',
  { name: pledger.name, unit: units[0]!.name, title: titleSay(title) },
]

/** The title that somebody aims at, or that they aim at none. */
export const titleSay = (title: { name: string } | null): Say =>
  title ? ['pledges-title-name', { name: title.name }] : ['pledges-no-title']

/** How many people there are besides. */
export const morePeople = (count: number): Say[] => (count > 0 ? [['pledges-sheet-more', { count }]] : [])

const beforeSay = (names: readonly string[]): Say => [
  'pledges-sheet-before',
  {
    names: listSay(
      names.map((name): Say => ['pledges-whom-person', { name }]),
      shown,
    ),
  },
]

/** The bad cells that found no place under the returned file. */
function otherCells({ complaints }: Judged, cell: CellName): Paragraph[] {
  const others = inOrder(complaints).slice(namedUnderFile)
  if (others.length === 0) return []
  const named = others.slice(0, shownCells).map(each => badCell(each, cell))
  return [[['pledges-sheet-other-cells'], ...named, ...moreSay(others.length - shownCells)]]
}

/** What became of a file: how many pledges of how many, and what hindered the others. */
export type Written = {
  id: number
  good: number
  rows: number
  bad: number
  /** Those who could not be taken any more, and why. */
  changed: { name: string; why: Say }[]
  /** Of those whose pledges were stored, who hears of it by nobody but the school. */
  untold: number
}

export function writtenCard({ id, good, rows, bad, changed, untold }: Written): Card {
  return {
    text: [
      good === rows ? ['pledges-sheet-written', { good }] : ['pledges-sheet-written-partly', { good, rows }],
      ...(bad > 0 ? [['pledges-sheet-still-bad', { count: bad }] as const] : []),
      ...(changed.length > 0 ? [changedSays(changed)] : []),
      ...(good > 0 ? [['pledges-sheet-told', { told: good - untold, untold }] as const] : []),
    ],
    ...(good > 0 && { buttons: [[button(['pledges-sheet-get-receipts'], 'pledgereceipts', id)]] }),
  }
}

const changedSays = (changed: Written['changed']): Say[] => [
  ['pledges-sheet-not-taken', { count: changed.length }],
  ...changed.slice(0, shown).map(({ name, why }): Say => ['pledges-sheet-not-taken-line', { name, why }]),
  ...morePeople(changed.length - shown),
]

export const droppedCard: Card = { text: [['pledges-sheet-dropped']] }
export const settledCard: Card = { text: [['tables-settled']] }

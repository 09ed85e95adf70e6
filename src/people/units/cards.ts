import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { pageOf, pageRow, pageSay } from '../../lib/pages.ts'
import { planButton, planSay } from './plans/cards.ts'
import type { Plan } from './plans/store.ts'
import { childrenOf, type Branch, type Change } from './rules.ts'
import { changeSay, endSay, historySay, levelsSay, nothing, placedSay, unitSay, wordsSay } from './wording.ts'

type Count = { people: number; joined: number }

/** What an officer sees of one office: its schools, the offices below it, and what can be added. */
export type OfficePage = {
  office: Branch
  nodes: readonly Branch[]
  count: Count
  schools: number
  clusters: number
  closed: number
  planned: number
  mayOpenOffice: boolean
}

/** How many units stand on one page. */
const unitsOnPage = 10

/** An office with what is directly below it, by name; what is closed is only counted. */
export function officeCard(
  { office, nodes, count, schools, clusters, closed, planned, mayOpenOffice }: OfficePage,
  asked: number,
): Card {
  const below = childrenOf(nodes, office)
  const { pages, page, shown } = pageOf(below, unitsOnPage, asked)
  const folded =
    closed > 0 ? [[button(['units-see-closed', { count: closed }], 'unitsclosed', office.id)]] : []
  const add = mayOpenOffice ? [[doing('office', office.id)]] : []
  return {
    text: [
      ['units-office', { name: office.name, schools, clusters, ...count }],
      ...(shown.length > 0 ? [shown.map(unitLine)] : [['units-empty'] as const]),
      ...pageSay(page, pages),
    ],
    buttons: [
      ...shown.map(openRow),
      pageRow(page, pages, 'units', office.id),
      [doing('school', office.id), doing('cluster', office.id)],
      ...add,
      ...folded,
      ...(planned > 0 ? [[button(['units-see-plans', { count: planned }], 'plans', office.id)]] : []),
      [button(['units-details'], 'unit', office.id), button(['units-overview'], 'overview', office.id)],
    ],
  }
}

/** What was closed or merged below an office, with what became of it. */
export function closedCard(office: Branch, closed: readonly Branch[]): Card {
  const { shown } = pageOf(closed, unitsOnPage * 5, 0)
  const lines = shown.map((unit): Say => ['units-closed-line', { unit: placedSay(unit), end: endSay(unit) }])
  return {
    text: [['units-closed-list', { name: office.name, count: closed.length }], lines],
    buttons: [...shown.slice(0, unitsOnPage).map(openRow), [button(['units-back'], 'units', office.id)]],
  }
}

/** Several units to choose from: the offices of somebody who has more than one, or what was found by a name. */
export const foundCard = (title: Say, found: readonly Branch[]): Card => ({
  text: [title, ...(found.length > 0 ? [found.slice(0, unitsOnPage).map(unitLine)] : [])],
  buttons: found.slice(0, unitsOnPage).map(openRow),
})

/** All that the office sees of one unit. */
export type UnitPage = {
  unit: Branch
  parent: Branch | null
  teams: readonly Branch[]
  history: readonly Change[]
  plans: readonly Plan[]
  mayEnd: boolean
}

/** How much of a unit's history is told at once. */
const linesOfHistory = 15

/** One unit with its history and what can be done to it. */
export function unitCard({ unit, parent, teams, history, plans, mayEnd }: UnitPage): Card {
  const lines = history.slice(0, linesOfHistory).map(historySay)
  const told: Paragraph[] = lines.length > 0 ? [[['units-history'], ...lines]] : []
  const coming: Paragraph[] = plans.length > 0 ? [[['units-coming'], ...plans.map(planSay)]] : []
  const up = parent
    ? [[button(['units-up', { name: parent.name }], parent.kind === 'office' ? 'units' : 'unit', parent.id)]]
    : []
  return {
    text: [['units-unit', { name: unit.name }], detailsOf(unit, parent, teams), ...coming, ...told],
    buttons: [
      ...(unit.closedAt ? [] : [...teams.map(openRow), ...actionsOf(unit, mayEnd)]),
      ...plans.map(plan => [planButton(plan)]),
      ...(unit.kind === 'office' ? [[button(['units-overview'], 'overview', unit.id)]] : []),
      ...up,
    ],
  }
}

/** Confirms a change, in the words of the history. */
export const changedCard = (
  unit: { id: number; name: string },
  change: Pick<Change, 'event' | 'before' | 'after'>,
  ...more: Paragraph[]
): Card => ({
  text: [['units-changed', { name: unit.name, what: changeSay(change) }], ...more],
  buttons: [[button(['units-see'], 'unit', unit.id)]],
})

/** Tells those who lead a unit what the office has changed. */
export const changeNotice = (
  unit: { name: string },
  change: Pick<Change, 'event' | 'before' | 'after'>,
): Card => ({
  text: [['units-told', { name: unit.name, what: changeSay(change) }]],
})

function unitLine({ kind, name, place, levels, cluster, people, joined }: Branch): Say {
  if (kind !== 'school') return ['units-line', { unit: placedSay({ name, place }), people, joined }]
  const words: Say = cluster === null ? nothing : ['units-in-cluster', { name: cluster }]
  return [
    'units-school-line',
    { unit: placedSay({ name, place }), levels: levelsSay(levels), cluster: words, people, joined },
  ]
}

const openRow = (unit: Branch): Button[] => [
  button(placedSay(unit), unit.kind === 'office' && !unit.closedAt ? 'units' : 'unit', unit.id),
]

function detailsOf(unit: Branch, parent: Branch | null, teams: readonly Branch[]): Say[] {
  const { kind, levels, place, cluster, people, joined } = unit
  const lines: Say[] = []
  if (unit.closedAt) lines.push(['units-its-end', { end: endSay(unit) }])
  if (kind !== 'team') lines.push(['units-its-place', { place: wordsSay(place) }])
  if (kind === 'school') lines.push(['units-its-levels', { levels: levelsSay(levels) }])
  if (kind === 'school') lines.push(['units-its-cluster', { cluster: wordsSay(cluster) }])
  if (parent) lines.push(['units-its-parent', { parent: unitSay(parent) }])
  lines.push(['units-its-people', { people, joined }])
  if (teams.length > 0) lines.push(['units-its-teams', { count: teams.length }])
  return lines
}

function actionsOf({ id, kind }: Branch, mayEnd: boolean): Button[][] {
  const end = mayEnd ? [doing('close', id)] : []
  if (kind === 'office')
    return [
      [doing('name', id), doing('place', id)],
      ...(mayEnd ? [[doing('move', id), doing('merge', id), ...end]] : []),
    ]
  if (kind === 'team') return [[doing('name', id)], [...(mayEnd ? [doing('merge', id)] : []), ...end]]
  return [
    [doing('name', id), doing('place', id)],
    [doing('levels', id), doing('incluster', id)],
    [doing('team', id), doing('move', id)],
    [doing('merge', id), doing('split', id), ...end],
  ]
}

const doing = (verb: string, id: number): Button => button([`units-do-${verb}`], 'unitdo', verb, id)

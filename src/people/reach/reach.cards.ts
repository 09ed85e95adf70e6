import { button, type Button, type Card, type Paragraph, type Say } from '../../lib/card.ts'
import { groupBy } from '../../lib/group.ts'
import { countReach, reachOf, reachStates, type ReachState } from './reach.rules.ts'
import type { Reached } from './reach.store.ts'

/** How many schools stand on one page. */
const unitsOnPage = 10

/** How many people of each state an office has, and how each school stands, the hardest to reach first. */
export function reachCard(people: readonly Reached[], asked: number, now: Date): Card {
  const units = [...groupBy(people, ({ unitId }) => unitId).values()].map(inUnit => unitOf(inUnit, now))
  const sorted = units.toSorted((a, b) => b.missing - a.missing || a.unitId - b.unitId)
  const pages = Math.max(1, Math.ceil(sorted.length / unitsOnPage))
  const page = Math.min(Math.max(0, Math.trunc(asked) || 0), pages - 1)
  const shown = sorted.slice(page * unitsOnPage, (page + 1) * unitsOnPage)
  const everybody = [...new Map(people.map(each => [each.personId, each])).values()]
  return {
    text: [
      ['reach-title', { count: everybody.length }],
      counts(everybody, now),
      shown.map(({ unit, count, reachable }): Say => ['reach-unit', { unit, count, reachable }]),
    ],
    buttons: [
      ...shown.map(({ unitId, unit }) => [button(['people-unit', { name: unit }], 'reachof', unitId, page)]),
      pageRow(page, pages),
    ],
  }
}

/** The people of one school by their state, and what helps with each. */
export function unitCard(unit: string, people: readonly Reached[], page: number | null, now: Date): Card {
  const states = groupBy(people, person => reachOf(person, now))
  const groups = reachStates.toReversed().flatMap((state): Paragraph[] => {
    const here = states.get(state)
    return here ? [group(state, here)] : []
  })
  return {
    text: [['reach-unit-title', { unit, count: people.length }], ...groups],
    ...(page !== null && { buttons: [[button(['reach-back'], 'reach', page)]] }),
  }
}

function group(state: ReachState, people: readonly Reached[]): Say[] {
  const names = people.map(({ name }): Say => ['reach-person', { name }])
  const hint: Say[] = state === 'reachable' ? [] : [[`reach-hint-${state}`]]
  return [['reach-state', { state: [`reach-${state}`], count: people.length }], ...hint, ...names]
}

function unitOf(people: readonly Reached[], now: Date) {
  const { unitId, unit } = people[0]!
  const { reachable } = countReach(people.map(person => reachOf(person, now)))
  return { unitId, unit, count: people.length, reachable, missing: people.length - reachable }
}

function counts(people: readonly Reached[], now: Date): Say[] {
  const count = countReach(people.map(person => reachOf(person, now)))
  return reachStates
    .filter(state => count[state] > 0)
    .map(state => ['reach-state', { state: [`reach-${state}`], count: count[state] }])
}

function pageRow(page: number, pages: number): Button[] {
  const before = page > 0 ? [button(['forms-page-before'], 'reach', page - 1)] : []
  const after = page < pages - 1 ? [button(['forms-page-after'], 'reach', page + 1)] : []
  return [...before, ...after]
}

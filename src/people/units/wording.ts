import type { Level } from '../../generated/enums.ts'
import type { Say } from '../../lib/card.ts'
import { dayOf } from '../../lib/time.ts'
import type { Branch, Change, Named, Values } from './rules.ts'

/** Nothing, where something might have been said. */
export const nothing: Say = ['units-nothing']

/** A unit by its name. */
export const unitSay = ({ name }: { name: string }): Say => ['people-unit', { name }]

/** A unit by its name and ward, for there are schools of the same name. */
export const placedSay = ({ name, place }: { name: string; place: string | null }): Say => [
  'units-placed',
  { name, place: place ?? 'none' },
]

/** The levels of a school, as they are written on its sign. */
export const levelsSay = (levels: readonly Level[]): Say =>
  levels.length > 0 ? ['units-levels', { levels: levels.join(', ') }] : ['units-none']

/** One line of a unit's history: when, what, and why. */
export function historySay(change: Change): Say {
  const reason: Say = change.reason ? ['units-history-reason', { reason: change.reason }] : nothing
  return ['units-history-line', { day: dayOf(change.at), what: changeSay(change), reason }]
}

/** What happened to a unit, with the old and the new value. */
export function changeSay({ event, before, after }: Pick<Change, 'event' | 'before' | 'after'>): Say {
  const [old, now] = [before ?? {}, after ?? {}]
  switch (event) {
    case 'renamed':
      return now.name === undefined
        ? ['units-history-placed', { from: wordsSay(old.place), to: wordsSay(now.place) }]
        : ['units-history-renamed', { from: wordsSay(old.name), to: wordsSay(now.name) }]
    case 'moved':
      return ['units-history-moved', { from: named(old.parent), to: named(now.parent) }]
    case 'clustered':
      return ['units-history-clustered', { from: named(old.cluster), to: named(now.cluster) }]
    case 'relevelled':
      return [
        'units-history-relevelled',
        { from: levelsSay(old.levels ?? []), to: levelsSay(now.levels ?? []) },
      ]
    case 'split':
    case 'merged':
      return joined(event, now)
    default:
      return [`units-history-${event}`]
  }
}

const joined = (event: 'split' | 'merged', { into, from, people = 0 }: Values): Say =>
  into
    ? [`units-history-${event}-into`, { other: into.name, people }]
    : [`units-history-${event}-from`, { other: from?.name ?? '', people }]

/** Words from data, or that there are none. */
export const wordsSay = (text: string | null | undefined): Say =>
  text ? ['units-words', { text }] : ['units-none']

const named = (unit: Named | null | undefined): Say => wordsSay(unit?.name)

/** Which periods a unit leaves. */
export const excuseVars = ({ name }: { name: string }, periods: readonly { period: string }[]) => ({
  name,
  count: periods.length,
  periods: periods.map(({ period }) => period).join('; '),
})

/** Where a unit stands that is no more. */
export const endSay = ({ successor }: Branch): Say =>
  successor === null ? ['units-closed'] : ['units-merged', { into: successor }]

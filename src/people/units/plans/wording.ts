import type { Say } from '../../../lib/card.ts'
import { levelsIn } from '../rules.ts'
import { levelsSay, wordsSay } from '../wording.ts'
import type { Decision } from '../decisions/rules.ts'

/** What is to happen, in the words of an order. */
export function decisionSay(decision: Decision): Say {
  switch (decision.what) {
    case 'name':
    case 'school':
    case 'team':
    case 'office':
    case 'cluster':
    case 'split':
      return [`units-plan-${decision.what}`, { name: decision.name }]
    case 'place':
      return ['units-plan-place', { place: decision.place }]
    case 'levels':
      return ['units-plan-levels', { levels: levelsSay(levelsIn(decision.levels)) }]
    case 'incluster':
      return ['units-plan-incluster', { cluster: wordsSay(decision.cluster?.name) }]
    case 'move':
      return ['units-plan-move', { to: decision.to.name }]
    case 'merge':
      return ['units-plan-merge', { into: decision.into.name }]
    case 'close':
      return ['units-plan-close']
  }
}

/** The same for the journal, without the numbers of rows. */
export function namesIn(decision: Decision): Record<string, string> {
  const { name, place, levels, cluster, to, into } = decision as Partial<Record<string, unknown>>
  const names = { name, place, levels, cluster: nameOf(cluster), to: nameOf(to), into: nameOf(into) }
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

const nameOf = (value: unknown): unknown => (value as { name?: string } | null | undefined)?.name

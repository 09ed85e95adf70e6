import { levelsIn, type Branch } from '../rules.ts'
import type { Happening } from '../store.ts'
import type { DecisionTo } from './rules.ts'

type Simple = DecisionTo<'name' | 'place' | 'levels' | 'incluster'>

/** What a decision about one unit alone does to it, with what was there before. */
export function happeningOf(decision: Simple, { unit }: { unit: Branch }): Happening {
  switch (decision.what) {
    case 'name': {
      const { name } = decision
      return { event: 'renamed', set: { name }, before: { name: unit.name }, after: { name } }
    }
    case 'place': {
      const { place } = decision
      return { event: 'renamed', set: { place }, before: { place: unit.place }, after: { place } }
    }
    case 'levels': {
      const after = { levels: levelsIn(decision.levels) }
      return { event: 'relevelled', set: after, before: { levels: unit.levels }, after }
    }
    case 'incluster': {
      const { cluster } = decision
      const set = { clusterId: cluster?.id ?? null }
      return { event: 'clustered', set, before: { cluster: clusterOf(unit) }, after: { cluster } }
    }
  }
}

/** The cluster that a school is in. */
export const clusterOf = ({ clusterId, cluster }: Branch) =>
  clusterId === null || cluster === null ? null : { id: clusterId, name: cluster }

import type { Problem } from '../../forms/form.ts'
import { note } from './change.form.ts'
import type { Ending } from './end.form.ts'
import { childrenOf, type Branch } from './rules.ts'
import { excuseVars } from './wording.ts'

/** What closing will do, said before it is done. */
export function closing({ unit, nodes, running }: Ending): Problem[] {
  const { people, name, kind } = unit
  if (kind === 'office')
    return [
      note('reason', ['unitclose-people', { people, name }]),
      ...runs('reason', 'unitclose-runs', running),
    ]
  const teams = childrenOf(nodes, unit).length
  return [
    note('reason', [kind === 'team' ? 'unitclose-team' : 'unitclose-people', { people, name }]),
    ...(teams > 0 ? [note('reason', ['unitclose-teams', { count: teams }])] : []),
  ]
}

/** What merging will do, said before it is done. */
export function merging(scope: Ending, target: Branch | undefined): Problem[] {
  const { unit, nodes, running } = scope
  if (!target) return []
  const names = { from: unit.name, into: target.name }
  if (unit.kind === 'office')
    return [
      ...mergingOffices(scope, names),
      ...runs('into', 'unitmerge-runs', running),
      note('into', ['unitmerge-codes', names]),
    ]
  const principal = target.principals > 0 ? 'deputy' : 'principal'
  const teams = childrenOf(nodes, unit).length
  return [
    note('into', ['unitmerge-people', { people: unit.people, ...names }]),
    ...(unit.principals > 0 ? [note('into', [`unitmerge-${principal}`, names])] : []),
    ...(teams > 0 ? [note('into', ['unitmerge-teams', { count: teams, ...names }])] : []),
    note('into', ['unitmerge-codes', names]),
  ]
}

function mergingOffices({ unit, nodes }: Ending, names: { from: string; into: string }): Problem[] {
  const children = childrenOf(nodes, unit)
  const count = (kind: Branch['kind']) => children.filter(each => each.kind === kind).length
  return [
    note('into', ['unitmerge-officers', { people: unit.people, ...names }]),
    note('into', ['unitmerge-units', { schools: count('school'), offices: count('office'), ...names }]),
  ]
}

/** What still runs at an office that ends, and who finishes it. */
const runs = (
  step: string,
  id: 'unitclose-runs' | 'unitmerge-runs',
  { campaigns, periods }: Ending['running'],
): Problem[] =>
  campaigns.length + periods.length === 0
    ? []
    : [note(step, [id, { campaigns: campaigns.length, periods: periods.length }])]

/** Which open periods the unit leaves. */
export const excused = (step: string, { unit, reports }: Ending): Problem[] =>
  reports.length > 0 ? [note(step, ['units-will-be-excused', excuseVars(unit, reports)])] : []

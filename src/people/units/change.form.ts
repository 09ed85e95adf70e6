import { z } from 'zod'
import { form, type Problem, type Sending, type Submitted } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { text } from '../../forms/questions/text.ts'
import type { Say } from '../../lib/card.ts'
import { sameWords } from '../../lib/vietnamese/fold.ts'
import type { Actor } from '../can.ts'
import { changedCard } from './cards.ts'
import { levelSets, levelsIn, type Branch } from './rules.ts'
import { heldScope, scopeOf, type Scope } from './scope.ts'
import { changeUnit, type Happening } from './store.ts'
import { tellHeads } from './telling.ts'
import { clustersOf } from './tree.store.ts'
import { levelsSay, unitSay } from './wording.ts'

/** What every form about one unit is about. */
export const aboutUnit = z.object({ unitId: z.number() })
type About = z.infer<typeof aboutUnit>

/** The words of a decision, which the history keeps. */
export const reasonLimits = { max: 300, hint: ['units-reason-hint'] as Say }

/** A remark under the review. */
export const note = (step: string, message: Say): Problem => ({ step, message, soft: true })

/** What every review of a change says: it holds from the moment it is sent. */
export const fromNow = (step: string): Problem => note(step, ['units-from-now'])

const openWhile = ({ unit }: Scope): boolean | Say => unit.closedAt === null || ['units-cannot-closed']

type Change = (scope: Scope) => Happening | null

/** Does one change to one unit once the tree stands still, and tells those who lead it. */
export async function applyChange(
  { tx, actor, now }: Sending<Actor>,
  { unitId }: About,
  { step, reason, change }: { step: string; reason: string | null; change: Change },
): Promise<Submitted> {
  const scope = await heldScope(tx, actor, unitId)
  const what = scope && !scope.unit.closedAt ? change(scope) : null
  if (!scope || !what) return { problems: [{ step, message: ['units-not-possible'] }] }
  const by = { actorId: actor.personId, now, reason }
  const changeId = await changeUnit(tx, unitId, what, by)
  const { unit } = scope
  const told = { before: null, after: null, ...what }
  return { say: changedCard(unit, told), tell: await tellHeads(tx, unit, what, { changeId, ...by }) }
}

/** Giving a unit another name. */
export const nameForm = form('unitname', {
  subject: aboutUnit,
  load: ({ db }, { unitId }, actor: Actor) => scopeOf(db, actor, unitId),
  openWhile,
  title: ({ unit }) => ['unitname-form', { name: unit.name }],
})
  .ask('name', ({ unit }) => text({ max: 120, min: 3, vars: { name: unit.name } }))
  .ask('reason', optional(text(reasonLimits)))
  .check(({ name }, scope) => [...sameName(name, scope, scope.unit.place), fromNow('name')])
  .submit((sending, { name, reason }, _scope, subject) => {
    const change: Change = ({ unit }) => ({
      event: 'renamed',
      set: { name },
      before: { name: unit.name },
      after: { name },
    })
    return applyChange(sending, subject, { step: 'name', reason, change })
  })

/** Warns of a unit of the same name in the same place; it is allowed, for wards differ. */
export function sameName(
  name: string,
  { unit, nodes }: { unit?: Branch; nodes: readonly Branch[] },
  place: string | null,
): Problem[] {
  const same = nodes.some(
    each =>
      each.id !== unit?.id &&
      !each.closedAt &&
      sameWords(each.name, name) &&
      sameWords(each.place ?? '', place ?? ''),
  )
  return same ? [note('name', ['units-same-name', { name }])] : []
}

/** Saying in which ward a unit lies. */
export const placeForm = form('unitplace', {
  subject: aboutUnit,
  load: ({ db }, { unitId }, actor: Actor) => scopeOf(db, actor, unitId),
  openWhile,
  title: ({ unit }) => ['unitplace-form', { name: unit.name }],
})
  .ask('place', text({ max: 120, min: 2, hint: ['units-place-hint'] }))
  .ask('reason', optional(text(reasonLimits)))
  .check(() => [fromNow('place')])
  .submit((sending, { place, reason }, _scope, subject) => {
    const change: Change = ({ unit }) => ({
      event: 'renamed',
      set: { place },
      before: { place: unit.place },
      after: { place },
    })
    return applyChange(sending, subject, { step: 'place', reason, change })
  })

/** The choice of a school's levels. */
export const askLevels = () =>
  choice(
    levelSets.map(set => ({ value: set, label: levelsSay(levelsIn(set)) })),
    { columns: 2 },
  )

/** Giving a school other levels; periods that are open keep those they were opened with. */
export const levelsForm = form('unitlevels', {
  subject: aboutUnit,
  load: ({ db }, { unitId }, actor: Actor) => scopeOf(db, actor, unitId),
  openWhile,
  title: ({ unit }) => ['unitlevels-form', { name: unit.name }],
})
  .ask('levels', askLevels())
  .ask('reason', optional(text(reasonLimits)))
  .check(() => [fromNow('levels'), note('levels', ['units-levels-kept'])])
  .submit((sending, { levels, reason }, _scope, subject) => {
    const after = { levels: levelsIn(levels) }
    const change: Change = ({ unit }) => ({
      event: 'relevelled',
      set: after,
      before: { levels: unit.levels },
      after,
    })
    return applyChange(sending, subject, { step: 'levels', reason, change })
  })

const noCluster = 'none'

/** Putting a school into a cluster of its office, or out of any. */
export const clusterForm = form('unitcluster', {
  subject: aboutUnit,
  async load({ db }, { unitId }, actor: Actor) {
    const scope = await scopeOf(db, actor, unitId)
    return scope && { ...scope, clusters: await clustersOf(db, scope.lineage) }
  },
  openWhile: scope => (scope.clusters.length > 0 ? openWhile(scope) : ['units-no-cluster']),
  title: ({ unit }) => ['unitcluster-form', { name: unit.name }],
})
  .ask('cluster', ({ clusters }) =>
    choice(
      [
        ...clusters.map(each => ({ value: String(each.id), label: unitSay(each) })),
        { value: noCluster, label: ['units-out-of-cluster'] },
      ],
      { columns: 1 },
    ),
  )
  .check(() => [fromNow('cluster')])
  .submit((sending, { cluster }, { clusters }, subject) => {
    const chosen = clusters.find(({ id }) => String(id) === cluster)
    const change: Change = ({ unit }) => ({
      event: 'clustered',
      set: { clusterId: chosen?.id ?? null },
      before: { cluster: clusterOf(unit) },
      after: { cluster: chosen ? { id: chosen.id, name: chosen.name } : null },
    })
    return applyChange(sending, subject, { step: 'cluster', reason: null, change })
  })

/** The cluster that a school is in. */
export const clusterOf = ({ clusterId, cluster }: Branch) =>
  clusterId === null || cluster === null ? null : { id: clusterId, name: cluster }

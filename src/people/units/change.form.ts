import { z } from 'zod'
import { form, type Problem } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { text } from '../../forms/questions/text.ts'
import type { Say } from '../../lib/card.ts'
import type { Actor } from '../can.ts'
import type { Decide } from './decisions/decide.ts'
import { unitCalled, type What } from './decisions/rules.ts'
import { askFrom, fromNote, loadedAt } from './from.ts'
import { isTaken, levelSets, levelsIn, named } from './rules.ts'
import { scopeOf, type Scope } from './scope.ts'
import { clustersOf } from './tree.store.ts'
import { levelsSay, unitSay } from './wording.ts'

/** What every form about one unit is about. */
export const aboutUnit = z.object({ unitId: z.number() })

/** The words of a decision, which the history keeps. */
export const reasonLimits = { max: 300, hint: ['units-reason-hint'] as Say }

/** A remark under the review. */
export const note = (step: string, message: Say): Problem => ({ step, message, soft: true })

const openWhile = ({ unit }: Scope): boolean | Say => unit.closedAt === null || ['units-cannot-closed']

/** Giving a unit another name. */
export const nameForm = (decide: Decide) =>
  form('unitname', {
    subject: aboutUnit,
    load: async ({ db, now }, { unitId }, actor: Actor) => loadedAt(await scopeOf(db, actor, unitId), now),
    openWhile: scope => openWhile(scope),
    title: ({ unit }) => ['unitname-form', { name: unit.name }],
  })
    .ask('name', ({ unit }) => text({ max: 120, min: 3, vars: { name: unit.name } }))
    .ask('reason', optional(text(reasonLimits)))
    .ask('from', askFrom())
    .check(({ name, from }, scope) => [...sameName({ what: 'name', name }, scope), fromNote(from, scope.now)])
    .submit((sending, { name, reason, from }, scope, { unitId }) => {
      const decision = { what: 'name', name, known: knows({ what: 'name', name }, scope) } as const
      return decide(sending, { unitId, decision, from, reason, step: 'name' })
    })

type Called = { what: What; name: string; place?: string | null }

/** Whether a unit of the same name stands in the same place already; then it has been warned of. */
export const knows = (called: Called, { unit, nodes }: Scope): boolean =>
  isTaken(nodes, unitCalled(called, unit))

/** Warns of a unit of the same name in the same place; it is allowed, for wards differ. */
export const sameName = (called: Called, scope: Scope): Problem[] =>
  knows(called, scope) ? [note('name', ['units-same-name', { name: called.name }])] : []

/** Saying in which ward a unit lies. */
export const placeForm = (decide: Decide) =>
  form('unitplace', {
    subject: aboutUnit,
    load: async ({ db, now }, { unitId }, actor: Actor) => loadedAt(await scopeOf(db, actor, unitId), now),
    openWhile: scope => openWhile(scope),
    title: ({ unit }) => ['unitplace-form', { name: unit.name }],
  })
    .ask('place', text({ max: 120, min: 2, hint: ['units-place-hint'] }))
    .ask('reason', optional(text(reasonLimits)))
    .ask('from', askFrom())
    .check(({ from }, { now }) => [fromNote(from, now)])
    .submit((sending, { place, reason, from }, _scope, { unitId }) =>
      decide(sending, { unitId, decision: { what: 'place', place }, from, reason, step: 'place' }),
    )

/** The choice of a school's levels. */
export const askLevels = () =>
  choice(
    levelSets.map(set => ({ value: set, label: levelsSay(levelsIn(set)) })),
    { columns: 2 },
  )

/** Giving a school other levels; periods that are open keep those they were opened with. */
export const levelsForm = (decide: Decide) =>
  form('unitlevels', {
    subject: aboutUnit,
    load: async ({ db, now }, { unitId }, actor: Actor) => loadedAt(await scopeOf(db, actor, unitId), now),
    openWhile: scope => openWhile(scope),
    title: ({ unit }) => ['unitlevels-form', { name: unit.name }],
  })
    .ask('levels', askLevels())
    .ask('reason', optional(text(reasonLimits)))
    .ask('from', askFrom())
    .check(({ from }, { now }) => [note('levels', ['units-levels-kept']), fromNote(from, now)])
    .submit((sending, { levels, reason, from }, _scope, { unitId }) =>
      decide(sending, { unitId, decision: { what: 'levels', levels }, from, reason, step: 'levels' }),
    )

const noCluster = 'none'

/** Putting a school into a cluster of its office, or out of any. */
export const clusterForm = (decide: Decide) =>
  form('unitcluster', {
    subject: aboutUnit,
    async load({ db, now }, { unitId }, actor: Actor) {
      const scope = await scopeOf(db, actor, unitId)
      return scope && { ...scope, now, clusters: await clustersOf(db, scope.lineage) }
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
    .ask('from', askFrom())
    .check(({ from }, { now }) => [fromNote(from, now)])
    .submit((sending, { cluster, from }, { clusters }, { unitId }) => {
      const chosen = clusters.find(({ id }) => String(id) === cluster)
      const decision = { what: 'incluster', cluster: chosen ? named(chosen) : null } as const
      return decide(sending, { unitId, decision, from, step: 'cluster' })
    })

import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { several } from '../../forms/questions/several.ts'
import { text } from '../../forms/questions/text.ts'
import { can, type Actor } from '../can.ts'
import { changedCard } from './cards.ts'
import {
  aboutUnit,
  applyChange,
  askLevels,
  clusterOf,
  fromNow,
  note,
  reasonLimits,
  sameName,
} from './change.form.ts'
import { splitNotice } from './end.cards.ts'
import { splitUnit } from './ending.store.ts'
import { levelsIn, obstacleToMove, type Branch } from './rules.ts'
import { heldScope, mayEnd, scopeOf, type Scope } from './scope.ts'
import type { Happening } from './store.ts'
import { noticesTo } from './telling.ts'
import { clustersOf, readColleagues } from './tree.store.ts'
import { placedSay } from './wording.ts'

/** Putting a school or an office below another office. */
export const moveForm = form('unitmove', {
  subject: aboutUnit,
  async load({ db }, { unitId }, actor: Actor) {
    const scope = await scopeOf(db, actor, unitId)
    if (!scope || !mayEnd(actor, scope)) return null
    return {
      ...scope,
      clusters: await clustersOf(
        db,
        scope.nodes.map(({ id }) => id),
      ),
    }
  },
  openWhile: scope => places(scope).length > 0 || ['unitmove-nowhere'],
  title: ({ unit }) => ['unitmove-form', { name: unit.name }],
})
  .ask('to', scope =>
    choice(
      places(scope).map(each => ({ value: String(each.id), label: placedSay(each) })),
      { columns: 1, vars: { name: scope.unit.name } },
    ),
  )
  .ask('reason', optional(text(reasonLimits)))
  .check((_, { unit }) => [
    note('to', ['unitmove-effect', { name: unit.name }]),
    ...(unit.cluster === null ? [] : [note('to', ['unitmove-cluster', { cluster: unit.cluster }])]),
    fromNow('to'),
  ])
  .submit((sending, { to, reason }, { clusters }, subject) => {
    const change = (scope: Scope): Happening | null => {
      const { unit, nodes } = scope
      const [old, place] = [
        nodes.find(({ id }) => id === unit.parentId),
        places(scope).find(({ id }) => String(id) === to),
      ]
      if (!place || !old || !mayEnd(sending.actor, scope)) return null
      // a cluster is its office's own
      const stays = clusters.some(
        ({ id, officeId }) => id === unit.clusterId && isAbove(nodes, officeId, place),
      )
      const leaves = unit.clusterId !== null && !stays
      return {
        event: 'moved',
        set: { parentId: place.id, ...(leaves && { clusterId: null }) },
        before: { parent: named(old), ...(leaves && { cluster: clusterOf(unit) }) },
        after: { parent: named(place), ...(leaves && { cluster: null }) },
      }
    }
    return applyChange(sending, subject, { step: 'to', reason, change })
  })

const places = ({ unit, nodes }: Scope): Branch[] =>
  nodes.filter(to => obstacleToMove(nodes, unit, to) === null)

const named = ({ id, name }: Branch) => ({ id, name })

function isAbove(nodes: readonly Branch[], id: number, unit: Branch | undefined): boolean {
  if (!unit) return false
  return (
    unit.id === id ||
    isAbove(
      nodes,
      id,
      nodes.find(({ id: above }) => above === unit.parentId),
    )
  )
}

/** Opening a school that is split off from another, with some of its people. */
export const splitForm = form('unitsplit', {
  subject: aboutUnit,
  async load({ db }, { unitId }, actor: Actor) {
    const scope = await scopeOf(db, actor, unitId)
    if (!scope || !mayEnd(actor, scope) || scope.unit.kind !== 'school') return null
    return { ...scope, colleagues: await readColleagues(db, unitId) }
  },
  openWhile: ({ unit }) => unit.closedAt === null || ['units-cannot-closed'],
  title: ({ unit }) => ['unitsplit-form', { name: unit.name }],
})
  .ask('name', text({ max: 120, min: 3 }))
  .ask('place', optional(text({ max: 120, hint: ['units-place-hint'] })))
  .ask('levels', askLevels())
  .ask(
    'people',
    ({ colleagues }) =>
      optional(
        several(
          colleagues.map(({ id, name, role }) => ({
            value: String(id),
            label: ['units-colleague', { name, role: [`role-${role}`] }],
          })),
        ),
      ),
    { when: ({ colleagues }) => colleagues.length > 0 },
  )
  .ask('reason', optional(text(reasonLimits)))
  .check(({ name, place, people }, { unit, nodes }) => [
    ...sameName(name, { nodes }, place),
    note('people', ['unitsplit-effect', { people: people?.length ?? 0, from: unit.name, name }]),
    note('people', ['units-not-expected']),
    fromNow('name'),
  ])
  .submit(async ({ tx, actor, now }, { name, place, levels, people, reason }, _, { unitId }) => {
    const scope = await heldScope(tx, actor, unitId)
    const above = scope?.unit.parentId
    if (
      !scope ||
      !above ||
      scope.unit.closedAt ||
      !can(actor, 'unit.write', { id: above, lineage: scope.lineage.slice(1) })
    )
      return { problems: [{ step: 'name', message: ['units-not-possible'] }] }
    const { unit } = scope
    const leaving = (await readColleagues(tx, unitId)).filter(({ id }) => people?.includes(String(id)))
    const opened = {
      kind: 'school',
      name,
      place,
      levels: levelsIn(levels),
      parentId: above,
      clusterId: clusterOf(unit)?.id ?? null,
    } as const
    const { id, changeId } = await splitUnit(tx, unit, opened, leaving, {
      actorId: actor.personId,
      now,
      reason,
    })
    const after = { from: named(unit), people: leaving.length }
    const told = leaving.map(({ personId }) => personId)
    return {
      say: changedCard({ id, name }, { event: 'split', before: null, after }, ['units-not-expected']),
      tell: noticesTo(told, changeId, splitNotice(unit, { name })),
    }
  })

import { z } from 'zod'
import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { several } from '../../forms/questions/several.ts'
import { text } from '../../forms/questions/text.ts'
import type { Say } from '../../lib/card.ts'
import type { Actor } from '../can.ts'
import { codeCard } from '../cards.ts'
import { claimOf } from '../office.ts'
import { changedCard } from './cards.ts'
import { askLevels, clusterOf, fromNow, note, sameName } from './change.form.ts'
import { levelsIn } from './rules.ts'
import { heldScope, scopeOf, type Scope } from './scope.ts'
import { clusterUnits, openCluster, openUnit } from './store.ts'
import { clustersOf } from './tree.store.ts'
import { placedSay, unitSay } from './wording.ts'

/** What every form about something new is about: where it will stand. */
const below = z.object({ parentId: z.number() })

const isOpen = ({ unit }: Scope): boolean | Say => unit.closedAt === null || ['units-cannot-closed']
const refused = { problems: [{ step: 'name', message: ['units-not-possible'] as Say }] }
const opened = { event: 'opened', before: null, after: null } as const

/** A new school below an office. */
export const schoolForm = form('schoolnew', {
  subject: below,
  async load({ db }, { parentId }, actor: Actor) {
    const scope = await scopeOf(db, actor, parentId)
    if (scope?.unit.kind !== 'office') return null
    return { ...scope, clusters: await clustersOf(db, scope.lineage) }
  },
  openWhile: scope => isOpen(scope),
})
  .ask('name', text({ max: 120, min: 3, hint: ['schoolnew-name.hint'] }))
  .ask('place', optional(text({ max: 120, hint: ['units-place-hint'] })))
  .ask('levels', askLevels())
  .ask(
    'cluster',
    ({ clusters }) =>
      optional(
        choice(
          clusters.map(each => ({ value: String(each.id), label: unitSay(each) })),
          { columns: 1 },
        ),
      ),
    { when: ({ clusters }) => clusters.length > 0 },
  )
  .check(({ name, place }, { nodes }) => [
    ...sameName(name, { nodes }, place),
    note('name', ['units-not-expected']),
    fromNow('name'),
  ])
  .submit(async ({ tx, actor, now }, { name, place, levels, cluster }, { clusters }, { parentId }) => {
    const scope = await heldScope(tx, actor, parentId)
    if (!scope || scope.unit.closedAt) return refused
    const clusterId = clusters.find(({ id }) => String(id) === cluster)?.id ?? null
    const school = { kind: 'school', name, place, levels: levelsIn(levels), clusterId, parentId } as const
    const { id } = await openUnit(tx, school, { actorId: actor.personId, now })
    return { say: changedCard({ id, name }, opened, ['units-not-expected']) }
  })

/** A new team in a school. */
export const teamForm = form('teamnew', {
  subject: below,
  async load({ db }, { parentId }, actor: Actor) {
    const scope = await scopeOf(db, actor, parentId)
    return scope?.unit.kind === 'school' ? scope : null
  },
  openWhile: scope => isOpen(scope),
  title: ({ unit }) => ['teamnew-form', { name: unit.name }],
})
  .ask('name', text({ max: 80, min: 2, hint: ['teamnew-name.hint'] }))
  .submit(async ({ tx, actor, now }, { name }, _, { parentId }) => {
    const scope = await heldScope(tx, actor, parentId)
    if (!scope || scope.unit.closedAt) return refused
    const { id } = await openUnit(tx, { kind: 'team', name, parentId }, { actorId: actor.personId, now })
    return { say: changedCard({ id, name }, opened) }
  })

/** A cluster of schools that compete with each other; one that is there already takes more schools in. */
export const newClusterForm = form('clusternew', {
  subject: below,
  async load({ db }, { parentId }, actor: Actor) {
    const scope = await scopeOf(db, actor, parentId)
    return scope?.unit.kind === 'office' ? scope : null
  },
  openWhile: scope => (schoolsOf(scope).length > 0 ? isOpen(scope) : ['clusternew-no-school']),
})
  .ask('name', text({ max: 80, min: 2, hint: ['clusternew-name.hint'] }))
  .ask('schools', scope =>
    several(schoolsOf(scope).map(each => ({ value: String(each.id), label: placedSay(each) }))),
  )
  .check(() => [fromNow('name')])
  .submit(async ({ tx, actor, now }, { name, schools }, _, { parentId }) => {
    const scope = await heldScope(tx, actor, parentId)
    if (!scope || scope.unit.closedAt) return refused
    const by = { actorId: actor.personId, now }
    const id = await openCluster(tx, parentId, name, by)
    const members = schoolsOf(scope).filter(each => schools.includes(String(each.id)))
    await clusterUnits(
      tx,
      members.map(each => ({ id: each.id, cluster: clusterOf(each) })),
      { id, name },
      by,
    )
    return { say: { text: [['clusternew-done', { name, count: members.length }]] } }
  })

/** The open schools anywhere below an office. */
function schoolsOf({ unit, nodes }: Scope) {
  const inside = new Set([unit.id])
  // a unit may be listed before the one above it
  for (let before = 0; before < inside.size;) {
    before = inside.size
    for (const { id, parentId } of nodes) if (parentId !== null && inside.has(parentId)) inside.add(id)
  }
  return nodes.filter(({ id, kind, closedAt }) => kind === 'school' && closedAt === null && inside.has(id))
}

/** A new office below this one, with a one-time code for whoever will lead it. */
export const officeForm = form('officenew', {
  subject: below,
  async load({ db, me }, { parentId }, actor: Actor) {
    const scope = await scopeOf(db, actor, parentId, 'office.create')
    return scope?.unit.kind === 'office' ? { ...scope, bot: me.username } : null
  },
  openWhile: scope => isOpen(scope),
  title: ({ unit }) => ['officenew-form', { name: unit.name }],
})
  .ask('name', text({ max: 120, min: 3, hint: ['officenew-name.hint'] }))
  .ask('place', optional(text({ max: 120, hint: ['units-place-hint'] })))
  .check((_, { unit }) => [note('name', ['officenew-effect', { name: unit.name }])])
  .submit(async ({ tx, actor, now }, { name, place }, { bot }, { parentId }) => {
    const scope = await heldScope(tx, actor, parentId, 'office.create')
    if (!scope || scope.unit.closedAt) return refused
    const { id } = await openUnit(
      tx,
      { kind: 'office', name, place, parentId },
      { actorId: actor.personId, now },
    )
    const { code, expiresAt } = await claimOf(tx, id, now)
    return { say: codeCard({ code, unit: name, role: 'lead', uses: 1, expiresAt, bot }) }
  })

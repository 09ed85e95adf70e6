import { z } from 'zod'
import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { several } from '../../forms/questions/several.ts'
import { text } from '../../forms/questions/text.ts'
import type { Say } from '../../lib/card.ts'
import type { Actor } from '../can.ts'
import { askLevels, knows, note, sameName } from './change.form.ts'
import type { Decide } from './decisions/decide.ts'
import { openSchools } from './decisions/open.ts'
import { askFrom, fromNote } from './from.ts'
import { named } from './rules.ts'
import { scopeOf, type Scope } from './scope.ts'
import { clustersOf } from './tree.store.ts'
import { placedSay, unitSay } from './wording.ts'

/** What every form about something new is about: where it will stand. */
const below = z.object({ parentId: z.number() })

const isOpen = ({ unit }: Scope): boolean | Say => unit.closedAt === null || ['units-cannot-closed']

/** A new school below an office. */
export const schoolForm = (decide: Decide) =>
  form('schoolnew', {
    subject: below,
    async load({ db, now }, { parentId }, actor: Actor) {
      const scope = await scopeOf(db, actor, parentId)
      if (scope?.unit.kind !== 'office') return null
      return { ...scope, now, clusters: await clustersOf(db, scope.lineage) }
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
    .ask('from', askFrom())
    .check(({ name, place, from }, scope) => [
      ...sameName({ what: 'school', name, place }, scope),
      note('name', ['units-not-expected']),
      fromNote(from, scope.now),
    ])
    .submit((sending, { name, place, levels, cluster: chosen, from }, scope, { parentId: unitId }) => {
      const found = scope.clusters.find(({ id }) => String(id) === chosen)
      const known = knows({ what: 'school', name, place }, scope)
      const decision = {
        what: 'school',
        name,
        place,
        levels,
        cluster: found ? named(found) : null,
        known,
      } as const
      return decide(sending, { unitId, decision, from, step: 'name' })
    })

/** A new team in a school. */
export const teamForm = (decide: Decide) =>
  form('teamnew', {
    subject: below,
    async load({ db, now }, { parentId }, actor: Actor) {
      const scope = await scopeOf(db, actor, parentId)
      return scope?.unit.kind === 'school' ? { ...scope, now } : null
    },
    openWhile: scope => isOpen(scope),
    title: ({ unit }) => ['teamnew-form', { name: unit.name }],
  })
    .ask('name', text({ max: 80, min: 2, hint: ['teamnew-name.hint'] }))
    .ask('from', askFrom())
    .check(({ from }, { now }) => [fromNote(from, now)])
    .submit((sending, { name, from }, _, { parentId: unitId }) =>
      decide(sending, { unitId, decision: { what: 'team', name }, from, step: 'name' }),
    )

/** A cluster of schools that compete with each other; one that is there already takes more schools in. */
export const newClusterForm = (decide: Decide) =>
  form('clusternew', {
    subject: below,
    async load({ db, now }, { parentId }, actor: Actor) {
      const scope = await scopeOf(db, actor, parentId)
      return scope?.unit.kind === 'office' ? { ...scope, now } : null
    },
    openWhile: scope => (openSchools(scope).length > 0 ? isOpen(scope) : ['clusternew-no-school']),
  })
    .ask('name', text({ max: 80, min: 2, hint: ['clusternew-name.hint'] }))
    .ask('schools', scope =>
      several(openSchools(scope).map(each => ({ value: String(each.id), label: placedSay(each) }))),
    )
    .ask('from', askFrom())
    .check(({ from }, { now }) => [fromNote(from, now)])
    .submit((sending, { name, schools, from }, _, { parentId: unitId }) => {
      const decision = { what: 'cluster', name, schools: schools.map(Number) } as const
      return decide(sending, { unitId, decision, from, step: 'name' })
    })

/** A new office below this one, with a one-time code for whoever will lead it. */
export const officeForm = (decide: Decide) =>
  form('officenew', {
    subject: below,
    async load({ db, me, now }, { parentId }, actor: Actor) {
      const scope = await scopeOf(db, actor, parentId, 'office.create')
      return scope?.unit.kind === 'office' ? { ...scope, now, bot: me.username } : null
    },
    openWhile: scope => isOpen(scope),
    title: ({ unit }) => ['officenew-form', { name: unit.name }],
  })
    .ask('name', text({ max: 120, min: 3, hint: ['officenew-name.hint'] }))
    .ask('place', optional(text({ max: 120, hint: ['units-place-hint'] })))
    .ask('from', askFrom())
    .check(({ name, place, from }, scope) => [
      ...sameName({ what: 'office', name, place }, scope),
      note('name', ['officenew-effect', { name: scope.unit.name }]),
      fromNote(from, scope.now),
    ])
    .submit((sending, { name, place, from }, scope, { parentId: unitId }) => {
      const known = knows({ what: 'office', name, place }, scope)
      const decision = { what: 'office', name, place, known } as const
      return decide(sending, { unitId, decision, from, step: 'name', bot: scope.bot })
    })

import { form } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { optional } from '../../forms/questions/optional.ts'
import { several } from '../../forms/questions/several.ts'
import { text } from '../../forms/questions/text.ts'
import type { Actor } from '../can.ts'
import { aboutUnit, askLevels, knows, note, reasonLimits, sameName } from './change.form.ts'
import type { Decide } from './decisions/decide.ts'
import { askFrom, fromNote, loadedAt } from './from.ts'
import { named, obstacleToMove, type Branch } from './rules.ts'
import { decidingScope, type Scope } from './scope.ts'
import { readColleagues } from './tree.store.ts'
import { placedSay } from './wording.ts'

/** Putting a school or an office below another office. */
export const moveForm = (decide: Decide) =>
  form('unitmove', {
    subject: aboutUnit,
    load: async ({ db, now }, { unitId }, actor: Actor) =>
      loadedAt(await decidingScope(db, actor, unitId, 'move'), now),
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
    .ask('from', askFrom())
    .check(({ from }, { unit, now }) => [
      note('to', [unit.kind === 'office' ? 'unitmove-office' : 'unitmove-effect', { name: unit.name }]),
      ...(unit.cluster === null ? [] : [note('to', ['unitmove-cluster', { cluster: unit.cluster }])]),
      fromNote(from, now),
    ])
    .submit((sending, { to: chosen, reason, from }, scope, { unitId }) => {
      const to = named(places(scope).find(({ id }) => String(id) === chosen)!)
      return decide(sending, { unitId, decision: { what: 'move', to }, from, reason, step: 'to' })
    })

const places = ({ unit, nodes }: Scope): Branch[] =>
  nodes.filter(to => obstacleToMove(nodes, unit, to) === null)

/** Opening a school that is split off from another, with some of its people. */
export const splitForm = (decide: Decide) =>
  form('unitsplit', {
    subject: aboutUnit,
    async load({ db, now }, { unitId }, actor: Actor) {
      const scope = await decidingScope(db, actor, unitId, 'split')
      if (scope?.unit.kind !== 'school') return null
      return { ...scope, now, colleagues: await readColleagues(db, unitId) }
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
    .ask('from', askFrom())
    .check(({ name, place, people, from }, scope) => [
      ...sameName({ what: 'split', name, place }, scope),
      note('people', ['unitsplit-effect', { people: people?.length ?? 0, from: scope.unit.name, name }]),
      note('people', ['units-not-expected']),
      fromNote(from, scope.now),
    ])
    .submit((sending, { name, place, levels, people, reason, from }, scope, { unitId }) => {
      const known = knows({ what: 'split', name, place }, scope)
      const posts = (people ?? []).map(Number)
      const decision = { what: 'split', name, place, levels, posts, known } as const
      return decide(sending, { unitId, decision, from, reason, step: 'name' })
    })

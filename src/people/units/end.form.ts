import type { AnyDb } from '../../database/client.ts'
import { form, type Problem } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { text } from '../../forms/questions/text.ts'
import type { Say } from '../../lib/card.ts'
import type { Actor } from '../can.ts'
import type { Beyond, Running } from './beyond.ts'
import { aboutUnit, reasonLimits } from './change.form.ts'
import type { Decide } from './decisions/decide.ts'
import { isAhead, type From } from './decisions/rules.ts'
import { closing, excused, merging } from './end.notes.ts'
import { askFrom, fromNote } from './from.ts'
import { named, obstacleToClose, obstacleToMerge, type Branch } from './rules.ts'
import { decidingScope, type Scope } from './scope.ts'
import { placedSay } from './wording.ts'

/** A unit that is to end, with what it owes and what it runs. */
export type Ending = Scope & { reports: readonly { period: string }[]; running: Running; now: Date }

async function load(
  beyond: Beyond,
  { db, now }: { db: AnyDb; now: Date },
  { unitId, actor, what }: { unitId: number; actor: Actor; what: 'close' | 'merge' },
): Promise<Ending | null> {
  const scope = await decidingScope(db, actor, unitId, what)
  if (!scope) return null
  const reports = await beyond.openReports(db, unitId, now)
  return { ...scope, reports, running: await beyond.running(db, unitId, now), now }
}

/** Closing a unit: its people keep their accounts, and it need not report any more. */
export const closeForm = (beyond: Beyond, decide: Decide) =>
  form('unitclose', {
    subject: aboutUnit,
    load: (app, { unitId }, actor: Actor) => load(beyond, app, { unitId, actor, what: 'close' }),
    openWhile({ nodes, unit }) {
      const obstacle = obstacleToClose(nodes, unit)
      return obstacle === 'notEmpty' || open(obstacle)
    },
    title: ({ unit }) => ['unitclose-form', { name: unit.name }],
  })
    .ask('reason', text(reasonLimits))
    .ask('from', askFrom())
    .check(({ from }, facts) => [
      ...emptying(facts, from),
      ...closing(facts),
      ...excused('reason', facts),
      fromNote(from, facts.now),
    ])
    .submit((sending, { reason, from }, _, { unitId }) =>
      decide(sending, { unitId, decision: { what: 'close' }, from, reason, step: 'reason' }),
    )

/** An office that has something below it cannot be closed now; by another day it may be empty. */
function emptying({ nodes, unit, now }: Ending, from: From): Problem[] {
  if (obstacleToClose(nodes, unit) !== 'notEmpty') return []
  return [{ step: 'reason', message: ['units-cannot-notEmpty'], soft: isAhead(from, now) }]
}

/** Merging a unit into another of its kind: its people go there, with a school its teams, with an office all that hangs at it. */
export const mergeForm = (beyond: Beyond, decide: Decide) =>
  form('unitmerge', {
    subject: aboutUnit,
    load: (app, { unitId }, actor: Actor) => load(beyond, app, { unitId, actor, what: 'merge' }),
    openWhile: scope => open(targets(scope).length > 0 ? null : 'kind'),
    title: ({ unit }) => ['unitmerge-form', { name: unit.name }],
  })
    .ask('into', scope =>
      choice(
        targets(scope).map(each => ({ value: String(each.id), label: placedSay(each) })),
        { columns: 1, vars: { name: scope.unit.name } },
      ),
    )
    .ask('reason', text(reasonLimits))
    .ask('from', askFrom())
    .check(({ into, from }, facts) => [
      ...merging(facts, target(facts, into)),
      ...excused('into', facts),
      fromNote(from, facts.now),
    ])
    .submit((sending, { into: chosen, reason, from }, facts, { unitId }) => {
      const into = named(target(facts, chosen)!)
      return decide(sending, { unitId, decision: { what: 'merge', into }, from, reason, step: 'into' })
    })

const open = (obstacle: string | null): boolean | Say => obstacle === null || [`units-cannot-${obstacle}`]

/** The units that another can be merged into, as far as this person sees. */
const targets = ({ unit, nodes }: Scope): Branch[] =>
  nodes.filter(each => obstacleToMerge(nodes, unit, each) === null)

const target = (scope: Scope, chosen: string): Branch | undefined =>
  targets(scope).find(({ id }) => String(id) === chosen)

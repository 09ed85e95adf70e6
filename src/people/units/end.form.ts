import { form, type Problem } from '../../forms/form.ts'
import { choice } from '../../forms/questions/choice.ts'
import { text } from '../../forms/questions/text.ts'
import type { Paragraph, Say } from '../../lib/card.ts'
import { dayOf } from '../../lib/time.ts'
import type { Actor } from '../can.ts'
import { changedCard } from './cards.ts'
import { aboutUnit, fromNow, note, reasonLimits } from './change.form.ts'
import { closeUnit, mergeUnit } from './ending.store.ts'
import { endNotice, mergedNotice } from './end.cards.ts'
import type { Reporting } from './reporting.ts'
import { childrenOf, obstacleToClose, obstacleToMerge, type Branch } from './rules.ts'
import { heldScope, mayEnd, scopeOf, type Scope } from './scope.ts'
import { noticesTo } from './telling.ts'
import { placedSay } from './wording.ts'

type Ending = Scope & { reports: readonly { period: string }[] }

async function load(
  reporting: Reporting,
  { db, now }: { db: Parameters<typeof scopeOf>[0]; now: Date },
  { unitId }: { unitId: number },
  actor: Actor,
): Promise<Ending | null> {
  const scope = await scopeOf(db, actor, unitId)
  return scope && mayEnd(actor, scope)
    ? { ...scope, reports: await reporting.openReports(db, unitId, now) }
    : null
}

/** Closing a unit: its people keep their accounts, and it need not report any more. */
export const closeForm = (reporting: Reporting) =>
  form('unitclose', {
    subject: aboutUnit,
    load: (app, subject, actor: Actor) => load(reporting, app, subject, actor),
    openWhile: ({ nodes, unit }) => open(obstacleToClose(nodes, unit)),
    title: ({ unit }) => ['unitclose-form', { name: unit.name }],
  })
    .ask('reason', text(reasonLimits))
    .check((_, facts) => [...closing(facts), ...excused('reason', facts), fromNow('reason')])
    .submit(async ({ tx, actor, now }, { reason }, _, { unitId }) => {
      const scope = await heldScope(tx, actor, unitId)
      if (!scope || !mayEnd(actor, scope) || obstacleToClose(scope.nodes, scope.unit))
        return refused('reason')
      const { nodes, unit } = scope
      const ended = await closeUnit(tx, nodes, unit, { actorId: actor.personId, now, reason })
      const free = await reporting.excuse(tx, unitId, { why: 'closed', day: dayOf(now) }, now)
      const told = ended.people.filter(id => id !== actor.personId)
      return {
        say: changedCard(unit, { event: 'closed', before: null, after: null }, ...freeSay(unit, free)),
        tell: noticesTo(told, ended.changeId, endNotice(unit, reason)),
      }
    })

/** Merging a school (or a team) into another: its people and its teams go along. */
export const mergeForm = (reporting: Reporting) =>
  form('unitmerge', {
    subject: aboutUnit,
    load: (app, subject, actor: Actor) => load(reporting, app, subject, actor),
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
    .check(({ into }, facts) => [...merging(facts, into), ...excused('into', facts), fromNow('into')])
    .submit(async ({ tx, actor, now }, { into, reason }, _, { unitId }) => {
      const scope = await heldScope(tx, actor, unitId)
      const target = scope && targets(scope).find(({ id }) => String(id) === into)
      if (!scope || !target || !mayEnd(actor, scope)) return refused('into')
      const { nodes, unit } = scope
      const by = { actorId: actor.personId, now, reason }
      const { changeId, moved } = await mergeUnit(tx, { nodes, from: unit, into: target }, by)
      const why = { why: 'merged', into: target.name, day: dayOf(now) } as const
      const free = await reporting.excuse(tx, unitId, why, now)
      const after = { into: { id: target.id, name: target.name }, people: moved.length }
      return {
        say: changedCard(unit, { event: 'merged', before: null, after }, ...freeSay(unit, free)),
        tell: moved.flatMap(({ personId, role }) =>
          noticesTo([personId], changeId, mergedNotice({ from: unit, into: target, role, free })),
        ),
      }
    })

const open = (obstacle: string | null): boolean | Say => obstacle === null || [`units-cannot-${obstacle}`]

const refused = (step: string) => ({ problems: [{ step, message: ['units-not-possible'] as Say }] })

/** The units that another can be merged into, as far as this person sees. */
const targets = ({ unit, nodes }: Scope): Branch[] =>
  nodes.filter(each => obstacleToMerge(unit, each) === null)

/** What closing will do, said before it is done. */
function closing({ unit, nodes }: Scope): Problem[] {
  const teams = childrenOf(nodes, unit).length
  const { people, name, kind } = unit
  return [
    note('reason', [kind === 'team' ? 'unitclose-team' : 'unitclose-people', { people, name }]),
    ...(teams > 0 ? [note('reason', ['unitclose-teams', { count: teams }])] : []),
  ]
}

/** What merging will do, said before it is done. */
function merging(scope: Ending, into: string): Problem[] {
  const { unit, nodes } = scope
  const target = targets(scope).find(({ id }) => String(id) === into)
  if (!target) return []
  const names = { from: unit.name, into: target.name }
  const principal = target.principals > 0 ? 'deputy' : 'principal'
  const teams = childrenOf(nodes, unit).length
  return [
    note('into', ['unitmerge-people', { people: unit.people, ...names }]),
    ...(unit.principals > 0 ? [note('into', [`unitmerge-${principal}`, names])] : []),
    ...(teams > 0 ? [note('into', ['unitmerge-teams', { count: teams, ...names }])] : []),
    note('into', ['unitmerge-codes', names]),
  ]
}

/** Which open periods the unit leaves. */
const excused = (step: string, { unit, reports }: Ending): Problem[] =>
  reports.length > 0 ? [note(step, ['units-will-be-excused', excuseVars(unit, reports)])] : []

const freeSay = (unit: Branch, free: readonly { period: string }[]): Paragraph[] =>
  free.length > 0 ? [['units-excused', excuseVars(unit, free)]] : []

const excuseVars = ({ name }: Branch, periods: readonly { period: string }[]) => ({
  name,
  count: periods.length,
  periods: periods.map(({ period }) => period).join('; '),
})

import type { Tx } from '../../../database/client.ts'
import type { Paragraph } from '../../../lib/card.ts'
import { dayOf } from '../../../lib/time.ts'
import type { Notice } from '../../../outbox/store.ts'
import { changedCard } from '../cards.ts'
import { endNotice, mergedNotice } from '../end.cards.ts'
import { closeUnit, mergeUnit } from '../ending.store.ts'
import { mergeOffice, type OfficeMerger } from '../office.store.ts'
import { inheritPlans } from '../plans/store.ts'
import { childrenOf, named, type Branch } from '../rules.ts'
import { holdsFrom } from '../store.ts'
import { noticesTo, tellLeaders } from '../telling.ts'
import { excuseVars } from '../wording.ts'
import type { Doing, Done } from './carryOut.ts'
import { openSchools } from './open.ts'
import type { DecisionTo } from './rules.ts'

/** Closes a unit: its people keep their accounts, and it need not report any more. */
export async function closeUnitSo(tx: Tx, { beyond, scope, by }: Doing<DecisionTo<'close'>>): Promise<Done> {
  const { nodes, unit } = scope
  const ended = await closeUnit(tx, nodes, unit, by)
  if (unit.kind === 'office') await beyond.dissolve(tx, unit.id)
  const free = await beyond.excuse(tx, unit.id, { why: 'closed', day: dayOf(holdsFrom(by)) }, by.now)
  const told = ended.people.filter(id => id !== by.actorId)
  return {
    say: changedCard(unit, { event: 'closed', before: null, after: null }, ...freeSay(unit, free)),
    tell: noticesTo(told, ended.changeId, endNotice(unit, by.reason ?? '')),
  }
}

/** Merges a unit into another: its people go there, and with an office all that hangs at it. */
export async function mergeUnitSo(tx: Tx, doing: Doing<DecisionTo<'merge'>>): Promise<Done> {
  const { nodes, unit: from } = doing.scope
  const into = nodes.find(({ id }) => id === doing.decision.into.id)!
  const merger = { nodes, from, into }
  return from.kind === 'office'
    ? await mergeOffices(tx, doing, merger)
    : await mergeSchools(tx, doing, merger)
}

type Merger = { nodes: readonly Branch[]; from: Branch; into: Branch }

async function mergeSchools(tx: Tx, { beyond, scope, by }: Doing, merger: Merger): Promise<Done> {
  const { from, into } = merger
  const { changeId, moved } = await mergeUnit(tx, merger, by)
  await beyond.follow(tx, from.id, into.id)
  await beyond.takeAlong(tx, into.id, scope.lineage)
  const why = { why: 'merged', into: into.name, day: dayOf(holdsFrom(by)) } as const
  const free = await beyond.excuse(tx, from.id, why, by.now)
  const after = { into: named(into), people: moved.length }
  return {
    say: changedCard(from, { event: 'merged', before: null, after }, ...freeSay(from, free)),
    tell: moved.flatMap(({ personId, role }) =>
      noticesTo([personId], changeId, mergedNotice({ from, into, role, free })),
    ),
  }
}

async function mergeOffices(tx: Tx, { beyond, by }: Doing, merger: Merger): Promise<Done> {
  const { nodes, from, into } = merger
  const within = [from, ...childrenOf(nodes, from)].map(({ id }) => id)
  const schools = openSchools({ unit: from, nodes }).map(({ id }) => id)
  const merged = await mergeOffice(tx, merger, by)
  await beyond.takeOver(tx, { from: from.id, into: into.id, within, schools, now: by.now })
  await inheritPlans(tx, from.id, into.id)
  const after = { into: named(into), people: merged.moved.length }
  return {
    say: changedCard(from, { event: 'merged', before: null, after }),
    tell: await tellOfMerger(tx, merger, merged, by.actorId),
  }
}

/** Besides its people, those who lead the other office and all that comes to stand below it are told. */
async function tellOfMerger(
  tx: Tx,
  { from, into }: Merger,
  { changeId, changeIdInto, moved, children }: OfficeMerger,
  actorId: number | null,
): Promise<Notice[]> {
  const people = moved.filter(({ personId }) => personId !== actorId)
  const own = people.flatMap(({ personId, role }) =>
    noticesTo([personId], changeId, mergedNotice({ from, into, role, free: [] })),
  )
  const got = { event: 'merged', after: { from: named(from), people: moved.length } } as const
  const theirs = await tellLeaders(tx, [{ unit: into, what: got, changeId: changeIdInto }], actorId)
  const what = { event: 'moved', before: { parent: named(from) }, after: { parent: named(into) } } as const
  const below = await tellLeaders(
    tx,
    children.map(child => ({ ...child, what })),
    actorId,
  )
  return [...own, ...theirs.filter(({ to }) => !moved.some(({ personId }) => personId === to)), ...below]
}

const freeSay = (unit: Branch, free: readonly { period: string }[]): Paragraph[] =>
  free.length > 0 ? [['units-excused', excuseVars(unit, free)]] : []

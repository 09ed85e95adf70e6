import type { Tx } from '../../database/client.ts'
import type { Inherited } from '../../forms/inherit.ts'
import { addNotices, readdress, type Notice } from '../../outbox/store.ts'
import { audit } from '../audit.store.ts'
import { addMembership, endMemberships } from '../memberships.store.ts'
import { leadsNowCard, relievedCard, type Successor } from './handover.cards.ts'
import { holdUnit, inherit, principalsOf, waitingFor, type Principal } from './store.ts'

/** A school that gets another principal. */
export type Handover = {
  unitId: number
  /** The person who leads it from now on. */
  to: number
  /** Who ordered it; nobody when a file or a merger did. */
  by: number | null
  now: Date
  /** What the one before is from now on at this school; nothing when they leave. */
  oldBecomes?: 'deputy' | 'teacher' | null
  reason?: string | null
  /** When the two may be told, where that is not at once. */
  tellAt?: Date
}

/**
 * Makes a person the one principal of a school, in the caller's transaction: the one before is cut off at once, drafts
 * and unsent notices of the school follow, both are told. Whoever leads it already changes nothing.
 */
export async function handOver(tx: Tx, order: Handover): Promise<void> {
  const { unitId, to, now } = order
  await holdUnit(tx, unitId)
  const before = await principalsOf(tx, unitId)
  const old = before.filter(({ personId }) => personId !== to)
  if (before.length > 0 && old.length === 0) return
  await changePosts(tx, order, old)
  for (const { personId } of old) await readdress(tx, { unitId, from: personId, to }, now)
  const inherited = await inherit(tx, unitId, to, now)
  await audit(tx, now, deedOf(order, old, inherited))
  await addNotices(tx, await notices(tx, order, old, inherited), now)
}

/** Gives a principal who has just got a chat what was kept for them. */
export async function arrive(tx: Tx, personId: number, now: Date): Promise<void> {
  const led = await tx.membership.findMany({
    where: { personId, role: 'principal', endedAt: null },
    select: { unit: { select: { id: true, name: true } } },
    orderBy: { id: 'asc' },
  })
  for (const { unit } of led) {
    const inherited = await inherit(tx, unit.id, personId, now)
    if (inherited.moved === 0) continue
    const waiting = await waitingFor(tx, unit.id, personId, now)
    const card = leadsNowCard({ unit: unit.name, before: null, waiting, inherited })
    await addNotices(
      tx,
      [{ key: `inherited:${unit.id}:${now.getTime()}:${personId}`, to: personId, card }],
      now,
    )
  }
}

async function changePosts(
  tx: Tx,
  { unitId, to, now, oldBecomes }: Handover,
  old: readonly Principal[],
): Promise<void> {
  const others = await tx.membership.findMany({
    where: { unitId, personId: to, endedAt: null },
    select: { id: true },
  })
  const ended = [...old.map(({ membershipId }) => membershipId), ...others.map(({ id }) => id)]
  await endMemberships(tx, ended, now)
  await addMembership(tx, { personId: to, unitId, role: 'principal' }, now)
  if (!oldBecomes) return
  for (const { personId } of old) await addMembership(tx, { personId, unitId, role: oldBecomes }, now)
}

function deedOf(
  { unitId, to, by, oldBecomes, reason }: Handover,
  old: readonly Principal[],
  { moved }: Inherited,
) {
  return {
    action: 'principal.replace',
    actorId: by,
    unitId,
    personId: to,
    before: { principals: old.map(({ personId }) => personId) },
    after: { principal: to, oldBecomes: oldBecomes ?? null, drafts: moved },
    reason: reason ?? null,
  }
}

async function notices(
  tx: Tx,
  { unitId, to, now, oldBecomes, tellAt: dueAt = now }: Handover,
  old: readonly Principal[],
  inherited: Inherited,
): Promise<Notice[]> {
  const people = { select: { name: true, telegramId: true } }
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { name: true } })
  const heir = await tx.person.findUniqueOrThrow({ where: { id: to }, ...people })
  const waiting = await waitingFor(tx, unitId, to, now)
  const key = (personId: number) => `handover:${unitId}:${now.getTime()}:${personId}`
  const successor: Successor = { unit: unit.name, name: heir.name, oldBecomes: oldBecomes ?? null, inherited }
  const relieved = old.filter(({ joined }) => joined)
  const before = old[0]?.name ?? null
  return [
    ...relieved.map(({ personId }) => ({
      key: key(personId),
      to: personId,
      dueAt,
      card: relievedCard(successor),
    })),
    ...(heir.telegramId !== null
      ? [
          {
            key: key(to),
            to,
            dueAt,
            unitId,
            card: leadsNowCard({ unit: unit.name, before, waiting, inherited }),
          },
        ]
      : []),
  ]
}

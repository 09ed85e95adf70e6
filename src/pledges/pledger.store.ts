import type { AnyDb } from '../database/client.ts'
import { isId } from '../lib/id.ts'
import { can, type Actor, type ActorMembership } from '../people/can.ts'
import { readUnit } from '../people/store.ts'

/** Whose pledge it is, with the posts in which they can pledge; an officer may enter it for them. */
export type Pledger = { personId: number; name: string; posts: readonly ActorMembership[]; behalf: boolean }

/** The person who acts, as one who pledges. */
export function self(actor: Actor): Pledger | null {
  if (actor.personId === null) return null
  const posts = actor.memberships.filter(({ unit }) => can(actor, 'pledge.write', unit))
  return { personId: actor.personId, name: actor.name, posts, behalf: false }
}

/** Somebody at a school for whom an officer enters a pledge; null if that is not theirs to do. */
export async function other(
  db: AnyDb,
  { personId, unitId }: { personId: number; unitId: number },
  actor: Actor,
): Promise<Pledger | null> {
  const unit = isId(unitId) ? await readUnit(db, unitId) : null
  if (!unit || !isId(personId) || !can(actor, 'pledge.enterFor', unit)) return null
  const held = await db.membership.findMany({
    where: { personId, unitId, endedAt: null },
    select: { role: true, person: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  const posts = held.map(({ role }) => ({ role, unit }))
  return held[0] ? { personId, name: held[0].person.name, posts, behalf: true } : null
}

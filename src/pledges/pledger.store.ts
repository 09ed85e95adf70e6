import { openCampaigns } from '../campaigns/store.ts'
import type { AnyDb } from '../database/client.ts'
import { groupBy } from '../lib/group.ts'
import { isId } from '../lib/id.ts'
import { dayOf } from '../lib/time.ts'
import { can, type Actor } from '../people/can.ts'
import { readUnit, type Unit } from '../people/store.ts'
import { doneKey, type Known, type Pledger } from './facts.rules.ts'
import { titlesOn } from './rules.ts'
import { pledgedAmong, titlesOf } from './store.ts'

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
  return (await pledgersAt(db, [unit], personId))[0] ?? null
}

/** Everybody at these schools, school by school, as those for whom an officer enters; or one person only. */
export async function pledgersAt(db: AnyDb, units: readonly Unit[], personId?: number): Promise<Pledger[]> {
  const held = await db.membership.findMany({
    where: { unitId: { in: units.map(({ id }) => id) }, endedAt: null, ...(personId && { personId }) },
    select: { personId: true, unitId: true, role: true, person: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  const byUnit = groupBy(held, ({ unitId }) => unitId)
  return units.flatMap(unit =>
    [...groupBy(byUnit.get(unit.id) ?? [], each => each.personId)].map(([id, posts]) => ({
      personId: id,
      name: posts[0]!.person.name,
      posts: posts.map(({ role }) => ({ role, unit })),
      behalf: true,
    })),
  )
}

/** What the questions to these people need to know, in as many statements as for one. */
export async function readKnown(db: AnyDb, pledgers: readonly Pledger[], now: Date): Promise<Known> {
  const offices = [...new Set(pledgers.flatMap(({ posts }) => posts.flatMap(({ unit }) => unit.lineage)))]
  const open = await openCampaigns(db, offices)
  const left = await lineagesOf(
    db,
    open.map(({ officeId }) => officeId).filter(id => !offices.includes(id)),
  )
  const people = pledgers.map(({ personId }) => personId)
  const done = await pledgedAmong(
    db,
    people,
    open.map(({ id }) => id),
  )
  return {
    open,
    titles: titlesOn(await titlesOf(db, [...offices, ...[...left.values()].flat()]), dayOf(now)),
    left,
    done: new Set(done.map(pledge => doneKey(pledge.campaignId, pledge.personId))),
  }
}

async function lineagesOf(db: AnyDb, officeIds: readonly number[]): Promise<Known['left']> {
  const left = new Map<number, readonly number[]>()
  for (const id of new Set(officeIds)) left.set(id, (await readUnit(db, id))?.lineage ?? [])
  return left
}

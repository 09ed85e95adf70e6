import type { Tx } from '../../database/client.ts'
import type { Card } from '../../lib/card.ts'
import type { Notice } from '../../outbox/store.ts'
import { audit } from '../../people/audit.store.ts'
import { can, type Actor } from '../../people/can.ts'
import { headsOf, type Unit } from '../../people/store.ts'
import { linkedCard, linkedNotice } from './cards.ts'
import { link, type SchoolGroup } from './store.ts'

type School = Pick<Unit, 'id' | 'name' | 'lineage'>

/** Stores the link, in the caller's transaction; null where the group belongs to a school already. */
export async function linkTo(
  tx: Tx,
  actor: Actor,
  group: SchoolGroup,
  school: School,
  now: Date,
): Promise<{ say: Card; tell: Notice[] } | null> {
  const by = actor.personId
  if (by === null || !can(actor, 'group.link', school)) return null
  if (!(await link(tx, group.id, school.id, by, now))) return null
  await audit(tx, now, { action: 'group.link', actorId: by, unitId: school.id, after: { groupId: group.id } })
  const others = (await headsOf(tx, school.id)).filter(head => head !== by)
  const card = linkedNotice(group, school.name, actor.name)
  const key = `group-linked:${group.id}:${now.getTime()}`
  return { say: linkedCard(group, school.name), tell: others.map(to => ({ key: `${key}:${to}`, to, card })) }
}

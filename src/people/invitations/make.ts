import type { Tx } from '../../database/client.ts'
import { groupBy } from '../../lib/group.ts'
import { audit, type Deed } from '../audit.store.ts'
import type { Actor } from '../can.ts'
import { createInvitations, revokeInvitations } from '../joining.store.ts'
import type { Rostered } from './rules.ts'

type Doing = { tx: Tx; actor: Actor; now: Date }

/** Makes an invitation for each of these people who has none that is open; says how many. */
export async function makeInvitations(doing: Doing, people: readonly Rostered[]): Promise<number> {
  const made = await createInvitations(doing.tx, people, doing.actor.personId, doing.now)
  return await written(doing, 'invitation.make', among(people, made))
}

/** Takes back the open invitations of these people that are no newer than one; says how many. */
export async function takeBack(doing: Doing, people: readonly Rostered[], upTo: number): Promise<number> {
  const revoked = await revokeInvitations(doing.tx, { personIds: idsOf(people), upTo }, doing.now)
  return await written(doing, 'invitation.revoke', among(people, revoked))
}

/** Puts a new invitation in the place of each open one that is no newer than one; says how many. */
export async function makeAnew(doing: Doing, people: readonly Rostered[], upTo: number): Promise<number> {
  const { tx, actor, now } = doing
  const revoked = await revokeInvitations(tx, { personIds: idsOf(people), upTo }, now)
  const again = among(people, revoked)
  await createInvitations(tx, again, actor.personId, now)
  return await written(doing, 'invitation.reissue', again)
}

/** Writes down that invitations were taken out of the bot, as a file or as a text. */
export async function handedOut(doing: Doing, people: readonly Rostered[]): Promise<void> {
  await written(doing, 'invitation.export', people)
}

const idsOf = (people: readonly Rostered[]): number[] => people.map(({ personId }) => personId)

function among(people: readonly Rostered[], ids: readonly number[]): Rostered[] {
  const chosen = new Set(ids)
  return people.filter(({ personId }) => chosen.has(personId))
}

async function written(
  { tx, actor, now }: Doing,
  action: 'invitation.make' | 'invitation.revoke' | 'invitation.reissue' | 'invitation.export',
  people: readonly Rostered[],
): Promise<number> {
  const units = groupBy(people, ({ unitId }) => unitId)
  const deeds = [...units].map(([unitId, each]): Deed => {
    const whom = each.length === 1 ? { personId: each[0]!.personId } : { after: { count: each.length } }
    return { action, actorId: actor.personId, unitId, ...whom }
  })
  await audit(tx, now, ...deeds)
  return people.length
}

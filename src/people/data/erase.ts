import type { Tx } from '../../database/client.ts'
import { forgetOffersNaming, forgetOffersOf } from '../../bot/offers.store.ts'
import { deleteDraftsOf } from '../../forms/store.ts'
import { plain } from '../../lib/fluent.ts'
import { addNotices, type Notice } from '../../outbox/store.ts'
import { cancelFor, forgetNames } from '../../outbox/forget.ts'
import { forgetValues } from '../audit.store.ts'
import { forgetGuesses, revokeInvitations } from '../joining.store.ts'
import { endAllOf } from '../memberships.store.ts'
import { closeChat, pseudonymise } from '../persons.store.ts'
import { forgetNotes } from './requests.store.ts'

/** A number that no invitation has. */
const everyInvitation = 2_147_483_647

/**
 * Leaves of people what is counted and nothing that names them. What they pledged in their own words goes with the next sweep
 * (`pledges/bot.ts`), the cards that went to them with the next look of `retention.ts`.
 */
export async function erase(
  tx: Tx,
  personIds: readonly number[],
  now: Date,
  farewell: readonly Notice[] = [],
): Promise<void> {
  // the names are looked for while they are still known
  await forgetNames(tx, personIds, now)
  await forgetOffersNaming(tx, personIds)
  await stopMessages(tx, personIds, 'erased', now)
  await addNotices(tx, farewell, now)
  await forgetValues(tx, personIds)
  await forgetNotes(tx, personIds)
  await endAllOf(tx, personIds, now)
  await pseudonymise(tx, personIds, plain('vi', ['data-erased-person']), now)
}

/** Takes a consent back: from this moment nothing is sent, and nothing that was begun remains. */
export async function withdraw(tx: Tx, personId: number, now: Date): Promise<void> {
  await stopMessages(tx, [personId], 'withdrawn', now)
  await closeChat(tx, personId, now)
}

async function stopMessages(tx: Tx, personIds: readonly number[], cause: string, now: Date): Promise<void> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { telegramId: true },
  })
  const chats = people.flatMap(({ telegramId }) => (telegramId === null ? [] : [telegramId]))
  await cancelFor(tx, personIds, cause, now)
  await deleteDraftsOf(tx, chats)
  await forgetOffersOf(tx, chats)
  await forgetGuesses(tx, chats)
  await revokeInvitations(tx, { personIds, upTo: everyInvitation }, now)
}

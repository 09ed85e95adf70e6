import type { Tx } from '../database/client.ts'
import { allStored, withoutMessages } from './state.ts'
import { deleteDraft, holdDrafts, moveDraft, readDrafts, type Draft } from './store.ts'

/** What became of drafts that somebody inherited. */
export type Inherited = { moved: number; dropped: number }

/** Gives these drafts to another chat; where it has one about the same, the one with more answers stays. */
export async function inheritDrafts(
  tx: Tx,
  ids: readonly number[],
  chatId: number,
  now: Date,
): Promise<Inherited> {
  const inherited = { moved: 0, dropped: 0 }
  for (const draft of ids.length > 0 ? await holdDrafts(tx, ids) : []) {
    const own = (await readDrafts(tx, chatId)).find(each => isSame(each, draft))
    const weaker = own && (further(draft, own) ? own : draft)
    if (weaker) await deleteDraft(tx, weaker.id)
    if (weaker && allStored(weaker.state).length > 0) inherited.dropped += 1
    if (weaker === draft) continue
    await moveDraft(tx, { ...draft, state: withoutMessages(draft.state) }, chatId, now)
    inherited.moved += 1
  }
  return inherited
}

const isSame = (one: Draft, other: Draft): boolean =>
  one.form === other.form && JSON.stringify(one.subject) === JSON.stringify(other.subject)

const further = (one: Draft, other: Draft): boolean =>
  allStored(one.state).length > allStored(other.state).length

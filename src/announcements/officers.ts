import type { Ctx } from '../bot/context.ts'
import type { Tx } from '../database/client.ts'
import type { Card } from '../lib/card.ts'
import { addNotices } from '../outbox/store.ts'
import { officersOf } from '../people/store.ts'

/** Tells the other officers of an office something, once under this key; returns how many there are. */
export async function tellOfficers(
  tx: Tx,
  { actor, now }: Pick<Ctx, 'actor' | 'now'>,
  officeId: number,
  { key, card }: { key: string; card: Card },
): Promise<number> {
  const others = (await officersOf(tx, officeId)).filter(each => each !== actor.personId)
  const notices = others.map(to => ({ key: `${key}:${to}`, to, card }))
  await addNotices(tx, notices, now)
  return others.length
}

/** Whether so many people are told only if a second officer agrees. */
export function needsSecond({ app }: Ctx, people: number): boolean {
  const limit = app.config.SECOND_OFFICER_ABOVE
  return limit > 0 && people > limit
}

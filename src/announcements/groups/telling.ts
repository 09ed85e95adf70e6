import type { AnyDb, Tx } from '../../database/client.ts'
import { addNotices } from '../../outbox/store.ts'
import { headsOf, readUnit } from '../../people/store.ts'
import { lostCard } from './cards.ts'
import { keeperOf, type SchoolGroup } from './store.ts'

/** Tells whoever looks after a group that nothing can be said in it any more, unless that is their own doing. */
export async function tellLost(tx: Tx, group: SchoolGroup, now: Date, doneBy: number | null): Promise<void> {
  const keepers = (await keepersOf(tx, group)).filter(personId => personId !== doneBy)
  const key = `group-lost:${group.id}:${group.unreachableAt?.getTime()}`
  const card = lostCard(group)
  await addNotices(
    tx,
    keepers.map(to => ({ key: `${key}:${to}`, to, card, unitId: group.unitId! })),
    now,
  )
}

/** Whoever linked a group and still leads its school; if nobody does, those who lead it now. */
async function keepersOf(db: AnyDb, { unitId, linkedById }: SchoolGroup): Promise<number[]> {
  const unit = unitId === null ? null : await readUnit(db, unitId)
  if (!unit) return []
  const keeper = linkedById === null ? null : await keeperOf(db, linkedById, unit.lineage)
  return keeper === null ? await headsOf(db, unit.id) : [keeper]
}

import type { AnyDb, Tx } from '../../database/client.ts'
import type { DayOff } from '../../generated/client.ts'
import type { Day } from '../../lib/time.ts'

/** The days on which an office sends nothing, from a day on; those of the offices above it count as well. */
export async function daysOffOf(db: AnyDb, officeId: number, from: Day): Promise<DayOff[]> {
  return await db.$queryRaw<DayOff[]>`
    WITH RECURSIVE above(id, "parentId") AS (
      SELECT id, "parentId" FROM "Unit" WHERE id = ${officeId}
      UNION SELECT u.id, u."parentId" FROM "Unit" u JOIN above ON u.id = above."parentId")
    SELECT d.* FROM "DayOff" d JOIN above ON above.id = d."officeId" WHERE d."endsOn" >= ${from}
    ORDER BY d."startsOn", d.id`
}

/** Writes days off down. */
export async function addDaysOff(
  tx: Tx,
  officeId: number,
  daysOff: readonly Pick<DayOff, 'name' | 'startsOn' | 'endsOn'>[],
): Promise<void> {
  await tx.dayOff.createMany({
    data: daysOff.map(({ name, startsOn, endsOn }) => ({ officeId, name, startsOn, endsOn })),
  })
}

/** Takes days off back; null if they are not an office's own. */
export async function removeDayOff(tx: Tx, id: number, officeIds: readonly number[]): Promise<DayOff | null> {
  const found = await tx.dayOff.findFirst({ where: { id, officeId: { in: [...officeIds] } } })
  if (found) await tx.dayOff.delete({ where: { id } })
  return found
}

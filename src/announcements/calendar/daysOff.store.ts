import type { AnyDb, Tx } from '../../database/client.ts'
import type { DayOff } from '../../generated/client.ts'
import { addDays, type Day } from '../../lib/time.ts'

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

/** Gives the days off to come of an office that ends to another one, except those that are off there anyway; the past ones go. */
export async function takeOverDaysOff(
  tx: Tx,
  { from, into }: { from: number; into: number },
  today: Day,
): Promise<void> {
  const own = await tx.dayOff.findMany({ where: { officeId: from, endsOn: { gte: today } } })
  const there = await daysOffOf(tx, into, today)
  const missing = own.filter(each => !isWithin(each, there, today)).map(({ id }) => id)
  await tx.dayOff.updateMany({ where: { id: { in: missing } }, data: { officeId: into } })
  await dropDaysOff(tx, from)
}

/** Whether each of its days to come is one of others. */
function isWithin({ startsOn, endsOn }: DayOff, others: readonly DayOff[], today: Day): boolean {
  for (let day = startsOn < today ? today : startsOn; day <= endsOn; day = addDays(day, 1))
    if (!others.some(other => other.startsOn <= day && day <= other.endsOn)) return false
  return true
}

/** Removes the days off of an office that is no more. */
export async function dropDaysOff(tx: Tx, officeId: number): Promise<void> {
  await tx.dayOff.deleteMany({ where: { officeId } })
}

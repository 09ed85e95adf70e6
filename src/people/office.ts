import type { Db } from '../database/client.ts'
import { createCode } from './joining.store.ts'
import { firstOffice, hasLead } from './store.ts'
import { createOffice } from './units/store.ts'

/** The first officer has this long to claim the office before a new code is printed at the next start. */
const claimLastsDays = 30

/** Makes sure that there is an office and, while nobody leads it, a one-time code to claim it; returns that code. */
export async function officeClaim(db: Db, officeName: string, now: Date): Promise<string | null> {
  const office = (await firstOffice(db)) ?? (await createOffice(db, officeName))
  if (await hasLead(db, office)) return null
  const open = await db.joinCode.findFirst({
    where: { unitId: office, role: 'lead', uses: 0, revokedAt: null, expiresAt: { gt: now } },
  })
  if (open) return open.code
  return (
    await createCode(
      db,
      { unitId: office, role: 'lead', maxUses: 1, createdById: null, lastsDays: claimLastsDays },
      now,
    )
  ).code
}

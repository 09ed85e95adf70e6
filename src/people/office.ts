import type { AnyDb, Db } from '../database/client.ts'
import type { JoinCode } from '../generated/client.ts'
import { createCode } from './joining.store.ts'
import { firstOffice, hasLead } from './store.ts'
import { createOffice } from './units/store.ts'

/** The first officer has this long to claim the office before a new code is printed at the next start. */
const claimLastsDays = 30

/** Makes sure that there is an office and, while nobody leads it, a one-time code to claim it; returns that code. */
export async function officeClaim(db: Db, officeName: string, now: Date): Promise<string | null> {
  const office = (await firstOffice(db)) ?? (await createOffice(db, officeName))
  return (await hasLead(db, office)) ? null : (await claimOf(db, office, now)).code
}

/** An office of this name that stands by itself, a new one if there is none, with the code to claim it while nobody leads it. */
export async function independentOffice(
  db: Db,
  name: string,
  now: Date,
): Promise<{ id: number; code: string | null }> {
  const known = await db.unit.findFirst({ where: { kind: 'office', parentId: null, name, closedAt: null } })
  const id = known?.id ?? (await createOffice(db, name))
  return { id, code: (await hasLead(db, id)) ? null : (await claimOf(db, id, now)).code }
}

/** The one-time code with which an office is claimed: the one that is open, else a new one. */
export async function claimOf(db: AnyDb, unitId: number, now: Date): Promise<JoinCode> {
  const open = await db.joinCode.findFirst({
    where: { unitId, role: 'lead', uses: 0, revokedAt: null, expiresAt: { gt: now } },
  })
  const claim = {
    unitId,
    role: 'lead',
    maxUses: 1,
    createdById: null,
    lastsDays: claimLastsDays,
  } as const
  return open ?? (await createCode(db, claim, now))
}

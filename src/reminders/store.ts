import type { AnyDb } from '../database/client.ts'

/** Does work that only one process may do at a time; whoever finds it taken leaves it to the other. */
export async function withLease(
  db: AnyDb,
  { name, holder, now }: { name: string; holder: string; now: Date },
  work: () => Promise<void>,
): Promise<boolean> {
  if (!(await takeLease(db, name, holder, now))) return false
  try {
    await work()
  } finally {
    await db.lease.deleteMany({ where: { name, holder } })
  }
  return true
}

/** A process that has died with the work in its hands loses it after this long. */
const leaseLastsMs = 60_000

async function takeLease(db: AnyDb, name: string, holder: string, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + leaseLastsMs)
  const taken = await db.$executeRaw`
    INSERT INTO "Lease" AS l (name, holder, "expiresAt") VALUES (${name}, ${holder}, ${until})
    ON CONFLICT (name) DO UPDATE SET holder = ${holder}, "expiresAt" = ${until}
    WHERE l.holder = ${holder} OR l."expiresAt" <= ${now}`
  return taken === 1
}

/** Telegram repeats an update for a day at most. */
const rememberedMs = 3 * 24 * 3_600_000

/** Forgets updates that nobody will send again. */
export async function forgetOldUpdates(db: AnyDb, now: Date): Promise<void> {
  await db.handledUpdate.deleteMany({ where: { handledAt: { lt: new Date(now.getTime() - rememberedMs) } } })
}

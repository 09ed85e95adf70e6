import type { AnyDb } from './client.ts'

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

/** Takes work that is done once in a while; false if somebody took it less than that long ago. */
export async function takeTurn(
  db: AnyDb,
  { name, holder, now, everyMs }: { name: string; holder: string; now: Date; everyMs: number },
): Promise<boolean> {
  const until = new Date(now.getTime() + everyMs)
  const taken = await db.$executeRaw`
    INSERT INTO "Lease" AS l (name, holder, "expiresAt") VALUES (${name}, ${holder}, ${until})
    ON CONFLICT (name) DO UPDATE SET holder = ${holder}, "expiresAt" = ${until} WHERE l."expiresAt" <= ${now}`
  return taken === 1
}

import { schedule } from 'node-cron'
import type { App } from '../app.ts'
import type { Feature } from '../bot/context.ts'
import { forgetOldUpdates } from '../database/handled.ts'
import { takeTurn } from '../database/lease.ts'
import { giveUpDeadClaims } from '../outbox/deadClaims.ts'

export type Heartbeat = { stop(): Promise<void> }

type Beating = readonly Pick<Feature, 'name' | 'beat' | 'sweep'>[]

const everyTenSeconds = '*/10 * * * * *'

const sweepEveryMs = 5 * 60 * 1000

/** Lets every feature do what has fallen due, again and again until it is stopped; a slow beat is never overtaken. */
export function startHeartbeat(app: App, features: Beating): Heartbeat {
  let beating: Promise<void> | null = null
  const task = schedule(everyTenSeconds, tick, { suppressMissedWarning: true })
  return {
    async stop() {
      await task.destroy()
      await beating
    },
  }

  function tick(): void {
    beating ??= beat(app, features).finally(() => {
      beating = null
    })
  }
}

/** One beat: what is due is read from the database, so that one too many, too late or beside another does no harm. */
export async function beat(app: App, features: Beating): Promise<void> {
  const now = app.clock()
  for (const { name, beat: work } of features) if (work) await guarded(app, name, () => work(app, now))
  await guarded(app, 'outbox', () => giveUpDeadClaims(app))
  await guarded(app, 'sweep', () => sweep(app, features, now))
}

/** What has been kept long enough goes, at the hands of one of all processes. */
async function sweep(app: App, features: Beating, now: Date): Promise<void> {
  const { db, instance } = app
  if (!(await takeTurn(db, { name: 'sweep', holder: instance, now, everyMs: sweepEveryMs }))) return
  for (const { name, sweep: work } of features) if (work) await guarded(app, name, () => work(app, now))
  await guarded(app, 'updates', () => forgetOldUpdates(db, now))
}

/** Whatever fails in one place keeps nobody else from their work. */
async function guarded({ log }: App, name: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) =>
    log.error({ err: error, name }, 'work that was due could not be done'),
  )
}

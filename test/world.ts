import { seedDemo } from '../prisma/seed/seed.ts'
import { readConfig } from '../src/config.ts'
import { at } from '../src/lib/time.ts'
import { createEmulator } from '../src/playground/emulator/emulator.ts'
import { serve } from '../src/playground/emulator/serve.ts'
import { openStage, type Stage, type StageClock } from '../src/playground/stage.ts'
import { testDatabase } from './database.ts'
import { testLog } from './log.ts'

export const token = '1234567:rehearsal'

/** Opens a stage on the worker's database: the demo office, nobody has joined, a Tuesday morning in May 2021. */
export async function openWorld({ from = at('2021-05-04', '08:00') }: { from?: Date } = {}): Promise<Stage> {
  const { db, reset } = await testDatabase()
  await reset()
  const clock = turnedByHand(from)
  await seedDemo(db, clock.now())
  const emulator = createEmulator({ token, botUsername: 'phongtrao_bot', now: clock.now })
  const { url, close } = await serve(emulator, { port: 0 })
  const config = readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: url })
  const stage = await openStage({
    emulator,
    config,
    db,
    clock,
    heartbeat: false,
    log: testLog(),
  })
  return {
    ...stage,
    async close() {
      await stage.close()
      await close()
    },
  }
}

/** A clock that stands still unless somebody turns it or sleeps. */
export function turnedByHand(from: Date): StageClock {
  let now = from
  return {
    now: () => now,
    set: to => {
      now = to
    },
    async sleep(ms) {
      now = new Date(now.getTime() + ms)
      await new Promise(resolve => setImmediate(resolve))
    },
  }
}

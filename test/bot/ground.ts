import { seedDemo } from '../../prisma/seed/seed.ts'
import { readConfig } from '../../src/config.ts'
import type { Db } from '../../src/database/client.ts'
import { at } from '../../src/lib/time.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { serve } from '../../src/playground/emulator/serve.ts'
import { testDatabase } from '../database.ts'
import { token, turnedByHand } from '../world.ts'
import { testLog } from '../log.ts'

/** What every bot of a test stands on: the demo office in the worker's database, and Telegram with an address. */
export async function openGround({ numberedFrom = 1 } = {}) {
  const { db, reset } = await testDatabase()
  await reset()
  if (numberedFrom > 1) await numberFrom(db, numberedFrom)
  const clock = turnedByHand(at('2021-05-04', '08:00'))
  await seedDemo(db, clock.now())
  const emulator = createEmulator({ token, botUsername: 'phongtrao_bot', now: clock.now })
  const { url, close } = await serve(emulator, { port: 0 })
  const config = readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: url })
  return { db, clock, emulator, config, heartbeat: false, log: testLog(), close }
}

/** Lets every table number its next rows from here on. */
async function numberFrom(db: Db, from: number): Promise<void> {
  await db.$queryRaw`
    SELECT setval(format('%I', sequencename)::regclass, ${from}, false)::text FROM pg_sequences WHERE schemaname = 'public'`
}

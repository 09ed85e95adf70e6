import { seedDemo } from '../../prisma/seed/seed.ts'
import { readConfig } from '../../src/config.ts'
import { at } from '../../src/lib/time.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { serve } from '../../src/playground/emulator/serve.ts'
import { testDatabase } from '../database.ts'
import { token, turnedByHand } from '../world.ts'
import { testLog } from '../log.ts'

/** What every bot of a test stands on: the demo office in the worker's database, and Telegram with an address. */
export async function openGround() {
  const { db, reset } = await testDatabase()
  await reset()
  const clock = turnedByHand(at('2021-05-04', '08:00'))
  await seedDemo(db, clock.now())
  const emulator = createEmulator({ token, botUsername: 'phongtrao_bot', now: clock.now })
  const { url, close } = await serve(emulator, { port: 0 })
  const config = readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: url })
  return { db, clock, emulator, config, heartbeat: false, log: testLog(), close }
}

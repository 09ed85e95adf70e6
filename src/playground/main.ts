import { basename, join } from 'node:path'
import { createLog } from '../app.ts'
import { loadPlayground, readConfig } from '../config.ts'
import { openDatabase, type Db } from '../database/client.ts'
import type { Emulator } from './emulator/api.ts'
import { listenerOf } from './emulator/listener.ts'
import { castMembers } from './castMembers.ts'
import { createRehearsal, firstMorning, token } from './rehearsal.ts'
import { serveWeb, type Listener } from './web.ts'

/** The rehearsal for everybody who wants to see the bot without Telegram: `npm run playground`. */
async function main(): Promise<void> {
  const { port, dataDir } = loadPlayground()
  const dir = join(dataDir, 'playground')
  const log = createLog({ LOG_LEVEL: 'warn' })
  const database = await openDatabase({ dir, log })
  const from = new Date(Math.max(firstMorning.getTime(), (await lastMoment(database.db))?.getTime() ?? 0))
  const rehearsal = createRehearsal({ db: database.db, log, from })
  const before = botApi(rehearsal.emulator)
  const web = await serveWeb({
    port,
    before,
    emulator: rehearsal.emulator,
    cast: castMembers,
    stage: rehearsal,
  })
  await rehearsal.open(
    readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: web.url.replace('localhost', '127.0.0.1') }),
  )
  console.log(`Playground ready: ${web.url}`)
  leaveCleanly(async () => {
    await rehearsal.close()
    await web.close()
    await database.close()
  })
  const scenario = scenarioToPlay(process.argv)
  if (scenario) await rehearsal.play(scenario, 1)
}

/** The Bot API lives on the page's own port, whichever emulator stands there now. */
function botApi(emulator: () => Emulator): Listener {
  const listeners = new WeakMap<Emulator, ReturnType<typeof listenerOf>>()
  return (request, response) => {
    if (!/^\/(?:file\/)?bot/.test(request.url ?? '')) return false
    const now = emulator()
    const listener = listeners.get(now) ?? listenerOf(now)
    listeners.set(now, listener)
    listener(request, response)
    return true
  }
}

/** When somebody last did something here, so that time does not run backwards from one visit to the next. */
async function lastMoment(db: Db): Promise<Date | null> {
  return (await db.handledUpdate.aggregate({ _max: { handledAt: true } }))._max.handledAt
}

/** `--play test/scenarios/x.chat` shows a scenario right away. */
function scenarioToPlay(argv: readonly string[]): string | null {
  const path = argv[argv.indexOf('--play') + 1]
  return argv.includes('--play') && path ? basename(path, '.chat') : null
}

function leaveCleanly(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(0)))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
